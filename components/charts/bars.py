"""Bars from zero, one a row, each with its value beside it: rates, shares, the board."""

from dataclasses import dataclass

import altair as alt

from components.charts import look
from components.charts.figure import Spec
from components.charts.words import percent

_ROOM = 1.35
_ROW = 26
_ENOUGH = 0.3


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar. ``solid`` marks the group the indicator is about."""

    label: str
    value: float
    solid: bool


def bars(entries: tuple[Bar, ...], alternative: str, target: tuple[float, str] | None = None) -> Spec:
    """Horizontal bars; ``target`` is a value and its label, drawn as a dashed line with the words above it.

    Where there is a target, a bar that is long enough holds its own figure, so that the line never runs through it.
    """
    top = max([entry.value for entry in entries] + ([target[0]] if target else [])) or 1.0
    values = [_row(entry, inside=target is not None and entry.value > _ENOUGH * top) for entry in entries]
    scale = alt.Scale(domain=[0, top * _ROOM], nice=False)
    x = alt.X("value:Q", scale=scale, axis=None)
    y = alt.Y("label:N", sort=None, axis=alt.Axis(title=None, ticks=False, domain=False, labelPadding=6))
    base = alt.Chart(look.rows(values)).encode(y=y)
    drawn = base.mark_bar(height=16, strokeWidth=2, aria=False).encode(
        x=x,
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("stroke:N", scale=None),
    )
    layers = [drawn, *(_words(base, x, inside=inside) for inside in (False, True))]
    if target:
        layers += _target(*target, scale)
    return look.finish(alt.layer(*layers), alternative, _ROW * len(entries) + (28 if target else 8))


def _words(base: alt.Chart, x: alt.X, *, inside: bool) -> alt.Chart:
    mark = base.transform_filter(f"datum.inside == {str(inside).lower()}").mark_text(
        align="right" if inside else "left",
        dx=-6 if inside else 6,
        fill=look.SURFACE if inside else look.TEXT,
        fontWeight="bold",
        aria=False,
    )
    return mark.encode(x=x, text="words:N")


def _row(entry: Bar, *, inside: bool) -> dict[str, object]:
    return {
        "inside": inside,
        "label": entry.label,
        "value": entry.value,
        "words": percent(entry.value),
        "fill": look.BME if entry.solid else look.SURFACE,
        "stroke": look.BME if entry.solid else look.WHITE,
    }


def _target(value: float, words: str, scale: alt.Scale) -> list[alt.Chart]:
    base = alt.Chart(look.rows([{"target": value, "words": words}])).encode(x=alt.X("target:Q", scale=scale, axis=None))
    line = base.mark_rule(strokeDash=[4, 3], strokeWidth=2, stroke=look.TARGET, aria=False)
    label = base.mark_text(baseline="bottom", align="center", dy=-4, fill=look.TARGET, aria=False).encode(
        y=alt.value(0), text="words:N"
    )
    return [line, label]
