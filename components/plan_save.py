"""Saving edits of the plan: each through the workflow, then said aloud, or kept on the page where it was refused."""

from collections.abc import Sequence

from components import deployment, mishap, plan_words, who
from components.plan_state import Place, Refused, at, state
from wres.plan.action import Action
from wres.plan.edits import ActionEdit, ActionField
from wres.plan.fields import as_text, in_words
from wres.plan.moment import LONDON
from wres.standard.errors import Conflict, UserFacingError
from wres.workflows import plan

_NOT_SAVED = ("This could not be saved.", "Try again; what you typed is below.")


def pending() -> None:
    """Save what was typed into the grid since the last run. Where the browser shows anything else, draw it afresh."""
    waiting, state().pending = state().pending, ()
    if not waiting:
        return
    at(Place.GRID)
    agreed = [saved(typed.edit) for typed in waiting]
    if all(agreed):
        for typed in waiting:
            typed.enter(state().ledger)
    else:
        state().redraw_grid()


def saved(edit: ActionEdit) -> bool:
    """Save one edit. True where what was typed is now what stands, letter for letter, and nothing else moved."""
    with mishap.caught():
        try:
            return _save(edit)
        except UserFacingError as error:
            _keep(edit, error)
        except Exception:
            _keep(edit, UserFacingError(*_NOT_SAVED))
            raise
    return False


def several(edits: Sequence[ActionEdit]) -> int:
    """Save the edits of one form, each by itself; how many were refused."""
    for edit in edits:
        saved(edit)
    asked = {(edit.action_uid, edit.field) for edit in edits}
    refused = len(asked & {(one.uid, one.field) for one in state().refused})
    kept = len(edits) - refused
    if kept > 1:
        state().tell(f"Saved at {clock()}: {kept} changes.")
    return refused


def clock() -> str:
    """'14:05:09', London time."""
    return f"{deployment.now().astimezone(LONDON):%H:%M:%S}"


def _save(edit: ActionEdit) -> bool:
    actor, store = who.reader(), deployment.store()
    before = plan.action(actor, store, edit.action_uid)
    outcome = plan.edit(actor, store, edit, deployment.now())
    now = outcome.action
    state().forget_refusal(edit.action_uid, edit.field)
    state().tell(f"Saved at {clock()}: the {edit.field.label} of {plan_words.named(now)} is {_shown(now, edit.field)}.")
    return as_text(now, edit.field) == edit.new and (edit.field is not ActionField.TIMELINE or now.due == before.due)


def _shown(action: Action, field: ActionField) -> str:
    text = as_text(action, field)
    if field is ActionField.RATING and text:
        return plan_words.rating_words(text)
    return plan_words.plain(in_words(field, text))


def _keep(edit: ActionEdit, error: UserFacingError) -> None:
    standing, name = _standing(edit)
    state().forget_refusal(edit.action_uid, edit.field)
    state().refused.append(
        Refused(
            uid=edit.action_uid,
            action_name=name,
            field=edit.field,
            typed=edit.new,
            standing=standing,
            what_happened=error.what_happened,
            what_to_do=error.what_to_do,
            may_overrule=isinstance(error, Conflict),
        )
    )


def _standing(edit: ActionEdit) -> tuple[str, str]:
    try:
        action = plan.action(who.reader(), deployment.store(), edit.action_uid)
    except UserFacingError:
        return "", "an action"
    return as_text(action, edit.field), plan_words.named(action)
