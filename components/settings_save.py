"""One change of the settings: saved and said, or refused with its sentence while what was typed stays."""

from collections.abc import Callable

import streamlit as st

from components import announce, session
from components.announce import escape
from wres.standard.errors import UserFacingError


def save(change: Callable[[], object], said: str) -> None:
    """Run a change, announce it and draw the page again; a refusal is said where the form stands."""
    try:
        change()
    except UserFacingError as error:
        announce.refusal(error)
        return
    announce.later(said)
    session.set_saved(said)
    st.rerun()


def told() -> None:
    """What was saved in the run before, seen beside the form; it was announced at the top of the page."""
    text = session.take_saved()
    if text:
        st.html(f'<p class="wres-status"><span aria-hidden="true">✓</span> {escape(text)}</p>')
