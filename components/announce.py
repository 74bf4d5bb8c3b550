"""Sentences that must be heard as well as seen, and text from data made safe for HTML."""

from html import escape as _escape

import streamlit as st

from components import session
from wres.standard.errors import UserFacingError

_STRANGE = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F))


def escape(text: str) -> str:
    """Text from data as text: HTML characters escaped, marks that reverse the writing direction taken out."""
    return _escape(plain(text), quote=True)


def plain(text: str) -> str:
    """Text without the marks that reverse the writing direction."""
    return text.translate(_STRANGE)


def say(text: str) -> None:
    """Announce a sentence now, where it stands."""
    st.html(_status(text))


def later(text: str) -> None:
    """Announce a sentence at the top of the next run: what was just done survives the rerun that shows it."""
    session.set_announcement(text)


def waiting() -> None:
    """The place at the top of the page where ``later`` is heard; present, and empty, when there is nothing to say."""
    st.html(_status(session.take_announcement()))


def refuse(what_happened: str, what_to_do: str) -> None:
    """Say what was refused and what to do about it."""
    st.html(
        f'<div role="alert" class="wres-refusal"><strong>{escape(what_happened)}</strong> {escape(what_to_do)}</div>'
    )


def refusal(error: UserFacingError) -> None:
    """The sentence and the remedy of a refused request."""
    refuse(error.what_happened, error.what_to_do)


def _status(text: str) -> str:
    return f'<div role="status" class="wres-status">{escape(text)}</div>'
