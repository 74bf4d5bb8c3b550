"""The plan on the page: what it comes to, the filters, the grid or a table of the same, and the download."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from components import deployment, grid, plan_csv, plan_words, tables
from components.announce import escape
from components.charts.figure import Table
from wres import __version__
from wres.plan.action import Action, DeliveryRating
from wres.plan.delivery import is_overdue
from wres.plan.plan import Plan
from wres.standard.organisation import Organisation

_GRID, _TABLE = "Grid", "Table"
_READ_ONLY = "The grid can be read, sorted and filtered here, and not changed."
_UNNAMED = "The grid is read-only until you say who you are."
_EDIT = (
    "To change a cell, click it twice, or move to it with the arrow keys and press Enter. Enter saves, Escape leaves "
    "it as it was. Each change is saved as soon as you leave the cell."
)


def finding(actions: Sequence[Action], today: date) -> str:
    """The page's heading: '36 actions: 5 rated red, 12 overdue'."""
    if not actions:
        return "The plan has no actions yet"
    red = sum(action.rating is DeliveryRating.RED for action in actions)
    late = sum(is_overdue(action, today) for action in actions)
    many = f"{len(actions)} action{'' if len(actions) == 1 else 's'}"
    return f"{many}: {late or 'none'} overdue, {red or 'none'} rated red"


def count(shown: int, all_of_them: int, *, archived: bool) -> None:
    """'12 of 36 actions shown', announced."""
    what = "archived actions" if archived else "actions"
    st.html(f'<p role="status" class="wres-plan-count">{escape(f"{shown} of {all_of_them} {what} shown")}</p>')


def head(shown: int, all_of_them: int, *, archived: bool) -> bool:
    """How many are shown, and as what; True for the grid, False for the table."""
    with st.container(key="plan-head", horizontal=True, vertical_alignment="center"):
        count(shown, all_of_them, archived=archived)
        view = st.segmented_control(
            "Show the plan as",
            [_GRID, _TABLE],
            default=_GRID,
            required=True,
            key="plan-view",
            label_visibility="collapsed",
        )
    return view == _GRID


def draw(actions: Sequence[Action], *, as_grid: bool, editable: bool, may_edit: bool, today: date) -> None:
    """The actions as a grid with a heading and a caption, or as a table that prints."""
    if not as_grid:
        st.html(tables.html(_table(actions), "The actions shown"))
        return
    hint = _EDIT if editable else _UNNAMED if may_edit else _READ_ONLY
    st.html(f'<h2 class="wres-finding">The plan as a grid</h2><p class="wres-hint">{escape(hint)}</p>')
    with st.container(key="plan-grid"):
        grid.draw(actions, editable=editable, today=today)


def download(actions: Sequence[Action], organisation: Organisation, plan: Plan, edition: str) -> None:
    """A CSV of the actions shown."""
    today = deployment.today().isoformat()
    stamp = (
        ("Organisation", organisation.name),
        ("Plan", plan.name),
        ("Read on", today),
        ("Edition", edition),
        ("App version", __version__),
    )
    st.download_button(
        "Download these actions (CSV)",
        plan_csv.to_csv(actions, stamp),
        file_name=f"wres-actions-{today}.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _table(actions: Sequence[Action]) -> Table:
    rows = tuple(
        tuple(plan_words.shown(field, text) for field, text in plan_words.as_lines(action).items())
        for action in actions
    )
    return Table(tuple(plan_words.COLUMNS.values()), rows)
