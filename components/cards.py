"""The nine cards: number, name, value, target, RAG, sentence, small chart, date, live actions. Always nine."""

import streamlit as st

from components import badges, figure, registry, source
from components.announce import escape
from components.charts import build
from wres.measures.results import IndicatorResult, ShownAssessment
from wres.standard.indicator import Indicator, Unit
from wres.standard.period import in_words

_NARROWEST = 288
_UNITS = {
    Unit.PERCENT: "",
    Unit.RATIO: '<span class="wres-times">×</span>',
    Unit.POINTS: ' <span class="wres-unit">percentage points</span>',
}


def nine(assessment: ShownAssessment) -> None:
    """The grid of nine: three across, fewer where the window is narrow."""
    live = source.live_action_counts()
    names, term = source.definitions(), source.term()
    grid = st.grid(3, min_column_width=_NARROWEST, gap="small")
    for result, definition, actions in zip(assessment.results, names, live, strict=True):
        with grid.container(key=f"card-{result.indicator}"):
            _card(result, definition, actions, term)


def _card(result: IndicatorResult, definition: Indicator, actions: int, term: str) -> None:
    st.html(_head(result, definition))
    drawn = build.card(result, definition.kind, term)
    if drawn is not None:
        figure.picture(drawn)
    with st.container(key=f"links-{result.indicator}", horizontal=True):
        _links(result, actions)


def _links(result: IndicatorResult, actions: int) -> None:
    number = str(result.indicator)
    st.page_link(registry.entry("indicator").path, label=f"Indicator {number} in detail", query_params={"n": number})
    st.page_link(registry.entry("actions").path, label=live_actions(actions), query_params={"indicator": number})


def live_actions(count: int) -> str:
    """'No live actions', '1 live action', '3 live actions'."""
    if count == 0:
        return "No live actions"
    return f"{count} live action{'' if count == 1 else 's'}"


def _head(result: IndicatorResult, definition: Indicator) -> str:
    return (
        f'<div class="wres-card"><h2><span class="wres-number">{result.indicator}</span>'
        f"<span>{escape(definition.short_name)}</span></h2>"
        f'<div class="wres-figure">{value(result)}</div><p>{badges.state(result)}</p>'
        f'<p class="wres-target">{escape(target(result))}</p><p>{escape(told(result))}</p>'
        f'<p class="wres-as-at">{escape(as_at(result))}</p></div>'
    )


def value(result: IndicatorResult) -> str:
    """The printed value with its unit, or the state's word where there is none. HTML."""
    if result.value is None or not result.printed:
        return f'<span class="wres-value wres-value-word">{escape(badges.STATES[result.state])}</span>'
    return f'<span class="wres-value">{escape(number(result))}{_UNITS[result.unit]}</span>'


def number(result: IndicatorResult) -> str:
    """The printed value without the unit's words: '8.7%', '1.26', '+1.3'."""
    return result.printed.removesuffix(" points")


def target(result: IndicatorResult) -> str:
    """'Target: 10.63% by 31 March 2025', or that none is in force."""
    return f"Target: {aimed_at(result)}" if result.target_printed else "No target in force"


def aimed_at(result: IndicatorResult) -> str:
    """The target with its date, where it has one: '10.63% by 31 March 2025'."""
    due = result.target.due if result.target else None
    return f"{result.target_printed} by {in_words(due)}" if due else result.target_printed


def told(result: IndicatorResult) -> str:
    """The sentence of a figure; the reason where it cannot be judged or shown."""
    if result.state == "measured":
        return result.sentence
    if result.state == "too_few":
        return f"{result.sentence} {result.reason or ''}".strip()
    return result.reason or result.sentence


def as_at(result: IndicatorResult) -> str:
    """The date or period a figure belongs to."""
    if result.survey_year is not None:
        return f"Staff survey, autumn {result.survey_year}"
    if result.period is not None and result.period.start != result.period.end:
        return f"{in_words(result.period.start)} to {in_words(result.period.end)}"
    return f"As at {in_words(result.as_at)}"
