"""What the action plan's page remembers in one browser session, behind typed functions. Small values, never rows."""

from dataclasses import dataclass, field
from typing import cast

import streamlit as st

from components.grid_events import Ledger, Typed
from wres.plan.action import Action
from wres.plan.edits import ActionField

_KEY = "wres_plan_page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An edit that was not stored. ``typed`` is what the person wrote, ``standing`` what the field holds instead."""

    uid: str
    action_name: str
    field: ActionField
    typed: str
    standing: str
    what_happened: str
    what_to_do: str
    may_overrule: bool


@dataclass(frozen=True, slots=True)
class Undo:
    """What one click puts back: an action just archived, or just restored."""

    uid: str
    archived: bool


@dataclass(slots=True)
class PlanState:
    """One person's page. ``revision`` is part of the grid's key: a new one draws the grid afresh from the database."""

    revision: int = 0
    grid_key: str = ""
    ledger: Ledger = field(default_factory=dict)
    pending: tuple[Typed, ...] = ()
    refused: list[Refused] = field(default_factory=list)
    told: str = ""
    undo: Undo | None = None
    plan_id: int | None = None
    query: str | None = None
    form_round: int = 0
    form_base: Action | None = None
    add_round: int = 0

    def redraw_grid(self) -> None:
        """The server overrules what the browser shows."""
        self.revision += 1
        self.ledger = {}

    def tell(self, sentence: str, undo: Undo | None = None) -> None:
        """The sentence that stands above the grid until the next one."""
        self.told, self.undo = sentence, undo

    def open_form(self, action: Action | None) -> None:
        """The form starts again from an action as it is now."""
        self.form_base = action
        self.form_round += 1


def state() -> PlanState:
    """This session's page."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = PlanState()
    return cast(PlanState, st.session_state[_KEY])
