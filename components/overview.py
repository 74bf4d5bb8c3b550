"""What the overview says around the nine cards: the finding, the strip, the table, and the empty first screen."""

import streamlit as st

from components import announce, badges, cards, figure, frame, registry, source, tables
from components.announce import escape
from components.charts import words
from components.charts.figure import Absent, Cell, Table
from wres.measures.results import DeclarationRate, IndicatorRag, IndicatorResult, Rate, ShownAssessment
from wres.standard.errors import UserFacingError
from wres.standard.indicator import Unit

_NUMBERS = ("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "All nine")
_ABSENT = {
    "suppressed": Absent.WITHHELD,
    "not_supplied": Absent.NOT_SUPPLIED,
    "not_calculable": Absent.NOT_APPLICABLE,
}
_UNITS = {Unit.PERCENT: "per cent", Unit.RATIO: "ratio", Unit.POINTS: "percentage points"}
_OFF = (IndicatorRag.RED, IndicatorRag.AMBER)


def empty() -> None:
    """The first screen of a trust that has uploaded nothing: what this is, and two ways on."""
    frame.heading(
        "See where you stand on race equality at work",
        "Give this dashboard your workforce extract. It works out the nine indicators of the Workforce Race Equality "
        "Standard, holds each against its target, and keeps the action plan that moves them.",
    )
    with st.container(horizontal=True, gap="small", key="first-steps"):
        if st.button("Try with the sample", type="primary"):
            _open_sample()
        if st.button("Upload yours"):
            st.switch_page(registry.entry("upload").path)
    st.html(
        "<p class='wres-hint'>The sample is an invented trust of 6,977 people. Your file is read on this machine: "
        "it is counted, the counts are kept, and no row about a person is stored.</p>"
    )


def _open_sample() -> None:
    try:
        source.open_sample()
    except UserFacingError as error:
        announce.refusal(error)
        return
    announce.later("The sample is open: nine indicators of an invented trust.")
    st.rerun()


def finding(assessment: ShownAssessment) -> str:
    """The page's heading: how many of the nine meet their target."""
    met = sum(result.rag is IndicatorRag.GREEN for result in assessment.results)
    verb = "meets its" if met == 1 else "meet their"
    return f"{_NUMBERS[met]} of nine indicators {verb} target" if met < 9 else "All nine indicators meet their target"


def strip(assessment: ShownAssessment, live: tuple[int, ...]) -> None:
    """Four numbers that need somebody: met, off target, off target without a live action, declaration."""
    results = assessment.results
    off = [result for result in results if result.rag in _OFF]
    idle = [result for result in off if live[result.indicator - 1] == 0]
    unjudged = sum(result.rag not in (*_OFF, IndicatorRag.GREEN) for result in results)
    cells = (
        (str(len(off)), "not at target" + _listed(off)),
        (str(len(idle)), "not at target and without a live action" + _listed(idle)),
        (str(unjudged), "cannot be judged"),
        (_declared(assessment.declaration), "of staff have declared their ethnicity"),
    )
    items = "".join(f"<li><b>{escape(number)}</b> {escape(words)}</li>" for number, words in cells)
    st.html(f'<ul class="wres-strip">{items}</ul>')


def _listed(results: list[IndicatorResult]) -> str:
    return f": {', '.join(str(result.indicator) for result in results)}" if results else ""


def _declared(rate: DeclarationRate | None) -> str:
    return "Not shown" if rate is None or rate.percent is None else words.percent(rate.percent)


def table(assessment: ShownAssessment) -> None:
    """The nine as one table, and the download of it."""
    nine = _nine(assessment)
    with st.container(key="nine-table"):
        st.html("<h2>The nine as a table</h2>" + tables.html(nine, "The nine indicators"))
        st.download_button(
            "Download the nine (CSV)",
            tables.to_csv(nine, figure.stamp(assessment.results[0], assessment.edition)),
            file_name=f"wres-nine-{assessment.as_at.isoformat()}.csv",
            mime="text/csv",
            on_click="ignore",
        )


def _percent(result: IndicatorResult, rate: Rate | None) -> Cell:
    if rate is not None and rate.percent is not None:
        return words.printed(rate.percent, 1) or 0.0
    return _ABSENT.get(result.state, Absent.WITHHELD if rate and rate.withheld else Absent.NOT_SUPPLIED)


def _nine(assessment: ShownAssessment) -> Table:
    term = source.term()
    names = source.definitions()
    columns = ("No", "Indicator", "Value", "Unit", "White per cent", f"{term} per cent", "Target", "Standing")
    rows = tuple(
        (
            result.indicator,
            definition.short_name,
            cards.number(result) or badges.STATES[result.state],
            _UNITS[result.unit],
            _percent(result, result.white),
            _percent(result, result.bme),
            cards.aimed_at(result) or "none",
            badges.INDICATOR[result.rag].words if result.value is not None else badges.STATES[result.state],
        )
        for result, definition in zip(assessment.results, names, strict=True)
    )
    return Table(columns, rows)
