"""How every chart looks: NHS colours by variable, direct labels, no legend, nothing told by colour alone."""

import altair as alt

from components.charts.figure import Spec
from components.palette import variable

FONT = "Arial, Helvetica, sans-serif"
TEXT_SIZE = 13

TEXT, MUTED, SURFACE = variable("text"), variable("muted"), variable("surface")
WHITE, BME = variable("group_white"), variable("group_bme")
TARGET, CONTEXT, GRID = variable("target"), variable("context"), variable("gridline")

_CONFIG: Spec = {
    "background": "transparent",
    "font": FONT,
    "view": {"stroke": "transparent"},
    "axis": {
        "aria": False,
        "labelColor": TEXT,
        "titleColor": TEXT,
        "labelFontSize": TEXT_SIZE,
        "titleFontSize": TEXT_SIZE,
        "titleFontWeight": "normal",
        "gridColor": GRID,
        "domainColor": MUTED,
        "tickColor": MUTED,
        "labelLimit": 200,
        "labelOverlap": True,
    },
    "mark": {"aria": False},
    "text": {"aria": False, "font": FONT, "fontSize": TEXT_SIZE, "fill": TEXT},
}


def rows(values: list[dict[str, object]]) -> alt.Data:
    """Rows as inline data, without a data frame."""
    return alt.Data(values=values)  # type: ignore[no-untyped-call]


def finish(chart: alt.LayerChart | alt.FacetChart, alternative: str, height: int) -> Spec:
    """The chart as a dict: our own look, its alternative text, its data inside its one layer.

    Data in a layer travels as JSON inside the specification; at the top, Streamlit would make Arrow of it every run.
    """
    with alt.data_transformers.enable(consolidate_datasets=False):
        spec = chart.to_dict()
    inner = {key: spec.pop(key) for key in ("layer", "data", "encoding", "resolve") if key in spec}
    spec.pop("config", None)
    return {
        **spec,
        "description": alternative,
        "height": height,
        "autosize": {"type": "fit", "contains": "padding"},
        "padding": {"left": 2, "right": 6, "top": 4, "bottom": 2},
        "layer": [inner],
        "config": _CONFIG,
        "usermeta": {"embedOptions": {"renderer": "svg"}},
    }
