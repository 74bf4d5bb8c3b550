"""Every field of an action as text and back: what a grid, a form and a file exchange with us."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from wres.plan.action import Action, DeliveryRating, Status
from wres.plan.calendar_date import read_date
from wres.plan.links import read_links, write_links
from wres.plan.plain_text import check_filled, check_text
from wres.standard import period
from wres.standard.errors import UserFacingError

_LABELS = {
    "number": "number",
    "indicators": "indicators",
    "text": "action",
    "outcome": "outcome",
    "lead": "lead",
    "timeline": "timeline",
    "due": "due date",
    "progress": "progress",
    "rating": "delivery rating",
    "status": "status",
}
_Word = TypeVar("_Word", bound=StrEnum)
MOST_QUOTED = 200
"""Characters of a value repeated in a sentence; the whole is in the history."""
LONGEST_NUMBER = 40
"""Characters in the printed number of an action."""


class ActionField(StrEnum):
    """Every field a person may change, by its column name. All travel as text; '' means blank.

    ``INDICATORS`` is '1, 9' (direct) with '9i' for an indirect one; ``DUE`` an ISO date; ``RATING`` and ``STATUS``
    the values of their enums.
    """

    NUMBER = "number"
    INDICATORS = "indicators"
    TEXT = "text"
    OUTCOME = "outcome"
    LEAD = "lead"
    TIMELINE = "timeline"
    DUE = "due"
    PROGRESS = "progress"
    RATING = "rating"
    STATUS = "status"

    @property
    def label(self) -> str:
        """As it stands in a sentence: 'the delivery rating'."""
        return _LABELS[self.value]


def as_text(action: Action, field: ActionField) -> str:
    """One field as text; '' where it is blank."""
    if field is ActionField.INDICATORS:
        return write_links(action.links)
    if field is ActionField.DUE:
        return action.due.isoformat() if action.due else ""
    value = getattr(action, field.value)
    return "" if value is None else str(value)


def in_words(field: ActionField, text: str) -> str:
    """A value as it stands in a sentence: quoted, dates and fixed words written out, 'blank', long text cut."""
    if not text:
        return "blank"
    if field is ActionField.DUE and (day := read_date(text)) is not None:
        return period.in_words(day)
    if field in (ActionField.RATING, ActionField.STATUS):
        return f"“{text.replace('_', ' ')}”"
    return f"“{text if len(text) <= MOST_QUOTED else text[:MOST_QUOTED] + '…'}”"


def with_text(action: Action, field: ActionField, text: str) -> Action:
    """The action with one field read from text; raises a sentence where the text will not do. Nothing else changes."""
    match field:
        case ActionField.INDICATORS:
            return replace(action, links=read_links(text))
        case ActionField.DUE:
            return replace(action, due=_read_due(text))
        case ActionField.RATING:
            return replace(action, rating=_read_word(DeliveryRating, text, "a delivery rating"))
        case ActionField.STATUS:
            return replace(action, status=_read_word(Status, text, "a status"))
        case ActionField.TEXT:
            return replace(action, text=check_filled(text, "the action"))
        case ActionField.NUMBER:
            return replace(action, number=check_text(text, "the number", LONGEST_NUMBER))
        case ActionField.OUTCOME:
            return replace(action, outcome=check_text(text, "the outcome"))
        case ActionField.LEAD:
            return replace(action, lead=check_text(text, "the lead"))
        case ActionField.TIMELINE:
            return replace(action, timeline=check_text(text, "the timeline"))
        case ActionField.PROGRESS:
            return replace(action, progress=check_text(text, "the progress"))


def holds(action: Action, field: ActionField, text: str) -> bool:
    """True where the field's value is what ``text`` says.

    Line breaks count as equal whichever way they are written, because browsers rewrite them; so do '1,9' and '1, 9'.
    """
    try:
        return _unbroken(as_text(with_text(action, field, text), field)) == _unbroken(as_text(action, field))
    except UserFacingError:
        return False


def _unbroken(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_due(text: str) -> date | None:
    if not text.strip():
        return None
    day = read_date(text)
    if day is None:
        raise UserFacingError(
            f"“{text.strip()[:40]}” is not a date that can be read.",
            "Write the day, the month and the year, such as 31/03/2025 or 31 March 2025.",
            code="not_a_date",
        )
    return day


def _read_word(words: type[_Word], text: str, what: str) -> _Word | None:
    if not text.strip():
        return None
    try:
        return words("_".join(text.split()).casefold())
    except ValueError:
        known = ", ".join(word.value.replace("_", " ") for word in words)
        raise UserFacingError(
            f"“{text.strip()[:40]}” is not {what}.", f"Choose one of {known}, or leave it blank.", code="unknown_word"
        ) from None
