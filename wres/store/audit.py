"""The audit trail, read; it is written by ``Change.record`` alone and never altered."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from wres.standard.actor import ActorSource
from wres.standard.audit import AuditEntry, Noun, Verb
from wres.store.schema import audit


def history(connection: Connection, noun: Noun, noun_id: int | str) -> tuple[AuditEntry, ...]:
    """Everything that happened to one thing, newest first."""
    return _entries(connection, _of(noun, noun_id))


def last_change(connection: Connection, noun: Noun, noun_id: int | str, field: str) -> AuditEntry | None:
    """Who gave one field the value it has; None where it has kept its first one."""
    query = _of(noun, noun_id).where(audit.c.field == field, audit.c.verb == Verb.CHANGED).limit(1)
    return next(iter(_entries(connection, query)), None)


def recent(connection: Connection, organisation_id: int, nouns: tuple[Noun, ...], most: int) -> tuple[AuditEntry, ...]:
    """The newest entries about some sorts of thing, newest first."""
    query = select(audit).where(audit.c.organisation_id == organisation_id, audit.c.noun.in_(nouns))
    return _entries(connection, query.order_by(audit.c.id.desc()).limit(most))


def last_saved(connection: Connection, organisation_id: int) -> datetime | None:
    """When anything of an organisation was last saved, in UTC. A refused edit is not something saved."""
    mine = (audit.c.organisation_id == organisation_id) & (audit.c.verb != Verb.REFUSED)
    query = select(audit.c.at).where(mine).order_by(audit.c.id.desc()).limit(1)
    return connection.scalar(query)


def _of(noun: Noun, noun_id: int | str) -> Select[*tuple[Any, ...]]:
    return select(audit).where(audit.c.noun == noun, audit.c.noun_id == str(noun_id)).order_by(audit.c.id.desc())


def _entries(connection: Connection, query: Select[*tuple[Any, ...]]) -> tuple[AuditEntry, ...]:
    return tuple(_entry(row) for row in connection.execute(query))


def _entry(row: Row[*tuple[Any, ...]]) -> AuditEntry:
    values = row._mapping
    return AuditEntry(
        id=values["id"],
        organisation_id=values["organisation_id"],
        at=values["at"],
        actor_name=values["actor_name"],
        actor_source=ActorSource(values["actor_source"]),
        verb=Verb(values["verb"]),
        noun=Noun(values["noun"]),
        noun_id=values["noun_id"],
        field=values["field"],
        old=values["old"],
        new=values["new"],
        note=values["note"],
    )
