"""Two rates with their 95% intervals, and a ratio on a log axis with the four-fifths band behind it."""

import altair as alt

from components.charts import look
from components.charts.figure import Spec
from components.charts.words import percent
from wres.measures.results import Interval, Rate

FOUR_FIFTHS = (0.8, 1.25)
_TICKS = (0.1, 0.2, 0.25, 0.5, 0.8, 1, 1.25, 2, 4, 5, 10)


def rates(white: Rate, bme: Rate, term: str, alternative: str) -> Spec:
    """Two rows, a mark and a whisker each; a group without a figure has no row."""
    values = [_rate_row(name, rate) for name, rate in (("White", white), (term, bme)) if rate.percent is not None]
    top = max(max(float(str(row["value"])), float(str(row["high"]))) for row in values) or 1.0
    x = alt.X(
        "value:Q",
        scale=alt.Scale(domain=[0, top * 1.1]),
        axis=alt.Axis(title="Per cent, with 95% interval", tickCount=5),
    )
    base = alt.Chart(look.rows(values)).encode(
        y=alt.Y("label:N", sort=None, axis=alt.Axis(title=None, ticks=False, domain=False, labelPadding=8))
    )
    whisker = base.mark_rule(strokeWidth=2, stroke=look.MUTED, aria=False).encode(x=alt.X("low:Q"), x2="high:Q")
    ends = [
        base.mark_tick(thickness=2, size=14, opacity=1, fill=look.MUTED, stroke=look.MUTED, aria=False).encode(
            x=alt.X(f"{end}:Q")
        )
        for end in ("low", "high")
    ]
    mark = base.mark_point(size=150, strokeWidth=2, opacity=1, aria=False).encode(
        x=x,
        shape=alt.Shape("shape:N", scale=None),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("stroke:N", scale=None),
    )
    text = base.mark_text(dy=-17, fontWeight="bold", aria=False).encode(x=x, text="words:N")
    return look.finish(alt.layer(whisker, *ends, mark, text), alternative, 60 * len(values) + 50)


def _rate_row(name: str, rate: Rate) -> dict[str, object]:
    solid = name != "White"
    low, high = (rate.interval.low, rate.interval.high) if rate.interval else (rate.percent, rate.percent)
    return {
        "label": name,
        "value": rate.percent,
        "low": low,
        "high": high,
        "words": percent(rate.percent),
        "shape": "circle" if solid else "square",
        "fill": look.BME if solid else look.SURFACE,
        "stroke": look.BME if solid else look.WHITE,
    }


def ratio(value: float, interval: Interval | None, printed: str, top: str, alternative: str) -> Spec:
    """One ratio with its interval. ``top`` is the group whose rate stands above the other's."""
    low, high = (interval.low, interval.high) if interval else (value, value)
    reach = max(2.0, 1.15 * max(high, 1 / low if low > 0 else 4.0, value, 1 / value if value > 0 else 4.0))
    scale = alt.Scale(type="log", domain=[1 / reach, reach], nice=False)
    ticks = [tick for tick in _TICKS if 1 / reach <= tick <= reach]
    axis = alt.Axis(
        values=ticks,
        format="~g",
        grid=False,
        title=[f"← {top} less likely  |  more likely →", "Relative likelihood, log scale"],
    )
    x = alt.X("value:Q", scale=scale, axis=axis)
    data = alt.Chart(look.rows([{"value": value, "low": low, "high": high, "words": f"{printed}×"}])).encode(
        y=alt.value(50)
    )
    layers = [
        _band(scale),
        _equal(scale),
        data.mark_rule(strokeWidth=2, stroke=look.TEXT, aria=False).encode(x=alt.X("low:Q"), x2="high:Q"),
        data.mark_point(shape="diamond", size=220, opacity=1, fill=look.BME, stroke=look.BME, aria=False).encode(x=x),
        data.mark_text(dy=-18, fontWeight="bold", fontSize=15, aria=False).encode(x=x, text="words:N"),
    ]
    return look.finish(alt.layer(*layers), alternative, 150)


def _band(scale: alt.Scale) -> alt.Chart:
    base = alt.Chart(look.rows([{"low": FOUR_FIFTHS[0], "high": FOUR_FIFTHS[1]}]))
    return base.mark_rect(fill=look.CONTEXT, stroke=look.MUTED, strokeDash=[2, 2], aria=False).encode(
        x=alt.X("low:Q", scale=scale), x2="high:Q"
    )


def _equal(scale: alt.Scale) -> alt.Chart:
    base = alt.Chart(look.rows([{"one": 1}]))
    return base.mark_rule(stroke=look.TARGET, strokeWidth=2, strokeDash=[4, 3], aria=False).encode(
        x=alt.X("one:Q", scale=scale)
    )
