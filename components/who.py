"""Who is at the keyboard: asked once a browser session, shown as self-declared, never checked."""

import streamlit as st

from components import announce, edition, session
from wres.standard.actor import VISITOR, Actor, ActorSource
from wres.standard.errors import UserFacingError

_UNNAMED = Actor("Name not given", ActorSource.SELF_DECLARED)
LONGEST = 80


def reader() -> Actor:
    """Whoever looks: a visitor in the public edition, else the person, named or not."""
    if edition.is_public():
        return VISITOR
    name = session.actor_name()
    return named(name) if name else _UNNAMED


def named(name: str) -> Actor:
    """The person of this name, as they say."""
    return Actor(name, ActorSource.SELF_DECLARED)


def checked(typed: str) -> str:
    """A name as it is kept. Raises UserFacingError where none was typed."""
    name = " ".join(typed.split())
    if not name:
        raise UserFacingError("No name was given.", "Type your name or your role, and choose the button again.", "name")
    return name


def writer(purpose: str) -> Actor | None:
    """Whoever is about to change something; draws the question, or says why not, and returns None until answered.

    ``purpose`` completes 'before you …', for example 'change the plan'.
    """
    if edition.is_public():
        st.html('<p class="wres-hint">This is the public, read-only edition: nothing can be changed here.</p>')
        return None
    actor = reader()
    if actor is _UNNAMED:
        _ask(purpose)
        return None
    st.html(f'<p class="wres-hint">You are <b>{announce.escape(actor.name)}</b> (self-declared).</p>')
    return actor


def _ask(purpose: str) -> None:
    with st.form("who", border=True):
        st.html(
            f"<h2>Who are you?</h2><p>Asked once, before you {announce.escape(purpose)}. "
            "It is kept with every change.</p>"
        )
        name = st.text_input("Your name or role", max_chars=LONGEST, autocomplete="name")
        sent = st.form_submit_button("Continue", type="primary")
    if not sent:
        return
    try:
        session.set_actor_name(checked(name or ""))
    except UserFacingError as error:
        announce.refusal(error)
        return
    st.rerun()
