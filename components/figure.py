"""A figure on the page: its finding, the picture or its table, and a download of what it shows."""

import streamlit as st

from components import tables
from components.announce import escape
from components.charts.figure import Figure
from wres import __version__
from wres.measures.results import IndicatorResult

_CHART, _TABLE = "Chart", "Table"


def draw(figure: Figure, result: IndicatorResult, edition: str, level: int = 2) -> None:
    """The finding as a heading, then the chart or the table as the person chooses, then the download."""
    with st.container(key=f"figure-{figure.name}"):
        st.html(f'<h{level} class="wres-finding">{escape(figure.title)}</h{level}>')
        view = st.segmented_control(
            f"Show as: {figure.title}",
            [_CHART, _TABLE],
            default=_CHART,
            required=True,
            key=f"view-{figure.name}",
            label_visibility="collapsed",
        )
        if view == _TABLE:
            st.html(tables.html(figure.table, figure.title))
        else:
            picture(figure)
            if figure.note:
                st.html(f'<p class="wres-hint">{escape(figure.note)}</p>')
        download(figure, result, edition)


def picture(figure: Figure) -> None:
    """The chart alone; its description is the alternative text."""
    st.vega_lite_chart(spec=figure.spec, width="stretch", theme=None, key=f"chart-{figure.name}")


def download(figure: Figure, result: IndicatorResult, edition: str) -> None:
    """A CSV of exactly what the chart shows."""
    st.download_button(
        "Download these figures (CSV)",
        tables.to_csv(figure.table, stamp(result, edition)),
        file_name=f"wres-{figure.name}-{result.as_at.isoformat()}.csv",
        mime="text/csv",
        key=f"csv-{figure.name}",
        on_click="ignore",
    )


def stamp(result: IndicatorResult, edition: str) -> tuple[tuple[str, str], ...]:
    """What every download says of itself."""
    return (
        ("As at", result.as_at.isoformat()),
        ("Edition", edition),
        ("Rules version", result.rules_version),
        ("App version", __version__),
    )
