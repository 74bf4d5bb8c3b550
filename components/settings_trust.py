"""Settings, the trust: its name, its term for the group, whose figures this session looks at, and the sample."""

from functools import partial

import streamlit as st

from components import announce, deployment, session, settings_save, source, who
from components.announce import escape
from wres.standard.actor import Actor
from wres.standard.organisation import Organisation, Term
from wres.workflows import organisation, trust_settings

_TERMS = {
    Term.BME: "BME",
    Term.ETHNIC_MINORITY: "Ethnic minority",
    Term.GLOBAL_MAJORITY: "Global Majority",
}
_TRUST, _NAME = "settings-own-name", "settings-your-name"


def draw(there: Organisation) -> None:
    """The active organisation's name and term; then what there is to look at."""
    st.html(_facts(there))
    settings_save.told()
    _look_at(there)
    actor = who.writer("change the settings")
    if actor is None:
        return
    _name(actor, there)
    _term(actor, there)
    if _home() is None:
        _own_form()
    if _sample() is not None:
        _remove_sample(actor)
    else:
        _open_sample()


def own_trust() -> None:
    """The first question of all: what the trust is called."""
    settings_save.told()
    _own_form()


def _facts(there: Organisation) -> str:
    kind = "the sample, an invented trust" if there.is_sample else "your own trust"
    facts = [("Name", there.name), ("This is", kind), ("Term for the group", there.term.value)]
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    return f"<h2>The trust</h2><dl class='wres-facts'>{items}</dl>"


def _home() -> Organisation | None:
    return organisation.home(who.reader(), deployment.store())


def _sample() -> Organisation | None:
    return organisation.sample(who.reader(), deployment.store())


def _look_at(there: Organisation) -> None:
    """Nothing is changed by looking, so no name is asked."""
    both = [found for found in (_home(), _sample()) if found is not None]
    if len(both) < 2:
        return
    names = {found.id: found.name for found in both}
    with st.form("settings-look", border=True):
        st.html(
            "<h2>What this window looks at</h2><p>For you, until you close it; others see what they have chosen.</p>"
        )
        chosen = st.radio(
            "Show the figures and the plan of", list(names), list(names).index(there.id), names.__getitem__
        )
        sent = st.form_submit_button("Show these")
    if sent and chosen is not None:
        settings_save.save(partial(session.set_organisation_id, chosen), f"You are looking at {names[chosen]}.")


def _name(actor: Actor, there: Organisation) -> None:
    with st.form("settings-name", border=True):
        st.html("<h2>Name</h2><p>It stands at the top of every page and on every download.</p>")
        name = st.text_input(
            "Name of the trust",
            there.name,
            max_chars=organisation.LONGEST_NAME,
            key=f"settings-name-{there.id}",
            autocomplete="organization",
        )
        sent = st.form_submit_button("Save the name", type="primary")
    if sent:
        typed = " ".join((name or "").split())
        change = partial(trust_settings.rename, actor, deployment.store(), there.id, typed, deployment.now())
        settings_save.save(change, f"Saved: the trust is called {typed}.")


def _term(actor: Actor, there: Organisation) -> None:
    with st.form("settings-term", border=True):
        st.html(
            "<h2>Term for the group</h2><p>The words for people who are not White, used on every screen and in every "
            "download. The national return itself says BME.</p>"
        )
        term = st.radio(
            "Your trust says",
            list(_TERMS),
            list(_TERMS).index(there.term),
            _TERMS.__getitem__,
            key=f"settings-term-{there.id}",
        )
        sent = st.form_submit_button("Save the term", type="primary")
    if sent and term is not None:
        change = partial(trust_settings.change_term, actor, deployment.store(), there.id, term, deployment.now())
        settings_save.save(change, f"Saved: the group is called {term.value}.")


def _own_form() -> None:
    named = session.actor_name()
    with st.form("settings-own", border=True):
        st.html(
            "<h2>Name your own trust</h2><p>Asked once. It starts empty: no figures, no plan, the default targets. "
            "Nothing of the sample goes into it.</p>"
        )
        st.text_input(
            "Name of your trust", key=_TRUST, max_chars=organisation.LONGEST_NAME, autocomplete="organization"
        )
        if not named:
            st.text_input("Your name or role", key=_NAME, max_chars=who.LONGEST, autocomplete="name")
        sent = st.form_submit_button("Set up this trust", type="primary")
    if sent:
        typed = " ".join(session.typed(_TRUST).split())
        settings_save.save(partial(_found, named, typed), f"{typed} is set up, and you are looking at it.")


def _found(named: str | None, trust: str) -> None:
    name = named or who.checked(session.typed(_NAME))
    made = organisation.create_trust(who.named(name), deployment.store(), trust, deployment.now())
    session.set_actor_name(name)
    session.set_organisation_id(made.id)


def _remove_sample(actor: Actor) -> None:
    with st.form("settings-sample", border=True):
        st.html(
            "<h2>Remove the sample</h2><p>Its figures, its plan with every change you made in it, its settings and its "
            "snapshots are not shown again. Your own trust is not touched. Opening the sample again starts afresh.</p>"
        )
        sure = st.checkbox("I do not need what was changed in the sample")
        sent = st.form_submit_button("Remove the sample")
    if sent and not sure:
        announce.refuse("The sample is still there: the box is not ticked.", "Tick it, and choose the button again.")
    elif sent:
        settings_save.save(partial(_forget_sample, actor), "The sample is removed.")


def _forget_sample(actor: Actor) -> None:
    organisation.remove_sample(actor, deployment.store(), deployment.now())
    session.set_organisation_id(None)


def _open_sample() -> None:
    with st.form("settings-open-sample", border=True):
        st.html(
            "<h2>Look at the sample</h2><p>An invented trust of 6,977 people, to try things on. Your own trust is not "
            "touched.</p>"
        )
        sent = st.form_submit_button("Open the sample")
    if sent:
        settings_save.save(source.open_sample, "The sample is open: nine indicators of an invented trust.")
