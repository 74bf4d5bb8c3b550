"""What the grid is told: columns, colours, style. Expressions are constants of ours; text from data is never in one."""

import json
from dataclasses import asdict
from typing import Any

from components import plan_words
from components.palette import DARK, LIGHT, Theme
from components.plan_words import COLUMNS, RATINGS
from wres.plan.edits import ActionField
from wres.plan.fields import LONGEST_NUMBER
from wres.plan.plain_text import LONGEST

Options = dict[str, Any]
RANK = "rank"
"""The column that orders printed numbers as people count: 1.2 before 1.10."""

_NO_MARKS = r'.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")'
_SHOW_TEXT = f'value == null ? "" : String(value){_NO_MARKS}'
_SHOW_DAY = r'value ? String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1") : ""'
_READ_DAY = (
    r"newValue == null ? null : String(newValue).trim().replace(/^(\d{1,2})[\/.](\d{1,2})[\/.](\d{4})$/, "
    r'(all, d, m, y) => y + "-" + m.padStart(2, "0") + "-" + d.padStart(2, "0"))'
)
_PINNED = {
    ActionField.NUMBER: "left",
    ActionField.INDICATORS: "left",
    ActionField.RATING: "right",
    ActionField.STATUS: "right",
}
"""Always in sight. In a window too narrow for them the grid lets go of all but the number, which is locked."""
_WIDTHS = {
    ActionField.NUMBER: 76,
    ActionField.INDICATORS: 126,
    ActionField.TEXT: 290,
    ActionField.OUTCOME: 260,
    ActionField.LEAD: 180,
    ActionField.TIMELINE: 130,
    ActionField.DUE: 128,
    ActionField.PROGRESS: 240,
    ActionField.RATING: 158,
    ActionField.STATUS: 124,
}
_LONG = (ActionField.TEXT, ActionField.OUTCOME, ActionField.LEAD, ActionField.PROGRESS)


def options(editable: bool, today: str) -> Options:
    """The grid's options; ``today`` is an ISO date, from which a due date counts as overdue."""
    return {
        "columnDefs": [_column(field, today) for field in COLUMNS],
        "defaultColDef": {
            "editable": editable,
            "sortable": True,
            "resizable": True,
            "filter": "agTextColumnFilter",
            "filterParams": {"buttons": ["reset"], "maxNumConditions": 1},
            "wrapText": True,
            "autoHeight": True,
            "cellDataType": "text",
            "suppressMovable": True,
            "wrapHeaderText": True,
            "autoHeaderHeight": True,
        },
        "stopEditingWhenCellsLoseFocus": True,
        "enableCellExpressions": False,
        "ensureDomOrder": True,
        "suppressDragLeaveHidesColumns": True,
        "suppressColumnMoveAnimation": True,
        "animateRows": False,
        "enableCellTextSelection": True,
        "suppressColumnVirtualisation": True,
        "rowHeight": 44,
        "overlayNoRowsTemplate": "<span>No actions to show</span>",
    }


def _column(field: ActionField, today: str) -> Options:
    column: Options = {
        "field": field.value,
        "headerName": COLUMNS[field],
        "width": _WIDTHS[field],
        "minWidth": _WIDTHS[field],
        "valueFormatter": _SHOW_TEXT,
        "cellEditorParams": {"maxLength": LONGEST},
    }
    if field in _PINNED:
        column |= {"pinned": _PINNED[field], "lockPinned": field is ActionField.NUMBER}
    return column | _OWN.get(field, dict)() | (_due(today) if field is ActionField.DUE else {}) | _editor(field)


def _editor(field: ActionField) -> Options:
    if field not in _LONG:
        return {}
    return {
        "cellEditor": "agLargeTextCellEditor",
        "cellEditorParams": {"maxLength": LONGEST, "rows": 7},
    }


def _number() -> Options:
    return {
        "valueGetter": f"data.{RANK}",
        "valueFormatter": f'data.number == null ? "" : String(data.number){_NO_MARKS}',
        "valueSetter": "(data.number = newValue, true)",
        "filterValueGetter": "data.number",
        "cellDataType": False,
        "cellEditor": "agTextCellEditor",
        "cellEditorParams": {"maxLength": LONGEST_NUMBER, "useFormatter": True},
    }


