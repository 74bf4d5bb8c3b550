"""Settings, targets: add one, change one, archive one."""

from dataclasses import dataclass
from functools import partial

import streamlit as st

from components import deployment, settings_save, settings_target_fields, source
from components import settings_target_words as words
from components.announce import escape
from wres.standard.actor import Actor
from wres.standard.organisation import Organisation
from wres.workflows import trust_targets
from wres.workflows.trust_targets import KeptTarget

_ADD, _CHANGE, _ARCHIVE = "Add", "Change", "Archive"
_KEY = "settings-target"


@dataclass(frozen=True, slots=True)
class Place:
    """Who changes the targets of which trust, and those it has."""

    actor: Actor
    there: Organisation
    kept: tuple[KeptTarget, ...]


def draw(actor: Actor, there: Organisation, kept: tuple[KeptTarget, ...]) -> None:
    """What to do, then its form. A default target cannot be changed; one of the trust's own stands before it."""
    place = Place(actor, there, kept)
    chosen = _ADD
    if kept:
        wanted = [_ADD, _CHANGE, _ARCHIVE]
        chosen = st.segmented_control("What to do", wanted, default=_ADD, required=True, key=f"{_KEY}-do") or _ADD
    with st.container(border=True, key=f"{_KEY}-form"):
        st.html(f"<h2>{chosen} a target</h2>")
        {_ADD: _add, _CHANGE: _change, _ARCHIVE: _archive}[chosen](place)


def _add(place: Place) -> None:
    st.html(
        "<p>A target of your own stands before the default one. Several dated ones make a path: the first dated on or "
        "after the as-at date is in force.</p>"
    )
    # The number of targets is part of the fields' keys, so that they are blank again after each new one.
    typed = settings_target_fields.ask(f"{_KEY}-new-{place.there.id}-{len(place.kept)}", None, "Add this target")
    if typed is not None:
        settings_save.save(partial(_create, place, typed), f"Added: a target for indicator {typed.indicator}.")


def _change(place: Place) -> None:
    chosen = _one_of(place.kept, "Target to change")
    typed = settings_target_fields.ask(f"{_KEY}-{chosen.id}", chosen.target, "Save this target")
    if typed is not None:
        said = f"Saved: target no {chosen.id}, for indicator {typed.indicator}."
        settings_save.save(partial(_alter, place, chosen, typed), said)


def _archive(place: Place) -> None:
    chosen = _one_of(place.kept, "Target to archive")
    with st.form(f"{_KEY}-archive", border=False):
        st.html(
            f"<p>{escape(_title(chosen))}</p><p>It goes out of use and stays in the history. What stood before it, or "
            "the default, is in force again.</p>"
        )
        sent = st.form_submit_button("Archive this target", type="primary")
    if sent:
        change = partial(trust_targets.archive_target, place.actor, deployment.store(), chosen.id, deployment.now())
        settings_save.save(change, f"Archived: target no {chosen.id}, {words.sentence(chosen.target)}.")


def _create(place: Place, typed: settings_target_fields.Typed) -> None:
    rules = source.policy().rules
    trust_targets.add_target(place.actor, deployment.store(), place.there.id, typed.target(), rules, deployment.now())


def _alter(place: Place, chosen: KeptTarget, typed: settings_target_fields.Typed) -> None:
    rules = source.policy().rules
    trust_targets.change_target(place.actor, deployment.store(), chosen.id, typed.target(), rules, deployment.now())


def _one_of(kept: tuple[KeptTarget, ...], label: str) -> KeptTarget:
    by_id = {one.id: one for one in kept}
    chosen = st.selectbox(label, list(by_id), format_func=lambda number: _title(by_id[number]), key=f"{_KEY}-chosen")
    return by_id.get(chosen, kept[0])


def _title(one: KeptTarget) -> str:
    return f"No {one.id}: {words.sentence(one.target)}"
