"""What became of the last change: saved, or not stored and why, what was typed, and what can be done about it."""

import streamlit as st

from components import announce, plan_move, plan_save, plan_words
from components.announce import escape
from components.plan_state import Place, Refused, state
from wres.plan.edits import ActionEdit


def draw(place_on_page: Place) -> None:
    """Beside the grid or beside the form, wherever the change was made: the sentence first, then each refusal."""
    page = state()
    here = page.place is place_on_page
    with st.container(key=f"plan-told-{place_on_page}", horizontal=True, vertical_alignment="center"):
        announce.say(page.told if here else "")
        if here and page.undo is not None:
            plan_move.undo_button(page.undo)
    if here:
        _refusals()


def _refusals() -> None:
    for place, refused in reversed(list(enumerate(state().refused))):
        with st.container(key=f"plan-refused-{place}"):
            _box(refused)
            _buttons(place, refused)


def _box(refused: Refused) -> None:
    title = f"Not saved: the {refused.field.label} of {refused.action_name}."
    st.html(
        f'<div role="alert" class="wres-refusal"><p><strong>{escape(title)}</strong></p>'
        f"<p>{escape(refused.what_happened)} {escape(refused.what_to_do)}</p>"
        f'<dl class="wres-facts"><dt>You typed</dt><dd class="wres-typed">{_value(refused, refused.typed)}</dd>'
        f'<dt>It still is</dt><dd class="wres-typed">{_value(refused, refused.standing)}</dd></dl></div>'
    )


def _value(refused: Refused, text: str) -> str:
    return escape(plan_words.shown(refused.field, text)) or "<i>blank</i>"


def _buttons(place: int, refused: Refused) -> None:
    with st.container(key=f"plan-refused-buttons-{place}", horizontal=True):
        if refused.may_overrule:
            st.button("Use mine instead", key=f"use-mine-{place}", on_click=_use_mine, args=(refused,), type="primary")
            st.button("Keep theirs", key=f"keep-theirs-{place}", on_click=_drop, args=(refused,))
        else:
            st.button("Close", key=f"close-refused-{place}", on_click=_drop, args=(refused,))


def _use_mine(refused: Refused) -> None:
    _drop(refused)
    plan_save.saved(ActionEdit(refused.uid, refused.field, refused.standing, refused.typed, 0))
    state().redraw_grid()


def _drop(refused: Refused) -> None:
    if refused in state().refused:
        state().refused.remove(refused)
