"""The grid adapter, the only file that names st_aggrid: actions in, edits out; what they mean is not its business."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from functools import partial

import pandas as pd
import streamlit as st
from st_aggrid import AgGrid, AgGridReturn, DataReturnMode, StAggridTheme

from components import grid_events, grid_options
from components.grid_events import SHOWN, UID, VERSION
from components.plan_state import state
from components.plan_words import as_lines
from wres.plan.action import Action

_TALLEST, _LOWEST, _HEAD, _ROW = 620, 280, 60, 110
_PARTS = re.compile(r"(\d+)")


def draw(actions: Sequence[Action], *, editable: bool, today: date) -> None:
    """The grid of these actions. What is typed waits in ``state().pending`` for the run that follows it."""
    is_dark = st.context.theme.type == "dark"
    key = _key(actions, editable, is_dark)
    if state().grid_key != key:
        state().grid_key, state().ledger = key, {}
    colours = grid_options.colours(is_dark)
    AgGrid(
        frame(actions),
        gridOptions=grid_options.options(editable, today.isoformat()),
        height=min(_TALLEST, max(_LOWEST, _HEAD + _ROW * len(actions))),
        theme=StAggridTheme("quartz").withParams(**grid_options.parameters(colours, is_dark)),
        custom_css=grid_options.style(colours),
        data_return_mode=DataReturnMode.AS_INPUT,
        server_sync_strategy="client_wins",
        update_on=["cellValueChanged"],
        allow_unsafe_jscode=False,
        enable_enterprise_modules=False,
        show_toolbar=False,
        callback=partial(_note, key),
        key=key,
    )


def frame(actions: Sequence[Action]) -> pd.DataFrame:
    """One row an action: every field as text, and beside them the uid, the version and the fields as sent."""
    ranks = {uid: rank for rank, uid in enumerate(_as_counted(actions))}
    rows = [
        {
            UID: action.uid,
            VERSION: action.version,
            grid_options.RANK: ranks[action.uid],
            **{field.value: text for field, text in as_lines(action).items()},
            SHOWN: grid_events.shown_as(as_lines(action)),
        }
        for action in actions
    ]
    return pd.DataFrame(rows)


def _note(key: str, returned: AgGridReturn) -> None:
    """Read what was typed; it is saved by the run that follows, inside the page, where a refusal can be told."""
    ledger = state().ledger if state().grid_key == key else {}
    state().pending += grid_events.typed(returned.grid_response, ledger)


def _key(actions: Sequence[Action], editable: bool, is_dark: bool) -> str:
    """Another list of rows is another grid: a row that moved while somebody typed would take the edit of another."""
    rows = hashlib.sha256("\n".join(action.uid for action in actions).encode()).hexdigest()[:16]
    return f"plan-grid-{state().revision}-{rows}-{'edit' if editable else 'read'}-{'dark' if is_dark else 'light'}"


def _as_counted(actions: Sequence[Action]) -> list[str]:
    return [action.uid for action in sorted(actions, key=lambda action: _counted(action.number))]


def _counted(number: str) -> list[tuple[int, int, str]]:
    if not number.strip():
        return [(2, 0, "")]
    return [
        (0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in _PARTS.split(number)
    ]
