"""The nine that would be shown if the upload were accepted."""

import streamlit as st

from components import badges, cards, source, tables
from components.charts.figure import Table
from wres.measures.results import IndicatorResult, ShownAssessment
from wres.standard.indicator import Indicator

_COLUMNS = ("No", "Indicator", "Value", "Standing", "In words")


def draw(shown: ShownAssessment) -> None:
    """The nine as a table: what is supplied, what is not and why."""
    with st.container(key="upload-preview"):
        names = source.definitions()
        rows = tuple(_row(result, name) for result, name in zip(shown.results, names, strict=True))
        st.html("<h2>The nine, as this file gives them</h2>" + tables.html(Table(_COLUMNS, rows), "Not yet accepted"))


def _row(result: IndicatorResult, definition: Indicator) -> tuple[str | int, ...]:
    if result.state in ("measured", "too_few"):
        look = badges.INDICATOR[result.rag]
        return (
            result.indicator,
            definition.short_name,
            result.printed,
            f"{look.symbol} {look.words}",
            cards.told(result),
        )
    word = badges.STATES[result.state]
    return result.indicator, definition.short_name, "–", f"– {word}", cards.told(result)
