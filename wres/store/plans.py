"""Plans."""

from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select

from wres.plan.plan import Plan
from wres.standard.audit import Noun, Verb
from wres.store.change import Change
from wres.store.schema import STANDARD, organisation, plan


def create(change: Change, organisation_id: int, name: str) -> Plan:
    """A new, empty plan."""
    values = {"organisation_id": organisation_id, "standard_id": STANDARD, "name": name, "created_at": change.now}
    number = change.add(insert(plan).values(values))
    change.record(organisation_id, Verb.CREATED, Noun.PLAN, number, field="name", new=name)
    return Plan(id=number, organisation_id=organisation_id, standard=STANDARD, name=name, created_at=change.now)


def of_organisation(connection: Connection, organisation_id: int) -> tuple[Plan, ...]:
    """The plans that are not archived, newest first."""
    query = _present().where(plan.c.organisation_id == organisation_id, plan.c.archived_at.is_(None))
    return tuple(_plan(row) for row in connection.execute(query.order_by(plan.c.id.desc())).mappings())


def find(connection: Connection, plan_id: int) -> Plan | None:
    """One by its number; None where there is none or its organisation was removed."""
    row = connection.execute(_present().where(plan.c.id == plan_id)).mappings().first()
    return _plan(row) if row else None


def _present() -> Select[*tuple[Any, ...]]:
    return select(plan).join(organisation).where(organisation.c.removed_at.is_(None))


def _plan(row: RowMapping) -> Plan:
    return Plan(
        id=row["id"],
        organisation_id=row["organisation_id"],
        standard=row["standard_id"],
        name=row["name"],
        created_at=row["created_at"],
        archived_at=row["archived_at"],
    )
