"""The targets a trust has set for itself."""

import math
from datetime import datetime

from wres.measures.counts import Counts
from wres.plan.plain_text import check_text
from wres.standard.actor import Actor, Permission, require
from wres.standard.errors import UserFacingError
from wres.standard.indicator import Measure
from wres.standard.rules import Rules
from wres.standard.target import Target, TargetKind
from wres.store import Store, datasets
from wres.store import targets as stored
from wres.store.change import Change
from wres.store.targets import KeptTarget
from wres.workflows.organisation import present

__all__ = ["KeptTarget", "add_target", "archive_target", "change_target", "kinds_for", "targets"]

LONGEST_NOTE = 400
_FITS = {
    TargetKind.SHARE_AT_LEAST: (1,),
    TargetKind.RATIO_AT_MOST: (2, 3, 4),
    TargetKind.RATIO_PARITY: (2, 3, 4),
    TargetKind.GAP_AT_MOST: (5, 6, 8),
    TargetKind.GAP_AT_LEAST: (7, 9),
}
"""The indicators a kind can judge; headcounts, events and yes or no can go with any."""
_MOST = {TargetKind.SHARE_AT_LEAST: 100, TargetKind.GAP_AT_MOST: 100, TargetKind.GAP_AT_LEAST: 100}
_LEAST = {TargetKind.GAP_AT_LEAST: -100.0, TargetKind.GAP_AT_MOST: -100.0}


def kinds_for(indicator: int) -> tuple[TargetKind, ...]:
    """The kinds of target an indicator can have, those that judge it first."""
    return tuple(kind for kind in TargetKind if indicator in _FITS.get(kind, range(1, 10)))


def targets(actor: Actor, store: Store, organisation_id: int, *, archived: bool = False) -> tuple[KeptTarget, ...]:
    """Those in use, and with ``archived`` the others too; by indicator, then date, undated last."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return stored.all_of(connection, organisation_id, archived=archived)


def add_target(
    actor: Actor, store: Store, organisation_id: int, target: Target, rules: Rules, now: datetime
) -> KeptTarget:
    """A new target. Raises a sentence where it does not fit its indicator or judges too small a group."""
    require(actor, Permission.CHANGE_SETTINGS)
    with store.change(actor, now) as change:
        present(change, organisation_id)
        _check(change, organisation_id, target, rules)
        return stored.create(change, organisation_id, target)


def change_target(
    actor: Actor, store: Store, target_id: int, target: Target, rules: Rules, now: datetime
) -> KeptTarget:
    """Another content for a target, held to the same rules as a new one."""
    require(actor, Permission.CHANGE_SETTINGS)
    with store.change(actor, now) as change:
        before = _present(change, target_id)
        _check(change, before.organisation_id, target, rules)
        stored.save(change, before, target)
        return KeptTarget(before.id, before.organisation_id, target)


def archive_target(actor: Actor, store: Store, target_id: int, now: datetime) -> None:
    """Take a target out of use; it is kept."""
    require(actor, Permission.CHANGE_SETTINGS)
    with store.change(actor, now) as change:
        stored.archive(change, _present(change, target_id))


def _present(change: Change, target_id: int) -> KeptTarget:
    there = stored.find(change.connection, target_id)
    if there is None or there.archived_at is not None:
        raise UserFacingError("This target is not in use any more.", "Reload the page.", code="no_target")
    return there


def _check(change: Change, organisation_id: int, target: Target, rules: Rules) -> None:
    check_text(target.source, "the source", LONGEST_NOTE)
    check_text(target.owner, "the owner", LONGEST_NOTE)
    check_text(target.directorate or "", "the directorate", LONGEST_NOTE)
    _check_kind(target)
    _check_value(target)
    figures = datasets.latest(change.connection, organisation_id)
    if figures is not None and target.kind is TargetKind.SHARE_AT_LEAST:
        _check_base(target, figures.counts, rules)


def _check_kind(target: Target) -> None:
    fits = _FITS.get(target.kind, tuple(range(1, 10)))
    if target.indicator not in fits:
        raise UserFacingError(
            f"A target of the kind “{target.kind.value.replace('_', ' ')}” cannot judge indicator {target.indicator}.",
            f"It goes with indicator {' or '.join(str(n) for n in fits)}; choose another kind or indicator.",
            code="target_kind",
        )


def _check_value(target: Target) -> None:
    low, high = _LEAST.get(target.kind, 0.0), _MOST.get(target.kind, 1_000_000)
    if not math.isfinite(target.value) or not low <= target.value <= high:
        raise UserFacingError(
            f"{target.value:g} is not a value this target can have.",
            f"Give a number from {low:g} to {high:,g}.",
            code="target_value",
        )


def _check_base(target: Target, counts: Counts, rules: Rules) -> None:
    """A percentage of a handful turns on one person, so it is refused and a headcount offered."""
    if target.cluster is None and target.band is None:
        return
    people = sum(
        cell.total
        for (cluster, band), cell in counts.bands(Measure.STAFF).items()
        if target.cluster in (None, cluster) and target.band in (None, band)
    )
    if people < rules.small_base:
        raise UserFacingError(
            f"This group has {people} people, fewer than {rules.small_base}: one person would decide a percentage.",
            "Set a headcount instead, or write an action for it.",
            code="target_small_base",
        )
