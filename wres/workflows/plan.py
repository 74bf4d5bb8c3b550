"""The action plan: read it, change one field, add, archive, restore, and see what happened to an action."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from wres.plan.action import Action
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, check_edit
from wres.plan.fields import as_text, holds, in_words
from wres.plan.moment import moment_in_words
from wres.plan.plain_text import check_filled
from wres.plan.plan import Plan
from wres.standard.actor import Actor, Permission, require
from wres.standard.audit import AuditEntry, Noun, Verb
from wres.standard.errors import Conflict, UserFacingError
from wres.store import Store, actions, audit, organisations
from wres.store import plans as plan_store
from wres.store.actions import OwnedAction
from wres.store.change import Change

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class EditOutcome:
    """The action as it is now. ``changed`` is False where it held the new value already: nothing was recorded."""

    action: Action
    changed: bool


def plans(actor: Actor, store: Store, organisation_id: int) -> tuple[Plan, ...]:
    """An organisation's plans, newest first."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return plan_store.of_organisation(connection, organisation_id)


def actions_of(actor: Actor, store: Store, plan_id: int, *, archived: bool = False) -> tuple[Action, ...]:
    """The actions of a plan in their order: those in it, or those that were archived."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return actions.of_plan(connection, plan_id, archived=archived)


def action(actor: Actor, store: Store, action_uid: str) -> Action:
    """One action, archived or not. Raises a sentence where there is none."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return _present(actions.find(connection, action_uid)).action


def live_counts(actor: Actor, store: Store, organisation_id: int) -> Mapping[int, int]:
    """Indicator 1 to 9 → how many live actions of all its plans bear on it, directly or indirectly."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        live = [a for a in actions.of_organisation(connection, organisation_id) if a.is_live]
    return MappingProxyType({n: sum(n in a.indicators for a in live) for n in range(1, 10)})


def history(actor: Actor, store: Store, action_uid: str) -> tuple[AuditEntry, ...]:
    """Everything that happened to an action, newest first, with the names of those who did it: not for the public."""
    require(actor, Permission.SEE_COUNTS)
    with store.read() as connection:
        return audit.history(connection, Noun.ACTION, action_uid)


def edit(actor: Actor, store: Store, edit: ActionEdit, now: datetime) -> EditOutcome:
    """Store one edit of one field, with its audit entry, or raise a sentence.

    It is accepted where the field still holds what the person saw, whatever else of the row has changed since. Where
    it does not, Conflict says who changed it, to what and when; the refused words are kept in the history.
    """
    require(actor, Permission.EDIT_PLAN)
    with store.change(actor, now) as change:
        outcome = _try_until_first(change, edit)
    if isinstance(outcome, Conflict):
        raise outcome
    return outcome


def create_plan(actor: Actor, store: Store, organisation_id: int, name: str, now: datetime) -> Plan:
    """A new, empty plan."""
    return load_plan(actor, store, organisation_id, name, (), now)


def load_plan(
    actor: Actor, store: Store, organisation_id: int, name: str, drafts: Iterable[ActionDraft], now: datetime
) -> Plan:
    """A new plan with actions, all of them or none. Raises the first sentence, naming the action by its place."""
    require(actor, Permission.EDIT_PLAN)
    with store.change(actor, now) as change:
        if organisations.find(change.connection, organisation_id) is None:
            raise UserFacingError("This organisation is not here any more.", "Go to the overview.", "no_organisation")
        return write_plan(change, organisation_id, name, drafts)


def write_plan(change: Change, organisation_id: int, name: str, drafts: Iterable[ActionDraft]) -> Plan:
    """As ``load_plan``, inside a change of another workflow."""
    plan = plan_store.create(change, organisation_id, check_filled(name, "the plan's name", LONGEST_NAME))
    for place, draft in enumerate(drafts, start=1):
        try:
            actions.create(change, organisation_id, plan.id, draft)
        except UserFacingError as error:
            raise UserFacingError(f"Action {place}: {error.what_happened}", error.what_to_do, error.code) from error
    return plan


def add_action(actor: Actor, store: Store, plan_id: int, draft: ActionDraft, now: datetime) -> Action:
    """A new action at the end of a plan. Raises the sentence of the first field that will not do."""
    require(actor, Permission.EDIT_PLAN)
    with store.change(actor, now) as change:
        plan = plan_store.find(change.connection, plan_id)
        if plan is None or plan.archived_at is not None:
            raise UserFacingError("This plan is not here any more.", "Choose another plan.", "no_plan")
        return actions.create(change, plan.organisation_id, plan.id, draft)


def archive(actor: Actor, store: Store, action_uid: str, now: datetime) -> Action:
    """Take an action out of its plan; it is kept and can be restored. Doing it twice is doing it once."""
    return _move(actor, store, action_uid, now, lambda a: a.archived_at is not None, actions.archive)


def restore(actor: Actor, store: Store, action_uid: str, now: datetime) -> Action:
    """Put an archived action back into its plan. Doing it twice is doing it once."""
    return _move(actor, store, action_uid, now, lambda a: a.archived_at is None, actions.restore)


def _move(
    actor: Actor,
    store: Store,
    action_uid: str,
    now: datetime,
    is_there: Callable[[Action], bool],
    move: Callable[[Change, int, Action], Action | None],
) -> Action:
    require(actor, Permission.EDIT_PLAN)
    with store.change(actor, now) as change:
        while True:
            owned = _present(actions.find(change.connection, action_uid))
            if is_there(owned.action):
                return owned.action
            if moved := move(change, owned.organisation_id, owned.action):
                return moved


def _try_until_first(change: Change, edit: ActionEdit) -> EditOutcome | Conflict:
    """Read, judge, write; once more where somebody wrote in between, until one of the two is told."""
    while True:
        owned = _present(actions.find(change.connection, edit.action_uid))
        wanted = check_edit(owned.action, edit)
        if as_text(wanted, edit.field) == as_text(owned.action, edit.field):
            return EditOutcome(owned.action, changed=False)
        if not holds(owned.action, edit.field, edit.old):
            return _refuse(change, owned, edit)
        if saved := actions.save(change, owned.organisation_id, owned.action, wanted):
            return EditOutcome(saved, changed=True)


def _refuse(change: Change, owned: OwnedAction, edit: ActionEdit) -> Conflict:
    uid, field, standing = owned.action.uid, edit.field, as_text(owned.action, edit.field)
    change.record(owned.organisation_id, Verb.REFUSED, Noun.ACTION, uid, field=field, old=standing, new=edit.new)
    last = audit.last_change(change.connection, Noun.ACTION, uid, field)
    happened = (
        f"The {field.label} is {in_words(field, standing)}, and not what you saw when you changed it."
        if last is None
        else f"{last.actor_name} changed the {field.label} to {in_words(field, standing)} "
        f"on {moment_in_words(last.at)}, before your change arrived."
    )
    return Conflict(
        happened,
        f"You had typed {in_words(field, edit.new)}: it is kept in the history and nothing was overwritten. "
        "Change it again if yours should stand.",
        code="conflict",
    )


def _present(owned: OwnedAction | None) -> OwnedAction:
    if owned is None:
        raise UserFacingError("This action is not here any more.", "Reload the plan.", code="no_action")
    return owned
