"""Whose extract this is: the real trust, its words and its policy. An upload never goes into the sample."""

from dataclasses import dataclass

import streamlit as st

from components import deployment, session, source, who
from components.announce import escape
from wres.standard.actor import Actor
from wres.standard.mapping import Mapping
from wres.standard.organisation import Organisation
from wres.workflows import assess, organisation, trust_words

_NAME, _TRUST = "upload-your-name", "upload-trust-name"
_WIDTH = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Where an upload goes. ``organisation`` is None until somebody has named the trust."""

    organisation: Organisation | None
    mapping: Mapping
    policy: assess.Policy


def home() -> Trust:
    """The real trust with what it has taught us; the reviewed reference alone where nobody has named it."""
    actor, store, reference = who.reader(), deployment.store(), deployment.reference()
    there = organisation.home(actor, store)
    if there is None:
        policy = assess.Policy(reference=reference, rules=reference.rules)
        return Trust(organisation=None, mapping=Mapping(), policy=policy)
    return Trust(
        organisation=there,
        mapping=trust_words.mapping(actor, store, there.id),
        policy=assess.policy_of(actor, store, there.id, reference),
    )


def ask(trust: Trust) -> None:
    """Who uploads for whom: two fields the first time, a sentence ever after. Drawn once, before it is needed."""
    active = source.active()
    if active is not None and active.is_sample:
        whose = f"to {escape(trust.organisation.name)}" if trust.organisation else "to your own trust"
        st.html(f"<p>You are looking at the sample. This upload goes {whose}, never into the sample.</p>")
    named = session.actor_name()
    if trust.organisation is None or not named:
        _fields(trust, named)
    elif active is None or not active.is_sample:
        st.html(f"<p class='wres-hint'>For {escape(trust.organisation.name)}, by {escape(named)} (self-declared).</p>")


def _fields(trust: Trust, named: str | None) -> None:
    with st.container(key="upload-whose"):
        title = "Whose extract is this?" if trust.organisation is None else "Who are you?"
        st.html(f"<h3>{title}</h3><p>Asked once. Your name or role is kept with what you save.</p>")
        if trust.organisation is None:
            st.text_input(
                "Name of your trust",
                key=_TRUST,
                max_chars=organisation.LONGEST_NAME,
                autocomplete="organization",
                width=_WIDTH,
            )
        if not named:
            st.text_input("Your name or role", key=_NAME, max_chars=who.LONGEST, autocomplete="name", width=_WIDTH)


def settle(trust: Trust) -> tuple[Actor, Organisation]:
    """Who acts, and the trust, named now if need be. Raises UserFacingError, and names nothing, where a field is blank.

    Called when a button is pressed that keeps something.
    """
    name = session.actor_name() or who.checked(session.typed(_NAME))
    if trust.organisation is not None:
        session.set_actor_name(name)
        return who.reader(), trust.organisation
    typed = " ".join(session.typed(_TRUST).split())
    made = organisation.create_trust(who.named(name), deployment.store(), typed, deployment.now())
    session.set_actor_name(name)
    return who.reader(), made
