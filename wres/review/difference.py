"""What changed between two snapshots: the nine side by side, and the actions that moved."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from wres.measures.results import IndicatorRag, IndicatorResult
from wres.plan.action import Action
from wres.plan.fields import ActionField, as_text
from wres.review.snapshot import ShownSnapshot
from wres.standard.target import Target

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_RANK = {IndicatorRag.RED: 0, IndicatorRag.AMBER: 1, IndicatorRag.GREEN: 2}


class RagMove(StrEnum):
    """How an indicator's standing against its target moved."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NOW_JUDGED = "now judged"
    NO_LONGER_JUDGED = "no longer judged"


class ActionMove(StrEnum):
    """What became of an action. PUT_AWAY: it was complete and has left the plan."""

    OPENED = "opened"
    REOPENED = "reopened"
    COMPLETED = "completed"
    ARCHIVED = "archived"
    RE_RATED = "re-rated"
    CHANGED = "changed"
    PUT_AWAY = "put away"


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """One indicator then and now; None where that snapshot held no figures."""

    indicator: int
    then: IndicatorResult | None
    now: IndicatorResult | None

    @property
    def change(self) -> Decimal | None:
        """Printed value now − printed value then, in the indicator's unit; None unless both have one."""
        then, now = printed_number(self.then), printed_number(self.now)
        return None if then is None or now is None else now - then

    @property
    def rag_move(self) -> RagMove:
        """By the order red, amber, green; the other marks are no judgement."""
        then, now = _rank(self.then), _rank(self.now)
        if then is None or now is None:
            if then == now:
                return RagMove.SAME
            return RagMove.NOW_JUDGED if then is None else RagMove.NO_LONGER_JUDGED
        if then == now:
            return RagMove.SAME
        return RagMove.BETTER if now > then else RagMove.WORSE

    @property
    def target_changed(self) -> bool:
        """True where both held the indicator and what it is held against, or by when, is not the same."""
        if self.then is None or self.now is None:
            return False
        return _aim(self.then.target) != _aim(self.now.target)

    @property
    def moved(self) -> bool:
        """True where the printed value, the state or the standing is not the same."""
        return _face(self.then) != _face(self.now)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an action as text, then and now; '' is blank."""

    field: ActionField
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class ActionChange:
    """One action that is not as it was; None where it did not stand in a plan."""

    uid: str
    then: Action | None
    now: Action | None

    @property
    def move(self) -> ActionMove:
        """The one thing that says most about it."""
        then, now = self.then, self.now
        if then is None:
            return ActionMove.OPENED
        if now is None:
            return ActionMove.ARCHIVED if then.is_live else ActionMove.PUT_AWAY
        if then.is_live != now.is_live:
            return ActionMove.COMPLETED if then.is_live else ActionMove.REOPENED
        return ActionMove.RE_RATED if then.rating is not now.rating else ActionMove.CHANGED

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The fields that differ, where it stood in a plan both times."""
        if self.then is None or self.now is None:
            return ()
        pairs = ((field, as_text(self.then, field), as_text(self.now, field)) for field in ActionField)
        return tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])


@dataclass(frozen=True, slots=True)
class Difference:
    """``indicators`` are all nine, or none where neither snapshot held figures; ``actions`` only those that differ."""

    indicators: tuple[IndicatorChange, ...]
    actions: tuple[ActionChange, ...]

    @property
    def moved(self) -> tuple[IndicatorChange, ...]:
        """The indicators whose printed value, state or standing changed."""
        return tuple(change for change in self.indicators if change.moved)

    @property
    def retargeted(self) -> tuple[IndicatorChange, ...]:
        """The indicators that are held against something else."""
        return tuple(change for change in self.indicators if change.target_changed)

    @property
    def opened(self) -> tuple[ActionChange, ...]:
        """New actions, and those that were complete and are live again."""
        return self.of(ActionMove.OPENED, ActionMove.REOPENED)

    @property
    def closed(self) -> tuple[ActionChange, ...]:
        """Live actions that were completed or archived."""
        return self.of(ActionMove.COMPLETED, ActionMove.ARCHIVED)

    @property
    def re_rated(self) -> tuple[ActionChange, ...]:
        """Actions whose delivery rating changed while they were neither opened nor closed."""
        return self.of(ActionMove.RE_RATED)

    @property
    def otherwise_changed(self) -> tuple[ActionChange, ...]:
        """Actions with other words, dates or indicators, and complete ones that have left the plan."""
        return self.of(ActionMove.CHANGED, ActionMove.PUT_AWAY)

    @property
    def is_empty(self) -> bool:
        """True where nothing changed."""
        return not (self.moved or self.retargeted or self.actions)

    def of(self, *moves: ActionMove) -> tuple[ActionChange, ...]:
        """The actions of some moves."""
        return tuple(change for change in self.actions if change.move in moves)


def difference(then: ShownSnapshot, now: ShownSnapshot) -> Difference:
    """What changed from one snapshot to another of the same edition. Raises ValueError across editions."""
    if then.edition is not now.edition:
        raise ValueError("snapshots of two editions are not compared")
    return Difference(_indicators(then, now), _actions(then, now))


def printed_number(result: IndicatorResult | None) -> Decimal | None:
    """The value as it is printed, as a number: '−8.4 points' is Decimal('-8.4'); None where none is shown."""
    if result is None or result.value is None or not result.printed:
        return None
    found = _NUMBER.match(result.printed.replace("−", "-").replace(",", ""))
    return Decimal(found.group()) if found else None


def _indicators(then: ShownSnapshot, now: ShownSnapshot) -> tuple[IndicatorChange, ...]:
    if then.assessment is None and now.assessment is None:
        return ()
    before, after = (shown.assessment.results if shown.assessment else (None,) * 9 for shown in (then, now))
    return tuple(IndicatorChange(n, *pair) for n, pair in enumerate(zip(before, after, strict=True), start=1))


def _actions(then: ShownSnapshot, now: ShownSnapshot) -> tuple[ActionChange, ...]:
    before, after = ({action.uid: action for action in shown.actions} for shown in (then, now))
    changes = (ActionChange(uid, before.get(uid), after.get(uid)) for uid in {**after, **before})
    return tuple(change for change in changes if change.then is None or change.now is None or change.fields)


def _rank(result: IndicatorResult | None) -> int | None:
    return _RANK.get(result.rag) if result else None


def _aim(target: Target | None) -> tuple[object, ...]:
    # Where a target is written down, and who owns it, changes nothing about what is aimed at.
    return (target.kind, target.value, target.due) if target else ()


def _face(result: IndicatorResult | None) -> tuple[object, ...]:
    if result is None:
        return "not_supplied", "", IndicatorRag.NO_DATA
    return result.state, result.printed, result.rag
