"""Whose figures are shown: the real trust, named once, and the invented one of the sample."""

from collections.abc import Iterable
from datetime import datetime

from wres.plan.draft import ActionDraft
from wres.plan.plain_text import check_filled
from wres.standard.actor import Actor, Permission, require
from wres.standard.errors import UserFacingError
from wres.standard.organisation import Organisation
from wres.standard.target import Target
from wres.store import Store, audit, datasets, organisations, targets
from wres.store.change import Change
from wres.store.datasets import Upload
from wres.workflows.plan import write_plan

LONGEST_NAME = 120


def home(actor: Actor, store: Store) -> Organisation | None:
    """The real trust; None until somebody has named it."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return organisations.newest(connection, is_sample=False)


def sample(actor: Actor, store: Store) -> Organisation | None:
    """The invented trust; None until it is loaded, and after it was removed."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return organisations.newest(connection, is_sample=True)


def organisation(actor: Actor, store: Store, organisation_id: int) -> Organisation | None:
    """One by its number; None where there is none or it was removed."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return organisations.find(connection, organisation_id)


def last_saved(actor: Actor, store: Store, organisation_id: int) -> datetime | None:
    """When anything of it was last saved, in UTC; None where nothing was."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return audit.last_saved(connection, organisation_id)


def create_trust(actor: Actor, store: Store, name: str, now: datetime) -> Organisation:
    """Name the real trust. Raises a sentence where there is one already."""
    require(actor, Permission.CHANGE_SETTINGS)
    name = check_filled(name.strip(), "the trust's name", LONGEST_NAME)
    with store.change(actor, now) as change:
        change.take_turns()
        there = organisations.newest(change.connection, is_sample=False)
        if there is not None:
            raise UserFacingError(
                f"This is set up for {there.name} already.", "Its name can be changed in Settings.", "trust_exists"
            )
        return organisations.create(change, name, is_sample=False)


def load_sample(
    actor: Actor,
    store: Store,
    *,
    name: str,
    upload: Upload,
    plan_name: str,
    drafts: Iterable[ActionDraft],
    trust_targets: Iterable[Target] = (),
    now: datetime,
) -> Organisation:
    """The invented trust with its figures, targets and plan, all or nothing; the one that is there, if it is."""
    require(actor, Permission.UPLOAD)
    with store.change(actor, now) as change:
        change.take_turns()
        there = organisations.newest(change.connection, is_sample=True)
        if there is not None:
            return there
        made = organisations.create(change, check_filled(name, "the sample's name", LONGEST_NAME), is_sample=True)
        _fill(change, made, upload, trust_targets)
        write_plan(change, made.id, plan_name, drafts)
        return made


def remove_sample(actor: Actor, store: Store, now: datetime) -> None:
    """The invented trust, its figures, plan and snapshots are not shown again; loading it once more starts afresh."""
    require(actor, Permission.CHANGE_SETTINGS)
    with store.change(actor, now) as change:
        there = organisations.newest(change.connection, is_sample=True)
        if there is not None:
            organisations.remove(change, there)


def present(change: Change, organisation_id: int) -> Organisation:
    """The organisation a change is about; raises a sentence where there is none or it was removed."""
    there = organisations.find(change.connection, organisation_id)
    if there is None:
        raise UserFacingError("This organisation is not here any more.", "Go to the overview.", "no_organisation")
    return there


def _fill(change: Change, made: Organisation, upload: Upload, trust_targets: Iterable[Target]) -> None:
    datasets.create(change, made.id, upload)
    for target in trust_targets:
        targets.create(change, made.id, target)
