"""The fields of one target: what it judges and how, outside the form, and what is typed, inside it."""

from dataclasses import dataclass

import streamlit as st

from components import deployment
from components import settings_target_words as words
from wres.standard.period import in_words
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import Cluster, PayBand
from wres.workflows.trust_targets import LONGEST_NOTE, kinds_for

_CLUSTERS = (None, *(cluster for cluster in Cluster if cluster is not Cluster.UNMAPPED))
_BANDS = (None, *(band for band in PayBand if band is not PayBand.UNMAPPED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields, as it was typed."""

    indicator: int
    kind: TargetKind
    value: str
    due: str
    cluster: Cluster | None
    band: PayBand | None
    directorate: str
    source: str
    owner: str

    def target(self) -> Target:
        """The target it says. Raises UserFacingError where the value or the date cannot be read."""
        return Target(
            indicator=self.indicator,
            kind=self.kind,
            value=words.read_value(self.value),
            due=words.read_due(self.due),
            cluster=self.cluster,
            band=self.band,
            directorate=self.directorate.strip() or None,
            source=self.source.strip(),
            owner=self.owner.strip(),
        )


def ask(key: str, before: Target | None, button: str) -> Typed | None:
    """The fields, filled with a target to change; what they say once the button is chosen, else None."""
    indicator = _indicator(key, before)
    kind = _kind(key, indicator, before)
    with st.form(f"{key}-form", border=False):
        typed = _typed(key, indicator, kind, before)
        return typed if st.form_submit_button(button, type="primary") else None


def _indicator(key: str, before: Target | None) -> int:
    names = {one.number: f"{one.number}. {one.short_name}" for one in deployment.reference().indicators}
    place = list(names).index(before.indicator) if before else 0
    return st.selectbox("Indicator", list(names), place, names.__getitem__, key=f"{key}-indicator") or 1


def _kind(key: str, indicator: int, before: Target | None) -> TargetKind:
    kinds = kinds_for(indicator)
    place = kinds.index(before.kind) if before and before.kind in kinds else 0
    chosen = st.selectbox("Kind", kinds, place, lambda kind: words.KINDS[kind].words, key=f"{key}-kind-{indicator}")
    return chosen or kinds[place]


def _typed(key: str, indicator: int, kind: TargetKind, before: Target | None) -> Typed:
    unit = words.KINDS[kind].unit
    value = _text(f"Value ({unit})", f"{key}-value", words.figure(before) if before else "")
    due = _text("By (day, month and year; blank for no date)", f"{key}-due", _day(before))
    cluster = st.selectbox(
        "Part of the workforce",
        _CLUSTERS,
        _CLUSTERS.index(before.cluster) if before else 0,
        lambda one: one.words if one else "All of it",
        key=f"{key}-cluster",
    )
    band = st.selectbox(
        "Pay band",
        _BANDS,
        _BANDS.index(before.band) if before else 0,
        lambda one: one.words if one else "All bands",
        key=f"{key}-band",
    )
    return Typed(
        indicator=indicator,
        kind=kind,
        value=value,
        due=due,
        cluster=cluster,
        band=band,
        directorate=_text("Directorate (blank for the whole trust)", f"{key}-place", _of(before, "directorate")),
        source=_text("Source, such as the plan it stands in", f"{key}-source", _of(before, "source")),
        owner=_text("Owner, by role", f"{key}-owner", _of(before, "owner")),
    )


def _text(label: str, key: str, value: str) -> str:
    return st.text_input(label, value, max_chars=LONGEST_NOTE, key=key, autocomplete="off") or ""


def _day(before: Target | None) -> str:
    return in_words(before.due) if before and before.due else ""


def _of(before: Target | None, field: str) -> str:
    return (getattr(before, field) or "") if before else ""
