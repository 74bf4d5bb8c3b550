"""What the action plan's page remembers in one browser session, behind typed functions. Small values, never rows."""

from dataclasses import dataclass, field
from enum import StrEnum

from components import session
from components.grid_events import Ledger, Typed
from components.plan_filter import PlanFilter
from wres.plan.edits import ActionField
from wres.standard.errors import UserFacingError

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


class Place(StrEnum):
    """Where on the page a change was made, and so where its outcome is told."""

    GRID = "grid"
    FORM = "form"


@dataclass(slots=True)
class PlanState:
    """One person's page. ``revision`` is part of the grid's key: a new one draws the grid afresh from the database."""

    revision: int = 0
    grid_key: str = ""
    ledger: Ledger = field(default_factory=dict)
    pending: tuple[Typed, ...] = ()
    refused: list[Refused] = field(default_factory=list)
    place: Place = Place.GRID
    told: str = ""
    undo: Undo | None = None
    query: str | None = None
    filtered: PlanFilter | None = None
    form_uid: str = ""
    form_version: int = 0
    form_base: dict[ActionField, str] = field(default_factory=dict)
    add_refusal: UserFacingError | None = None

    def redraw_grid(self) -> None:
        """The server overrules what the browser shows."""
        self.revision += 1
        self.ledger = {}

    def filter_by(self, wanted: PlanFilter) -> None:
        """Another view starts from the database: rows edited in the one before are no longer kept in sight."""
        self.filtered = wanted
        if self.ledger:
            self.redraw_grid()

    def forget_refusal(self, uid: str, field: ActionField) -> None:
        """What was refused in a cell is answered by what happens to it next."""
        self.refused = [one for one in self.refused if (one.uid, one.field) != (uid, field)]

    def tell(self, sentence: str, undo: Undo | None = None) -> None:
        """The sentence that stands beside the grid or the form until the next one."""
        self.told, self.undo = sentence, undo


def at(place: Place) -> PlanState:
    """This session's page, about to be changed from there."""
    page = state()
    page.place, page.told, page.undo = place, "", None
    return page


def state() -> PlanState:
    """This session's page."""
    return session.kept(_KEY, PlanState)
