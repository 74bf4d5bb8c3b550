"""The list of snapshots, and the two forms below it: compare two, freeze what stands."""

import streamlit as st

from components import (
    announce,
    badges,
    deployment,
    frame,
    palette,
    registry,
    session,
    snapshot_choice,
    snapshot_source,
    who,
)
from components.announce import escape
from components.markdown_text import literal
from wres.measures.results import IndicatorRag
from wres.plan.moment import moment_in_words
from wres.review.finding import number as in_letters
from wres.review.snapshot import Readiness, ShownSnapshot
from wres.standard.actor import Actor
from wres.standard.errors import UserFacingError
from wres.standard.period import in_words
from wres.workflows.snapshots import LONGEST_NAME, Freezable, Listed

_WHAT = (
    "A snapshot keeps the nine, their targets and the action plan as they stand, so that a committee can see later "
    "what was said then. It is never altered."
)
_PILLS = {
    IndicatorRag.GREEN: "green",
    IndicatorRag.AMBER: "amber",
    IndicatorRag.RED: "red",
    IndicatorRag.TOO_FEW: "too few to judge",
    IndicatorRag.NO_DATA: "no figure",
    IndicatorRag.NO_TARGET: "no target",
}
_READINESS = {Readiness.FINAL: "Final", Readiness.DRAFT: "Draft, for discussion"}


def draw(frozen: tuple[Listed, ...]) -> None:
    """Heading, one card a snapshot, and the forms."""
    frame.heading(_finding(frozen), _WHAT)
    for line in frozen:
        with st.container(key=f"card-snapshot-{line.number}"):
            _card(line, snapshot_choice.before(frozen, line.number))
    if len(frozen) > 1:
        _compare(frozen)
    _freeze()


def link(label: str, **parameters: int | str) -> None:
    """A link within this page."""
    query = {name: str(value) for name, value in parameters.items()}
    st.page_link(registry.entry("snapshots").path, label=label, query_params=query)


def link_to_all() -> None:
    """A link back to the list, with a parameter of its own: only a new one takes the place of the old."""
    link("All snapshots", id=snapshot_choice.ALL)


def _finding(frozen: tuple[Listed, ...]) -> str:
    if not frozen:
        return "Nothing has been frozen yet"
    if len(frozen) == 1:
        return f"One snapshot, as at {in_words(frozen[0].as_at)}"
    return f"{in_letters(len(frozen)).capitalize()} snapshots, the latest as at {in_words(frozen[0].as_at)}"


def _card(line: Listed, before: Listed | None) -> None:
    try:
        shown = snapshot_source.read(line.number)
    except UserFacingError as error:
        st.html(f"<h2>{escape(line.name)}</h2>")
        announce.refusal(error)
        return
    st.html(
        f"<h2>{escape(line.name)}</h2><p>As at <b>{in_words(line.as_at)}</b> · {shown.readiness.value} · "
        f"{escape(signed(shown))}</p>{summary(shown)}"
    )
    with st.container(key=f"links-snapshot-{line.number}", horizontal=True):
        link(f"Open {literal(line.name)}", id=line.number)
        if before is not None:
            link(f"Compare with {literal(before.name)}", then=before.number, now=line.number)


def signed(shown: ShownSnapshot) -> str:
    """'frozen on 30 June 2024 at 13:00 by Head of EDI'; the public edition leaves out by whom."""
    by = f" by {shown.frozen_by}" if shown.frozen_by else ""
    return f"frozen on {moment_in_words(shown.frozen_at)}{by}"


def summary(shown: ShownSnapshot) -> str:
    """How many of the nine stood where, as pills, and how many actions. HTML."""
    results = shown.assessment.results if shown.assessment else ()
    counted = [(rag, sum(result.rag is rag for result in results)) for rag in _PILLS]
    pills = "".join(
        f'<li><span class="wres-rag wres-rag-{palette.RAG_COLOURS[rag]}">'
        f'<span aria-hidden="true">{badges.INDICATOR[rag].symbol}</span> {count} {_PILLS[rag]}</span></li>'
        for rag, count in counted
        if count
    )
    live = sum(action.is_live for action in shown.actions)
    told = f"{len(shown.actions)} {'action' if len(shown.actions) == 1 else 'actions'}, {live} live"
    return f'<ul class="wres-key">{pills or "<li>No figures</li>"}<li>{told}</li></ul>'


def _compare(frozen: tuple[Listed, ...]) -> None:
    names = {line.number: f"{line.name} ({in_words(line.as_at)})" for line in frozen}
    numbers = list(names)
    with st.form("compare-two", border=True):
        st.html("<h2>Compare any two</h2>")
        then = st.selectbox("Then", numbers, index=1, format_func=names.__getitem__)
        now = st.selectbox("Now", numbers, index=0, format_func=names.__getitem__)
        if not st.form_submit_button("Compare"):
            return
    if then == now:
        announce.refuse("Both are the same snapshot.", "Choose two different ones.")
        return
    snapshot_choice.choose(snapshot_choice.Two(then, now))
    st.rerun()


def _freeze() -> None:
    with st.container(key="freeze"):
        st.html("<h2>Freeze what stands now</h2>")
        actor = who.writer("freeze a snapshot")
        if actor is None:
            return
        try:
            _form(actor, snapshot_source.freezable(actor))
        except UserFacingError as error:
            announce.refusal(error)


def _form(actor: Actor, standing: Freezable) -> None:
    session.prefill("freeze-day", in_words(deployment.today()))
    with st.form("freeze-form", border=True):
        st.html(f"<p>{_kept(standing)}</p>")
        name = st.text_input(
            "Name, such as Q1 2024/25 People Committee", max_chars=LONGEST_NAME, key="freeze-name", autocomplete="off"
        )
        day = st.text_input("As at (day, month and year)", key="freeze-day", autocomplete="off")
        readiness = st.radio("This is", list(_READINESS), format_func=_READINESS.__getitem__, key="freeze-readiness")
        sent = st.form_submit_button("Freeze", type="primary")
    if sent:
        number = snapshot_source.freeze(actor, name or "", day or "", readiness)
        announce.later(f"Frozen: {' '.join(name.split())}. It will not be altered.")
        snapshot_choice.choose(snapshot_choice.One(number))
        st.rerun()


def _kept(standing: Freezable) -> str:
    figures = f"the nine as at {in_words(standing.figures_as_at)}" if standing.figures_as_at else ""
    actions = f"{standing.actions} {'action' if standing.actions == 1 else 'actions'}" if standing.actions else ""
    kept = " and ".join(part for part in (figures, actions) if part)
    lacking = "" if figures and actions else " There are no figures yet." if actions else " No action is planned yet."
    return f"This will keep {kept}, with the targets, the rules and the digest of the source file.{lacking}"
