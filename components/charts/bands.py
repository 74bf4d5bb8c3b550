"""Indicator 1 by band: one cluster's ladder against the band target."""

import altair as alt

from components.charts import look
from components.charts.figure import Spec
from components.charts.words import percent
from wres.measures.results import BandRow, IndicatorRag

_STEP = 30
_SYMBOLS = {
    IndicatorRag.GREEN: "✓",
    IndicatorRag.AMBER: "▲",
    IndicatorRag.RED: "✕",
    IndicatorRag.TOO_FEW: "too few",
}


def ladder(rows: tuple[BandRow, ...], term: str, alternative: str) -> Spec:
    """One bar a band, highest band on top; solid where the target is met, hollow where not; the target as a tick."""
    shown = [row for row in sorted(rows, key=lambda row: -row.band.order) if row.bme_percent is not None]
    values = [_row(row) for row in shown]
    top = max([float(str(row["value"])) for row in values] + [row.target_percent or 0 for row in shown] + [1.0])
    scale = alt.Scale(domain=[0, top * 1.3], nice=False)
    x = alt.X("value:Q", scale=scale, axis=alt.Axis(title=f"{term} share of the band, per cent", tickCount=5))
    y = alt.Y("band:N", sort=None, axis=alt.Axis(title=None, ticks=False, domain=False, labelPadding=6))
    base = alt.Chart(look.rows(values)).encode(y=y)
    drawn = base.mark_bar(height=16, strokeWidth=2, stroke=look.BME, aria=False).encode(
        x=x, fill=alt.Fill("fill:N", scale=None)
    )
    target = base.mark_tick(thickness=3, size=24, opacity=1, fill=look.TARGET, stroke=look.TARGET, aria=False).encode(
        x=alt.X("target:Q", scale=scale)
    )
    words = base.mark_text(align="left", dx=8, aria=False).encode(x=alt.X("end:Q", scale=scale), text="words:N")
    return look.finish(alt.layer(drawn, target, words), alternative, _STEP * len(values) + 50)


def _row(row: BandRow) -> dict[str, object]:
    value = row.bme_percent or 0.0
    met = row.rag is IndicatorRag.GREEN
    symbol = _SYMBOLS.get(row.rag, "")
    return {
        "band": row.band.words,
        "value": value,
        "target": row.target_percent,
        "end": max(value, row.target_percent or 0),
        "fill": look.BME if met else look.SURFACE,
        "words": f"{percent(value)} {symbol}".strip(),
    }
