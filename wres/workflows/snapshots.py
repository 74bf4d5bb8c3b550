"""Snapshots: freeze what stands, list what was frozen, read one, compare two. There is no changing and no deleting."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from wres import __version__
from wres.plan.plain_text import check_filled
from wres.reference import Reference
from wres.review.difference import Difference, difference
from wres.review.snapshot import (
    Figures,
    FrozenFile,
    FrozenPlan,
    Readiness,
    ShownSnapshot,
    Snapshot,
    same_content,
    shown,
)
from wres.standard.actor import Actor, Edition, Permission, require
from wres.standard.errors import UserFacingError
from wres.standard.organisation import Organisation
from wres.store import Store, actions, datasets, organisations, plans
from wres.store import snapshots as stored
from wres.store.codec import CannotRead, decode, encode
from wres.store.datasets import Dataset
from wres.workflows.assess import Policy, assess_counts, own_targets, policy_of
from wres.workflows.freezing_rules import check_anything, check_order, read_day
from wres.workflows.organisation import present

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line of the list. ``frozen_at`` is UTC; ``frozen_by`` is None in the public edition; ``digest`` is of what
    is kept."""

    number: int
    name: str
    as_at: date
    frozen_at: datetime
    frozen_by: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Freezable:
    """What would be frozen now: the date of the accepted figures, if any, and how many actions stand in a plan."""

    figures_as_at: date | None
    actions: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two snapshots of one edition, and what changed from the first to the second."""

    then: ShownSnapshot
    now: ShownSnapshot
    difference: Difference


@dataclass(frozen=True, slots=True)
class _Held:
    organisation: Organisation
    figures: Figures | None
    plans: tuple[FrozenPlan, ...]


def freezable(actor: Actor, store: Store, organisation_id: int) -> Freezable:
    """What stands and could be frozen. Raises a sentence where nothing does."""
    require(actor, Permission.FREEZE)
    with store.read() as connection:
        standing = datasets.latest(connection, organisation_id)
        live = actions.of_organisation(connection, organisation_id)
    check_anything(standing is not None, len(live))
    return Freezable(standing.summary.as_at if standing else None, len(live))


def freeze(
    actor: Actor,
    store: Store,
    organisation_id: int,
    *,
    name: str,
    day: str,
    reference: Reference,
    now: datetime,
    readiness: Readiness = Readiness.FINAL,
) -> int:
    """Keep the nine, their targets and the plans as they stand, under a name and the date typed in ``day``.

    Returns the snapshot's number. Freezing the same again under the same name and date (a second click) gives the
    number it has; anything else under a name that is taken raises a sentence, and so do a blank name, a date that
    cannot be read or cannot be true, and having nothing to freeze.
    """
    require(actor, Permission.FREEZE)
    name = check_filled(" ".join(name.split()), "the snapshot's name", LONGEST_NAME)
    as_at = read_day(day, now)
    policy = policy_of(actor, store, organisation_id, reference)
    with store.read() as connection:
        held = _held(connection, organisation_id, policy)
    check_order(held.figures, as_at)
    made = Snapshot(
        organisation=held.organisation.name,
        is_sample=held.organisation.is_sample,
        term=held.organisation.term.value,
        name=name,
        as_at=as_at,
        readiness=readiness,
        frozen_by=actor.name,
        frozen_source=actor.source,
        frozen_at=now,
        rules_version=policy.rules.version,
        app_version=__version__,
        figures=held.figures,
        plans=held.plans,
    )
    return _keep(actor, store, organisation_id, made)


def snapshots(actor: Actor, store: Store, organisation_id: int) -> tuple[Listed, ...]:
    """An organisation's snapshots, the newest date first."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        heads = stored.all_of(connection, organisation_id)
    may_see_names = actor.edition is Edition.INTERNAL
    return tuple(
        Listed(
            number=head.id,
            name=head.name,
            as_at=head.as_at,
            frozen_at=head.frozen_at,
            frozen_by=head.frozen_by if may_see_names else None,
            digest=head.sha256,
        )
        for head in heads
    )


def read(actor: Actor, store: Store, organisation_id: int, number: int) -> ShownSnapshot:
    """One snapshot as the actor's edition may see it; raises a sentence where the organisation has none such."""
    require(actor, Permission.SEE_PUBLISHED)
    try:
        with store.read() as connection:
            kept = stored.find(connection, number)
        if kept is None or kept.head.organisation_id != organisation_id:
            raise UserFacingError("There is no such snapshot.", "Choose one from the list.", code="no_snapshot")
        return shown(decode(Snapshot, kept.body), actor.edition, number, kept.head.sha256)
    except CannotRead as damage:
        raise UserFacingError(
            "This snapshot is not what was frozen, or was frozen by a newer version, and is not shown.",
            "Ask whoever runs this service to restore it from a backup.",
            code="snapshot_damaged",
        ) from damage


def compare(actor: Actor, store: Store, organisation_id: int, then: int, now: int) -> Comparison:
    """What changed from one snapshot to another, in the actor's edition."""
    before, after = (read(actor, store, organisation_id, number) for number in (then, now))
    return Comparison(before, after, difference(before, after))


def _held(connection: Connection, organisation_id: int, policy: Policy) -> _Held:
    """Everything as one moment of the database has it."""
    there = organisations.find(connection, organisation_id)
    if there is None:
        raise UserFacingError("This organisation is not here any more.", "Go to the overview.", "no_organisation")
    accepted = datasets.latest(connection, organisation_id)
    frozen = [_frozen_plan(connection, p.id, p.name) for p in plans.of_organisation(connection, organisation_id)]
    check_anything(accepted is not None, sum(len(plan.actions) for plan in frozen))
    return _Held(there, _figures(accepted, policy) if accepted else None, tuple(frozen))


def _frozen_plan(connection: Connection, plan_id: int, name: str) -> FrozenPlan:
    return FrozenPlan(name, tuple(replace(action, version=1) for action in actions.of_plan(connection, plan_id)))


def _figures(accepted: Dataset, policy: Policy) -> Figures:
    counts = accepted.counts
    own = own_targets(counts, policy)
    covered = {target.indicator for target in own}
    return Figures(
        internal=assess_counts(counts, policy, Edition.INTERNAL),
        public=assess_counts(counts, policy, Edition.PUBLIC),
        file=FrozenFile(accepted.summary.file_name, accepted.summary.sha256),
        targets=own + tuple(t for t in policy.reference.default_targets if t.indicator not in covered),
        short_names=tuple(indicator.short_name for indicator in policy.reference.indicators),
    )


def _keep(actor: Actor, store: Store, organisation_id: int, made: Snapshot) -> int:
    with store.change(actor, made.frozen_at) as change:
        change.take_turns()
        present(change, organisation_id)
        heads = stored.all_of(change.connection, organisation_id)
        taken = next((head for head in heads if head.name.casefold() == made.name.casefold()), None)
        if taken is None:
            body, version = encode(made), made.rules_version
            kept = stored.create(
                change, organisation_id, name=made.name, as_at=made.as_at, body=body, rules_version=version
            )
            return kept.head.id
        before = stored.find(change.connection, taken.id)
        if before is not None and same_content(decode(Snapshot, before.body), made):
            return taken.id
    raise UserFacingError(
        f"There is a snapshot named “{taken.name}” already, with other content, and a snapshot is never altered.",
        "Choose another name.",
        code="name_taken",
    )
