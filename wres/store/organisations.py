"""Organisations: the real trust and the invented one of the sample."""

from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from wres.standard.audit import Noun, Verb
from wres.standard.organisation import Organisation, Term
from wres.store.change import Change
from wres.store.schema import organisation


def create(change: Change, name: str, *, is_sample: bool) -> Organisation:
    """A new organisation, with the term of the return."""
    values = {"name": name, "term": Term.BME, "is_sample": is_sample, "created_at": change.now}
    number = change.add(insert(organisation).values(values))
    change.record(number, Verb.CREATED, Noun.ORGANISATION, number, field="name", new=name)
    return Organisation(id=number, name=name, term=Term.BME, is_sample=is_sample, created_at=change.now)


def newest(connection: Connection, *, is_sample: bool) -> Organisation | None:
    """The one organisation of its sort that is not removed, if there is one."""
    query = select(organisation).where(organisation.c.is_sample == is_sample, organisation.c.removed_at.is_(None))
    row = connection.execute(query.order_by(organisation.c.id.desc()).limit(1)).mappings().first()
    return _organisation(row) if row else None


def find(connection: Connection, organisation_id: int) -> Organisation | None:
    """One by its number; None where there is none or it was removed."""
    query = select(organisation).where(organisation.c.id == organisation_id, organisation.c.removed_at.is_(None))
    row = connection.execute(query).mappings().first()
    return _organisation(row) if row else None


def rename(change: Change, before: Organisation, name: str) -> None:
    """Another name for the same organisation."""
    _set(change, before, "name", before.name, name)


def change_term(change: Change, before: Organisation, term: Term) -> None:
    """Another term for the group."""
    _set(change, before, "term", before.term, term)


def remove(change: Change, before: Organisation) -> None:
    """Marks it, and with it everything of its own, as removed: nothing shows it again, nothing is torn out."""
    change.write(update(organisation).where(organisation.c.id == before.id).values(removed_at=change.now))
    change.record(before.id, Verb.REMOVED, Noun.ORGANISATION, before.id, field="name", old=before.name)


def _set(change: Change, before: Organisation, field: str, old: str, new: str) -> None:
    values: dict[str, Any] = {field: new}
    change.write(update(organisation).where(organisation.c.id == before.id).values(values))
    change.record(before.id, Verb.CHANGED, Noun.ORGANISATION, before.id, field=field, old=old, new=new)


def _organisation(row: RowMapping) -> Organisation:
    return Organisation(
        id=row["id"],
        name=row["name"],
        term=Term(row["term"]),
        is_sample=row["is_sample"],
        created_at=row["created_at"],
    )