def _due(today: str) -> Options:
    open_still = 'data.rating !== "complete" && data.status !== "complete"'
    return {
        "valueFormatter": _SHOW_DAY,
        "valueParser": _READ_DAY,
        "filterValueGetter": _SHOW_DAY.replace("value", "data.due"),
        "cellEditorParams": {"useFormatter": True},
        "cellClassRules": {"wres-overdue": f"!!data.due && data.due < {json.dumps(today)} && {open_still}"},
    }


def _rating() -> Options:
    words = {"": plan_words.NOT_RATED, **{key.value: look.label for key, look in RATINGS.items()}}
    rules = {f"wres-is-{key.value}": f"value === {json.dumps(key.value)}" for key in RATINGS}
    return _choice("rating", words) | {"cellClassRules": rules}


def _status() -> Options:
    words = {"": plan_words.NO_STATUS, **{key.value: text for key, text in plan_words.STATUSES.items()}}
    return _choice("status", words)


def _choice(name: str, words: dict[str, str]) -> Options:
    table = json.dumps(words, ensure_ascii=False)
    return {
        "singleClickEdit": True,
        "cellEditor": "agSelectCellEditor",
        "cellEditorParams": {"values": list(words), "valueListMaxHeight": 260},
        "valueFormatter": f'({table})[value || ""] || value',
        "filterValueGetter": f'({table})[data.{name} || ""] || data.{name}',
    }


_OWN = {ActionField.NUMBER: _number, ActionField.RATING: _rating, ActionField.STATUS: _status}


def colours(is_dark: bool) -> Theme:
    """The palette the page is shown in."""
    return DARK if is_dark else LIGHT


def parameters(theme: Theme, is_dark: bool) -> dict[str, str | int]:
    """The theme parameters of the grid, from the palette."""
    return {
        "fontFamily": "Arial, Helvetica, sans-serif",
        "fontSize": 15,
        "headerFontWeight": 700,
        "backgroundColor": theme.surface,
        "foregroundColor": theme.text,
        "textColor": theme.text,
        "headerBackgroundColor": theme.context,
        "headerTextColor": theme.text,
        "borderColor": theme.border,
        "rowHoverColor": theme.page,
        "accentColor": theme.link,
        "browserColorScheme": "dark" if is_dark else "light",
        "spacing": 7,
        "wrapperBorderRadius": 4,
    }


def style(theme: Theme) -> dict[str, dict[str, str]]:
    """The style rules put into the grid's frame."""
    ink = asdict(theme)
    rated = {
        f".ag-cell.wres-is-{key.value}": {
            "background-color": ink[look.colour],
            "color": ink[f"{look.colour}_text"],
            "font-weight": "700",
        }
        for key, look in RATINGS.items()
    }
    return rated | {
        "html": {"color-scheme": "normal"},
        ".ag-cell": {"line-height": "1.4", "padding-top": "8px", "padding-bottom": "8px"},
        ".ag-cell-value": {"white-space": "pre-line", "overflow-wrap": "anywhere", "unicode-bidi": "isolate"},
        ".wres-overdue": {"font-weight": "700"},
        ".wres-overdue .ag-cell-value::after, .wres-overdue.ag-cell-value::after": {"content": '"\\A ! overdue"'},
        ".ag-row:has(.ag-cell-inline-editing)": {"z-index": "5"},
        ".ag-cell-inline-editing:has(textarea)": {
            "height": "11rem !important",
            "background-color": theme.surface,
        },
        ".ag-cell-inline-editing textarea": {"width": "100%", "height": "100%", "resize": "none", "padding": "8px"},
        ".ag-cell-inline-editing :is(.ag-large-text, .ag-large-text-input, .ag-input-wrapper)": {
            "height": "100%",
            "width": "100%",
        },
        ".ag-cell-focus": {"outline": f"3px solid {theme.link} !important", "outline-offset": "-3px"},
        ".ag-header-cell:focus-visible": {"outline": f"3px solid {theme.link}", "outline-offset": "-3px"},
    }
