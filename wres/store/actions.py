"""Actions, and the indicators they bear on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, func, insert, select, update

from wres.plan.action import Action, DeliveryRating, Impact, IndicatorLink, Status
from wres.plan.draft import ActionDraft
from wres.plan.fields import ActionField, as_text
from wres.standard.audit import Noun, Verb
from wres.store.change import Change
from wres.store.schema import action, action_indicator, organisation, plan

_KEPT = ("number", "text", "outcome", "lead", "timeline", "starts", "due", "progress", "rating", "status")


@dataclass(frozen=True, slots=True)
class OwnedAction:
    """An action and whose it is."""

    organisation_id: int
    action: Action


def of_plan(connection: Connection, plan_id: int, *, archived: bool = False) -> tuple[Action, ...]:
    """The actions of one plan in their order: those that are in it, or those that were archived."""
    is_archived = action.c.archived_at.is_not(None) if archived else action.c.archived_at.is_(None)
    return tuple(owned.action for owned in _select(connection, action.c.plan_id == plan_id, is_archived))


def of_organisation(connection: Connection, organisation_id: int) -> tuple[Action, ...]:
    """The actions, not archived, of every plan of one organisation that is not archived."""
    return tuple(
        owned.action
        for owned in _select(
            connection,
            plan.c.organisation_id == organisation_id,
            plan.c.archived_at.is_(None),
            action.c.archived_at.is_(None),
        )
    )


def find(connection: Connection, uid: str) -> OwnedAction | None:
    """One by its uid; None where there is none or its organisation was removed."""
    known_shape = uid.isascii() and uid.isprintable()  # it may come from an address somebody typed
    return next(iter(_select(connection, action.c.uid == uid)), None) if known_shape else None


def create(change: Change, organisation_id: int, plan_id: int, draft: ActionDraft) -> Action:
    """A new action at the end of the plan. Raises the sentence of the first field that will not do."""
    last = change.connection.scalar(select(func.max(action.c.position)).where(action.c.plan_id == plan_id))
    made = draft.to_action(str(uuid4()), plan_id, 1 if last is None else last + 1)
    values = {name: getattr(made, name) for name in (*_KEPT, "uid", "plan_id", "position", "version")}
    change.write(insert(action).values(created_at=change.now, **values))
    _link(change, made)
    change.record(organisation_id, Verb.CREATED, Noun.ACTION, made.uid, field=ActionField.TEXT, new=made.text)
    return made


def save(change: Change, organisation_id: int, before: Action, after: Action) -> Action | None:
    """Store what differs and record it field by field. None where somebody else's change came first: read again."""
    values = {name: getattr(after, name) for name in _KEPT if getattr(after, name) != getattr(before, name)}
    if not _update(change, before, values):
        return None
    if before.links != after.links:
        change.write(delete(action_indicator).where(action_indicator.c.action_uid == before.uid))
        _link(change, after)
    for field in ActionField:
        old, new = as_text(before, field), as_text(after, field)
        if old != new:
            change.record(organisation_id, Verb.CHANGED, Noun.ACTION, before.uid, field=field, old=old, new=new)
    return replace(after, version=before.version + 1)


def archive(change: Change, organisation_id: int, before: Action) -> Action | None:
    """Out of the plan, kept for good. None where somebody else's change came first."""
    return _set_archived(change, organisation_id, before, change.now, Verb.ARCHIVED)


def restore(change: Change, organisation_id: int, before: Action) -> Action | None:
    """Back into the plan. None where somebody else's change came first."""
    return _set_archived(change, organisation_id, before, None, Verb.RESTORED)


def _set_archived(
    change: Change, organisation_id: int, before: Action, at: datetime | None, verb: Verb
) -> Action | None:
    if not _update(change, before, {"archived_at": at}):
        return None
    change.record(organisation_id, verb, Noun.ACTION, before.uid)
    return replace(before, archived_at=at, version=before.version + 1)


def _update(change: Change, before: Action, values: dict[str, Any]) -> bool:
    """True where the row was still at the version that was read."""
    unchanged = (action.c.uid == before.uid) & (action.c.version == before.version)
    return change.write(update(action).where(unchanged).values(version=before.version + 1, **values)) == 1


def _link(change: Change, made: Action) -> None:
    for link in made.links:
        values = {"action_uid": made.uid, "indicator": link.indicator, "impact": link.impact}
        change.write(insert(action_indicator).values(values))


def _select(connection: Connection, *where: ColumnElement[bool]) -> tuple[OwnedAction, ...]:
    joined = action.join(plan).join(organisation)
    present = (*where, organisation.c.removed_at.is_(None))
    query = select(plan.c.organisation_id, action).select_from(joined).where(*present)
    rows = connection.execute(query.order_by(action.c.position, action.c.created_at, action.c.uid)).mappings().all()
    links = _links(connection, [row["uid"] for row in rows])
    return tuple(OwnedAction(row["organisation_id"], _action(row, links[row["uid"]])) for row in rows)


def _links(connection: Connection, uids: Iterable[str]) -> dict[str, list[IndicatorLink]]:
    query = select(action_indicator).where(action_indicator.c.action_uid.in_(uids))
    found: dict[str, list[IndicatorLink]] = defaultdict(list)
    for uid, indicator, impact in connection.execute(query.order_by(action_indicator.c.indicator)):
        found[uid].append(IndicatorLink(indicator, Impact(impact)))
    return found


def _action(row: RowMapping, links: list[IndicatorLink]) -> Action:
    return Action(
        **{name: row[name] for name in (*_KEPT[:-2], "uid", "plan_id", "position", "version", "archived_at")},
        rating=DeliveryRating(row["rating"]) if row["rating"] else None,
        status=Status(row["status"]) if row["status"] else None,
        links=tuple(links),
    )
