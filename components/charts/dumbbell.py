"""Two rates on one line: a hollow square for White, a filled circle for BME, and the gap between them."""

import math

import altair as alt

from components.charts import look
from components.charts.figure import Spec
from components.charts.words import percent

_HEIGHT = 84


def dumbbell(white: float, bme: float, term: str, alternative: str) -> Spec:
    """Percentages on a common axis from zero; labels above and below, so that close rates stay readable."""
    top = min(100, max(60, math.ceil(max(white, bme) / 20) * 20 + 20))
    axis = alt.Axis(title=None, values=list(range(0, top + 1, 20)), format="d", labelExpr="datum.value + '%'")
    x = alt.X("value:Q", scale=alt.Scale(domain=[0, top], nice=False), axis=axis)
    line = (
        alt.Chart(look.rows([{"from": min(white, bme), "to": max(white, bme)}]))
        .mark_rule(strokeWidth=3, stroke=look.MUTED, aria=False)
        .encode(x=alt.X("from:Q"), x2="to:Q", y=alt.value(28))
    )
    layers = [line, *_point(white, "White", x, above=True), *_point(bme, term, x, above=False)]
    return look.finish(alt.layer(*layers), alternative, _HEIGHT)


def _point(value: float, name: str, x: alt.X, *, above: bool) -> list[alt.Chart]:
    base = alt.Chart(look.rows([{"value": value, "words": f"{name} {percent(value)}"}])).encode(x=x, y=alt.value(28))
    mark = base.mark_point(
        shape="square" if above else "circle",
        size=130,
        strokeWidth=2,
        opacity=1,
        fill=look.SURFACE if above else look.BME,
        stroke=look.WHITE if above else look.BME,
        aria=False,
    )
    text = base.mark_text(dy=-18 if above else 19, fontWeight="bold", aria=False).encode(text="words:N")
    return [mark, text]
