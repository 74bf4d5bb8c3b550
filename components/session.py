"""What one browser session remembers: every key, behind typed functions. Small values only, never rows or bytes."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar, cast

import streamlit as st

if TYPE_CHECKING:
    from components.upload_reading import Reading, Refusal

Kept = TypeVar("Kept")


class Key(StrEnum):
    """The keys this app keeps in the session state."""

    FRAMED = "wres_framed"
    ACTOR_NAME = "wres_actor_name"
    ORGANISATION = "wres_organisation"
    UPLOAD_DIGEST = "wres_upload_digest"
    READING = "wres_reading"
    REFUSAL = "wres_refusal"
    ANNOUNCEMENT = "wres_announcement"
    SAVED = "wres_saved"


def hand_over() -> None:
    """app.py tells the page it is about to run that the frame is there."""
    st.session_state[Key.FRAMED] = True


def is_framed() -> bool:
    """True where app.py has handed over in this very run; asked once a run, by the page's guard."""
    return bool(st.session_state.pop(Key.FRAMED, False))


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


def upload_digest(file_id: str) -> str | None:
    """The digest of the file chosen under this number, so that it is computed once."""
    known = cast(tuple[str, str], st.session_state.get(Key.UPLOAD_DIGEST, ("", "")))
    return known[1] if known[0] == file_id else None


def set_upload_digest(file_id: str, digest: str) -> None:
    """Remember the digest of the file chosen last."""
    st.session_state[Key.UPLOAD_DIGEST] = (file_id, digest)


def reading() -> "Reading | None":
    """What the last readable file was understood as (counts and report), until it is accepted or forgotten."""
    return cast("Reading | None", st.session_state.get(Key.READING))


def set_reading(reading: "Reading | None") -> None:
    """Remember what a file was understood as, or forget it; the page's own uploader forgets on every visit."""
    st.session_state[Key.READING] = reading


def refusal() -> "Refusal | None":
    """Why the file chosen last could not be read."""
    return cast("Refusal | None", st.session_state.get(Key.REFUSAL))


def set_refusal(refusal: "Refusal | None") -> None:
    """Remember why a file could not be read, so that it is not read again at every click; or forget it."""
    st.session_state[Key.REFUSAL] = refusal


def prefill(widget: str, value: str) -> None:
    """Give a text field its first words where it has none yet."""
    if widget not in st.session_state:
        st.session_state[widget] = value


def typed(widget: str) -> str:
    """The words in a text field; empty where it is blank or not on the page."""
    return cast(str, st.session_state.get(widget) or "")


def set_announcement(text: str) -> None:
    """A sentence to be announced by the next run."""
    st.session_state[Key.ANNOUNCEMENT] = text


def take_announcement() -> str:
    """The waiting sentence, once; empty where there is none."""
    return cast(str, st.session_state.pop(Key.ANNOUNCEMENT, ""))


def set_saved(text: str) -> None:
    """What the next run says beside the form it was saved from: the top of a long page is out of sight there."""
    st.session_state[Key.SAVED] = text


def take_saved() -> str:
    """What was saved in the run before, once; empty where nothing was."""
    return cast(str, st.session_state.pop(Key.SAVED, ""))


def is_set(widget: str) -> bool:
    """True where a control has a value: it was drawn in the run before, or set since."""
    return widget in st.session_state


def value(widget: str) -> Any:
    """What stands in a control."""
    return st.session_state[widget]


def set_value(widget: str, value: object) -> None:
    """Put something into a control, before it is drawn or in a callback."""
    st.session_state[widget] = value


def kept(key: str, make: Callable[[], Kept]) -> Kept:
    """What one page keeps for this session, made when first asked for."""
    if key not in st.session_state:
        st.session_state[key] = make()
    return cast(Kept, st.session_state[key])
