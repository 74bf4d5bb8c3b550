"""The method page: a list of contents, one indicator or all nine, and what holds for all of them."""

import streamlit as st

from components import (
    deployment,
    edition,
    frame,
    indicator,
    method_colours,
    method_groups,
    method_indicators,
    method_numbers,
    method_rules,
    registry,
    source,
)
from components.announce import escape
from wres.measures.sentences import DEFAULT_TERM
from wres.reference import Reference
from wres.standard.rules import Rules

CONTENTS = {
    "indicators": "The nine indicators",
    "colours": "How a figure is judged",
    "rules": "The rules in force",
    "groups": "Who is White, who is {term}, who is Unknown",
    "bands": "Bands and clusters",
    "editions": "Small numbers and the two editions",
    "marks": "Four marks",
}
ALL = 0
_WIDTH = 560
_LEDE = (
    "This page is made from the tables that the program itself reads, in data/reference. The worked examples are those "
    "its tests hold it to. Nothing here has been checked by a WRES lead unless it says so."
)


def draw() -> None:
    """Everything below the frame."""
    term, rules, reference = source.term(), source.policy().rules, deployment.reference()
    frame.heading(method_rules.finding(rules, reference.rules), _LEDE)
    st.html(contents(term))
    with st.container(key="method-body"):
        _section("indicators", term, _wording(term))
        _indicators(reference, rules, term)
        _section("colours", term, method_colours.introduction())
        _section("rules", term, method_rules.html(rules, reference.rules))
        _to_thresholds()
        _section("groups", term, method_groups.groups(reference.labels, term))
        _section("bands", term, method_groups.bands(reference.labels) + method_groups.clusters(reference.labels))
        _section("editions", term, method_numbers.editions(rules))
        _section("marks", term, method_numbers.marks())


def _indicators(reference: Reference, rules: Rules, term: str) -> None:
    chosen = _choose()
    shown = reference.indicators if chosen == ALL else (reference.indicator(chosen),)
    st.html("".join(method_indicators.html(one, reference, rules, term) for one in shown))


def _to_thresholds() -> None:
    if not edition.is_public():
        to = registry.entry("settings").path
        st.page_link(to, label="Change a threshold", query_params={"section": "Thresholds"})


def contents(term: str) -> str:
    """A list of the sections, as links within the page."""
    links = "".join(f'<li><a href="#{anchor}">{escape(_title(anchor, term))}</a></li>' for anchor in CONTENTS)
    return f'<nav class="wres-contents" aria-label="On this page"><p><b>On this page</b></p><ul>{links}</ul></nav>'


def _section(anchor: str, term: str, html: str) -> None:
    st.html(f'<h2 id="{anchor}" class="wres-anchor" tabindex="-1">{escape(_title(anchor, term))}</h2>{html}')


def _title(anchor: str, term: str) -> str:
    return CONTENTS[anchor].format(term=term)


def _wording(term: str) -> str:
    if term == DEFAULT_TERM:
        return ""
    return f"<p>The national return says {DEFAULT_TERM}; here it reads {escape(term)}, the term this trust uses.</p>"


def _choose() -> int:
    names = {one.number: f"{one.number}. {one.short_name}" for one in deployment.reference().indicators}
    names |= {ALL: "All nine, to read through or to print"}
    # An address such as '?n=2' opens the page at one indicator.
    place = list(names).index(indicator.chosen())
    with st.container(key="method-choice"):
        return (
            st.selectbox("Show how this indicator is made", list(names), place, names.__getitem__, width=_WIDTH) or ALL
        )
