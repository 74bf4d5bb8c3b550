"""The targets a trust has set for itself."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from wres.standard.audit import Noun, Verb
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import Cluster, PayBand
from wres.store.change import Change
from wres.store.schema import STANDARD, target

_FIELDS = tuple(field.name for field in fields(Target))


@dataclass(frozen=True, slots=True)
class KeptTarget:
    """A target and its number; ``archived_at`` (UTC) where it is no longer in use."""

    id: int
    organisation_id: int
    target: Target
    archived_at: datetime | None = None


def all_of(connection: Connection, organisation_id: int, *, archived: bool = False) -> tuple[KeptTarget, ...]:
    """Those in use, and with ``archived`` the others too; by indicator, then date, undated last."""
    query = select(target).where(target.c.organisation_id == organisation_id)
    if not archived:
        query = query.where(target.c.archived_at.is_(None))
    order = (target.c.indicator, target.c.due.is_(None), target.c.due, target.c.id)
    return tuple(_kept(row) for row in connection.execute(query.order_by(*order)).mappings())


def find(connection: Connection, target_id: int) -> KeptTarget | None:
    """One by its number."""
    row = connection.execute(select(target).where(target.c.id == target_id)).mappings().first()
    return _kept(row) if row else None


def create(change: Change, organisation_id: int, new: Target) -> KeptTarget:
    """A new target."""
    values = {"organisation_id": organisation_id, "standard_id": STANDARD, **_values(new)}
    number = change.add(insert(target).values(values))
    change.record(organisation_id, Verb.CREATED, Noun.TARGET, number, field="target", new=_words(new))
    return KeptTarget(number, organisation_id, new)


def save(change: Change, before: KeptTarget, after: Target) -> None:
    """Another content for the same target; recorded field by field."""
    old, new = _values(before.target), _values(after)
    changed = {name: new[name] for name in _FIELDS if new[name] != old[name]}
    if not changed:
        return
    change.write(update(target).where(target.c.id == before.id).values(changed))
    for name, value in changed.items():
        _record_field(change, before, name, old[name], value)


def archive(change: Change, before: KeptTarget) -> None:
    """No longer in use, kept for good."""
    change.write(update(target).where(target.c.id == before.id).values(archived_at=change.now))
    change.record(
        before.organisation_id, Verb.ARCHIVED, Noun.TARGET, before.id, field="target", old=_words(before.target)
    )


def _record_field(change: Change, before: KeptTarget, name: str, old: object, new: object) -> None:
    words = ["" if value is None else str(value) for value in (old, new)]
    change.record(before.organisation_id, Verb.CHANGED, Noun.TARGET, before.id, field=name, old=words[0], new=words[1])


def _values(of: Target) -> dict[str, Any]:
    return {name: getattr(of, name) for name in _FIELDS}


def _words(of: Target) -> str:
    return ", ".join(f"{name} {value}" for name, value in _values(of).items() if value not in (None, ""))


def _kept(row: RowMapping) -> KeptTarget:
    values = {name: row[name] for name in _FIELDS}
    values["kind"] = TargetKind(row["kind"])
    values["cluster"] = Cluster(row["cluster"]) if row["cluster"] else None
    values["band"] = PayBand(row["band"]) if row["band"] else None
    return KeptTarget(row["id"], row["organisation_id"], Target(**values), row["archived_at"])
