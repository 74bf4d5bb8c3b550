"""What one browser session remembers: every key, behind typed functions. Small values only, never rows or bytes."""

from enum import StrEnum
from typing import cast

import streamlit as st


class Key(StrEnum):
    """The keys this app keeps in the session state."""

    STARTED = "wres_started"
    ACTOR_NAME = "wres_actor_name"
    ORGANISATION = "wres_organisation"
    UPLOAD_DIGEST = "wres_upload_digest"
    ANNOUNCEMENT = "wres_announcement"


def has_started() -> bool:
    """True once app.py has drawn the frame for this session."""
    return Key.STARTED in st.session_state


def start() -> None:
    """Remember that app.py is in charge of this session."""
    st.session_state[Key.STARTED] = True


def actor_name() -> str | None:
    """The name or role the person gave, or None."""
    return cast(str | None, st.session_state.get(Key.ACTOR_NAME))


def set_actor_name(name: str) -> None:
    """Keep the name or role for this session."""
    st.session_state[Key.ACTOR_NAME] = name


def organisation_id() -> int | None:
    """The organisation this session looks at (the trust itself or the sample); None: not chosen yet."""
    return cast(int | None, st.session_state.get(Key.ORGANISATION))


def set_organisation_id(organisation: int | None) -> None:
    """Look at another organisation from now on."""
    st.session_state[Key.ORGANISATION] = organisation


def upload_digest() -> str | None:
    """The digest of the last file read in this session, so that it survives a visit to another page."""
    return cast(str | None, st.session_state.get(Key.UPLOAD_DIGEST))


def set_upload_digest(digest: str | None) -> None:
    """Remember the file last read, or forget it."""
    st.session_state[Key.UPLOAD_DIGEST] = digest


def set_announcement(text: str) -> None:
    """A sentence to be announced by the next run."""
    st.session_state[Key.ANNOUNCEMENT] = text


def take_announcement() -> str:
    """The waiting sentence, once; empty where there is none."""
    return cast(str, st.session_state.pop(Key.ANNOUNCEMENT, ""))
