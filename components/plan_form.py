"""One action in a plain form: all that the grid can do, by keyboard, saved field by field by the same workflow."""

from collections.abc import Sequence

import streamlit as st

from components import deployment, plan_fields, plan_history, plan_move, plan_said, plan_save, plan_words, who
from components.grid_events import same
from components.plan_state import Place, at, state
from wres.plan.action import Action
from wres.plan.edits import ActionEdit, ActionField
from wres.plan.fields import as_text
from wres.workflows import plan

_PREFIX = "wres-plan-form"
_CHOSEN = "wres_plan_form_action"
_ORDER = sorted(ActionField, key=lambda field: field is ActionField.TIMELINE)
"""New words in the timeline move the due date, so a due date typed at the same time is saved first."""


def draw(actions: Sequence[Action], *, editable: bool) -> None:
    """Choose an action, change it, archive or restore it, read its history."""
    chosen = _choose(actions)
    if chosen is None:
        plan_said.draw(Place.FORM)
        return
    if chosen.archived_at is not None:
        st.html('<p class="wres-hint">This action is archived. Restore it to change it.</p>')
    elif editable:
        _form(chosen)
    plan_said.draw(Place.FORM)
    if editable:
        plan_move.button(chosen)
    plan_history.draw(chosen)


def _choose(actions: Sequence[Action]) -> Action | None:
    by_uid = {action.uid: action for action in actions}
    labels = _distinct(actions)
    uid = st.selectbox(
        "Choose an action by its number or its words",
        list(by_uid),
        index=None,
        placeholder="No action chosen",
        key=_CHOSEN,
        format_func=lambda one: labels.get(one, ""),
    )
    return by_uid.get(uid) if uid else None


def _distinct(actions: Sequence[Action]) -> dict[str, str]:
    """A label for each; where two would read the same, counted, because a list tells its entries apart by label."""
    seen: dict[str, int] = {}
    labels = {}
    for action in actions:
        title = plan_words.titled(action)
        seen[title] = seen.get(title, 0) + 1
        labels[action.uid] = title if seen[title] == 1 else f"{title} ({seen[title]})"
    return labels


def _form(action: Action) -> None:
    page = state()
    if page.form_uid != action.uid or not plan_fields.is_filled(_PREFIX):
        _open(action)
    if page.form_version != action.version:
        st.html(
            '<p class="wres-hint">This action was changed elsewhere after the form was opened. Save keeps both: only '
            "the fields that you change here are saved.</p>"
        )
        st.button("Show it as it is now", on_click=_open, args=(action,))
    with st.form("plan-form"):
        plan_fields.draw(_PREFIX)
        st.form_submit_button("Save changes", type="primary", key="plan-form-save", on_click=_save, args=(action.uid,))


def _open(action: Action) -> None:
    page = state()
    page.form_uid, page.form_version, page.form_base = action.uid, action.version, plan_words.as_lines(action)
    plan_fields.fill(_PREFIX, page.form_base)


def _save(uid: str) -> None:
    page, typed = at(Place.FORM), plan_fields.typed(_PREFIX)
    edits = [
        ActionEdit(uid, field, page.form_base[field], typed[field], page.form_version)
        for field in _ORDER
        if not same(typed[field], plan_fields.as_typed(field, page.form_base[field]))
    ]
    if not edits:
        page.tell(f"Nothing to save at {plan_save.clock()}: no field was changed.")
        return
    refused = plan_save.several(edits)
    page.redraw_grid()
    now = plan.action(who.reader(), deployment.store(), uid)
    if not refused:
        _open(now)
        return
    # What was refused stays as it was typed, now against what stands; what was not touched keeps what it was shown as.
    page.form_version = now.version
    page.form_base |= {edit.field: as_text(now, edit.field) for edit in edits}
