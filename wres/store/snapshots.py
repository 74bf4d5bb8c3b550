"""Frozen quarters: written once, never altered; both databases refuse anything else by themselves."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from wres.standard.actor import ActorSource
from wres.standard.audit import Noun, Verb
from wres.standard.errors import UserFacingError
from wres.store.change import Change
from wres.store.codec import CannotRead
from wres.store.schema import STANDARD, organisation, snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenHead:
    """What a list of snapshots shows; ``frozen_at`` is UTC, ``sha256`` is of the body."""

    id: int
    organisation_id: int
    standard: str
    name: str
    as_at: date
    frozen_by: str
    frozen_source: ActorSource
    frozen_at: datetime
    sha256: str
    rules_version: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """A snapshot as it is kept; ``body`` is the text of ``codec.encode``."""

    head: FrozenHead
    body: str


def create(change: Change, organisation_id: int, *, name: str, as_at: date, body: str, rules_version: str) -> Frozen:
    """Freeze a body under a name that no other snapshot of the organisation has; raises a sentence where one has."""
    change.take_turns()
    mine = (snapshot.c.organisation_id == organisation_id) & (snapshot.c.standard_id == STANDARD)
    if change.connection.scalar(select(snapshot.c.id).where(mine, snapshot.c.name == name)) is not None:
        raise UserFacingError(
            f"There is a snapshot named “{name}” already, and a snapshot is never altered.",
            "Choose another name.",
            code="name_taken",
        )
    values: dict[str, Any] = {
        "organisation_id": organisation_id,
        "name": name,
        "as_at": as_at,
        "frozen_by": change.actor.name,
        "frozen_source": change.actor.source,
        "frozen_at": change.now,
        "sha256": _digest(body),
        "rules_version": rules_version,
    }
    number = change.add(insert(snapshot).values(standard_id=STANDARD, body_json=body, **values))
    change.record(organisation_id, Verb.FROZEN, Noun.SNAPSHOT, number, field="name", new=name)
    return Frozen(FrozenHead(id=number, standard=STANDARD, **values), body)


def all_of(connection: Connection, organisation_id: int) -> tuple[FrozenHead, ...]:
    """An organisation's snapshots without their bodies, the newest date first."""
    columns = [column for column in snapshot.c if column.name != "body_json"]
    query = select(*columns).where(snapshot.c.organisation_id == organisation_id)
    rows = connection.execute(query.order_by(snapshot.c.as_at.desc(), snapshot.c.id.desc())).mappings()
    return tuple(_head(row) for row in rows)


def find(connection: Connection, snapshot_id: int) -> Frozen | None:
    """One by its number; None where there is none or its organisation was removed.

    Raises CannotRead where the body no longer has the digest it was frozen with.
    """
    present = select(snapshot).join(organisation).where(organisation.c.removed_at.is_(None))
    row = connection.execute(present.where(snapshot.c.id == snapshot_id)).mappings().first()
    if row is None:
        return None
    if _digest(row["body_json"]) != row["sha256"]:
        raise CannotRead(f"snapshot {snapshot_id} is not what was frozen: its digest differs")
    return Frozen(_head(row), row["body_json"])


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _head(row: RowMapping) -> FrozenHead:
    kept = ("id", "organisation_id", "name", "as_at", "frozen_by", "frozen_at", "sha256", "rules_version")
    return FrozenHead(
        **{name: row[name] for name in kept},
        standard=row["standard_id"],
        frozen_source=ActorSource(row["frozen_source"]),
    )
