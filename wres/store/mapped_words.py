"""The words a trust has explained to us."""

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from wres.standard.audit import Noun, Verb
from wres.standard.mapping import MappedWord, Mapping, MappingKind
from wres.store.change import Change
from wres.store.schema import mapped_word


def all_of(connection: Connection, organisation_id: int) -> Mapping:
    """Everything the trust has explained, by kind and word."""
    query = select(mapped_word).where(mapped_word.c.organisation_id == organisation_id)
    rows = connection.execute(query.order_by(mapped_word.c.kind, mapped_word.c.found)).mappings()
    return Mapping(tuple(MappedWord(MappingKind(row["kind"]), row["found"], row["meaning"]) for row in rows))


def put(change: Change, organisation_id: int, word: MappedWord) -> None:
    """Keep a word's meaning, in place of an earlier one. Nothing is recorded where that is how it was."""
    old = _meaning(change.connection, organisation_id, word.kind, word.found)
    if old == word.meaning:
        return
    change.write(delete(mapped_word).where(_is(organisation_id, word.kind, word.found)))
    values = {"organisation_id": organisation_id, "kind": word.kind, "found": word.found, "meaning": word.meaning}
    change.write(insert(mapped_word).values(values))
    verb = Verb.CREATED if old is None else Verb.CHANGED
    _record(change, organisation_id, verb, word.kind, word.found, old or "", word.meaning)


def remove(change: Change, organisation_id: int, kind: MappingKind, found: str) -> None:
    """Forget a word. Nothing is recorded where it was not known."""
    old = _meaning(change.connection, organisation_id, kind, found)
    if old is not None:
        change.write(delete(mapped_word).where(_is(organisation_id, kind, found)))
        _record(change, organisation_id, Verb.REMOVED, kind, found, old, "")


def _record(
    change: Change, organisation_id: int, verb: Verb, kind: MappingKind, found: str, old: str, new: str
) -> None:
    change.record(organisation_id, verb, Noun.MAPPED_WORD, kind, field=found, old=old, new=new)


def _meaning(connection: Connection, organisation_id: int, kind: MappingKind, found: str) -> str | None:
    return connection.scalar(select(mapped_word.c.meaning).where(_is(organisation_id, kind, found)))


def _is(organisation_id: int, kind: MappingKind, found: str) -> ColumnElement[bool]:
    mine = mapped_word.c.organisation_id == organisation_id
    return mine & (mapped_word.c.kind == kind) & (mapped_word.c.found == found)
