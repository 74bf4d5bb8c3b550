"""Out of the plan and back into it: one click, said at once, and one click to undo."""

import streamlit as st

from components import announce, deployment, plan_save, plan_words, who
from components.plan_state import Place, Undo, at
from wres.plan.action import Action
from wres.standard.errors import UserFacingError
from wres.workflows import plan


def button(action: Action) -> None:
    """'Archive this action', or 'Restore this action'."""
    if action.archived_at is None:
        st.button("Archive this action", key="plan-archive", on_click=_archive, args=(action.uid,))
    else:
        st.button("Restore this action", key="plan-restore", on_click=_restore, args=(action.uid,), type="primary")


def undo_button(undo: Undo) -> None:
    """Beside the sentence that says what was done."""
    back = _restore if undo.archived else _archive
    st.button("Undo", key="plan-undo", on_click=back, args=(undo.uid,))


def _archive(uid: str) -> None:
    try:
        moved = plan.archive(who.reader(), deployment.store(), uid, deployment.now())
    except UserFacingError as error:
        announce.later(f"{error.what_happened} {error.what_to_do}")
        return
    _tell(moved, "is archived: it is kept, and no longer in the plan", archived=True)


def _restore(uid: str) -> None:
    try:
        moved = plan.restore(who.reader(), deployment.store(), uid, deployment.now())
    except UserFacingError as error:
        announce.later(f"{error.what_happened} {error.what_to_do}")
        return
    _tell(moved, "is back in the plan", archived=False)


def _tell(moved: Action, what: str, *, archived: bool) -> None:
    name = plan_words.named(moved)
    at(Place.FORM).tell(f"Saved at {plan_save.clock()}: {name} {what}.", Undo(moved.uid, archived))
