"""Where the snapshots page gets what was frozen. A snapshot never changes, so what was read once is kept."""

import functools

from components import deployment, source, who
from wres.export.difference_excel import difference_excel
from wres.export.snapshot_csv import nine_csv, plan_csv
from wres.export.snapshot_excel import snapshot_excel
from wres.review.difference import difference
from wres.review.snapshot import Readiness, ShownSnapshot
from wres.standard.actor import Actor, Edition
from wres.workflows import snapshots
from wres.workflows.snapshots import Comparison, Freezable, Listed


def organisation_id() -> int:
    """The active organisation; the page asks whether there is one before it asks anything here."""
    found = source.active()
    if found is None:
        raise LookupError("no organisation is active")
    return found.id


def listed() -> tuple[Listed, ...]:
    """What was frozen, the newest date first."""
    return snapshots.snapshots(who.reader(), deployment.store(), organisation_id())


def read(number: int) -> ShownSnapshot:
    """One snapshot in the reader's edition. Raises a sentence where there is none such."""
    actor, store, whose = who.reader(), deployment.store(), organisation_id()
    digest = next((line.digest for line in snapshots.snapshots(actor, store, whose) if line.number == number), None)
    if digest is None:
        return snapshots.read(actor, store, whose, number)
    return _read(whose, number, digest, actor.edition)


@functools.lru_cache(maxsize=128)
def _read(whose: int, number: int, digest: str, edition: Edition) -> ShownSnapshot:
    # The digest stands in the key so that another database's snapshot of the same number is another one.
    return snapshots.read(who.reader(), deployment.store(), whose, number)


def compare(then: int, now: int) -> Comparison:
    """Two snapshots and what changed between them."""
    before, after = read(then), read(now)
    return Comparison(before, after, difference(before, after))


def freezable(actor: Actor) -> Freezable:
    """What would be frozen now. Raises a sentence where nothing would."""
    return snapshots.freezable(actor, deployment.store(), organisation_id())


def freeze(actor: Actor, name: str, day: str, readiness: Readiness) -> int:
    """Freeze what stands; returns the snapshot's number. Raises a sentence where it is refused."""
    return snapshots.freeze(
        actor,
        deployment.store(),
        organisation_id(),
        name=name,
        day=day,
        reference=deployment.reference(),
        now=deployment.now(),
        readiness=readiness,
    )


@functools.lru_cache(maxsize=16)
def excel(shown: ShownSnapshot) -> bytes:
    """The workbook of a snapshot."""
    return snapshot_excel(shown)


@functools.lru_cache(maxsize=16)
def nine(shown: ShownSnapshot) -> bytes:
    """The nine of a snapshot as CSV."""
    return nine_csv(shown)


@functools.lru_cache(maxsize=16)
def plan(shown: ShownSnapshot) -> bytes:
    """The plan of a snapshot as CSV."""
    return plan_csv(shown)


@functools.lru_cache(maxsize=16)
def difference_book(then: ShownSnapshot, now: ShownSnapshot) -> bytes:
    """The workbook of a comparison."""
    return difference_excel(then, now, difference(then, now))
