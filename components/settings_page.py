"""The settings page: its finding, the choice of section, and the section."""

from collections.abc import Callable
from enum import StrEnum

import streamlit as st

from components import (
    deployment,
    edition,
    frame,
    registry,
    settings_history,
    settings_mapped_words,
    settings_rule_words,
    settings_targets,
    settings_thresholds,
    settings_trust,
    source,
    who,
)
from wres.standard.organisation import Organisation
from wres.workflows import trust_targets


class Section(StrEnum):
    """The sections; a visitor of the public edition is offered those that hold nothing about people."""

    TRUST = "Trust"
    TARGETS = "Targets"
    THRESHOLDS = "Thresholds"
    WORDS = "Saved words"
    HISTORY = "History"


_DRAWN: dict[Section, Callable[[Organisation], None]] = {
    Section.TRUST: settings_trust.draw,
    Section.TARGETS: settings_targets.draw,
    Section.THRESHOLDS: settings_thresholds.draw,
    Section.WORDS: settings_mapped_words.draw,
    Section.HISTORY: settings_history.draw,
}
_PUBLISHED = (Section.TRUST, Section.TARGETS, Section.THRESHOLDS)


def draw() -> None:
    """Everything below the frame."""
    there = source.active()
    if there is None:
        _nowhere()
        return
    frame.heading(finding(there), "Every change is kept with your name, the time, and what it was before.")
    offered = list(_PUBLISHED if edition.is_public() else Section)
    # The section is part of the address, so that a link can lead to it.
    chosen = st.segmented_control(
        "Section", offered, default=Section.TRUST, required=True, key="section", bind="query-params"
    )
    with st.container(key="settings-body"):
        _DRAWN[Section(chosen or Section.TRUST)](there)


def finding(there: Organisation) -> str:
    """How far the trust stands from the defaults: '6 targets and 1 threshold are this trust’s own …'."""
    targets = len(trust_targets.targets(who.reader(), deployment.store(), there.id))
    rules, defaults = source.policy().rules, deployment.reference().rules
    own = sum(row.differs for row in settings_rule_words.rows(rules, defaults))
    if not targets and not own:
        return "The default targets and thresholds hold"
    counted = [_counted(number, noun) for number, noun in ((targets, "target"), (own, "threshold")) if number]
    verb = "is" if targets + own == 1 else "are"
    return f"{' and '.join(counted)} {verb} this trust’s own; otherwise the defaults hold"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _nowhere() -> None:
    if edition.is_public():
        frame.heading("Nothing is set up here yet", "This is the public, read-only edition.")
        return
    frame.heading(
        "Name your trust to begin",
        "Its term for the group, its targets and its thresholds can be set afterwards; until then the defaults hold.",
    )
    settings_trust.own_trust()
    st.page_link(registry.DEFAULT.path, label="Or try with the sample first, from the overview")
