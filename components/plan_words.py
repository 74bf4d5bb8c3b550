"""The words of the action plan's page: columns, ratings, statuses, an action's short name, values as they are read."""

from dataclasses import dataclass

from components import badges
from wres.plan.action import Action, DeliveryRating, Status
from wres.plan.calendar_date import read_date
from wres.plan.edits import ActionField
from wres.plan.fields import as_text

_STRANGE = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F))
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Look:
    """A rating as it is shown: a symbol, the words, and the palette's field of its ground."""

    symbol: str
    words: str
    colour: str

    @property
    def short(self) -> str:
        """'▲ Amber'."""
        return f"{self.symbol} {self.words.split(':')[0]}"

    @property
    def label(self) -> str:
        """'▲ Amber: at risk'."""
        return f"{self.symbol} {self.words}"


def _look(rating: DeliveryRating, symbol: str, name: str, colour: str) -> Look:
    means = badges.DELIVERY[rating].words
    words = name if means == name else f"{name}: {means[0].lower()}{means[1:]}"
    return Look(symbol, words, colour)


RATINGS = {
    DeliveryRating.RED: _look(DeliveryRating.RED, "✕", "Red", "red"),
    DeliveryRating.AMBER: _look(DeliveryRating.AMBER, "▲", "Amber", "amber"),
    DeliveryRating.GREEN: _look(DeliveryRating.GREEN, "✓", "Green", "green"),
    DeliveryRating.COMPLETE: _look(DeliveryRating.COMPLETE, "■", "Complete", "brand"),
}
STATUSES = {
    Status.NOT_STARTED: "Not started",
    Status.IN_PROGRESS: "In progress",
    Status.DELAYED: "Delayed",
    Status.COMPLETE: "Complete",
}
NOT_RATED = "– Not rated"
NO_STATUS = "– None"

COLUMNS = {
    ActionField.NUMBER: "No",
    ActionField.INDICATORS: "Indicators",
    ActionField.TEXT: "Action",
    ActionField.OUTCOME: "Outcome",
    ActionField.LEAD: "Lead",
    ActionField.TIMELINE: "Timeline",
    ActionField.DUE: "Due",
    ActionField.PROGRESS: "Progress",
    ActionField.RATING: "Delivery rating",
    ActionField.STATUS: "Status",
}
"""Every field, in the order of the grid, with its heading."""


def rating_words(text: str) -> str:
    """A stored rating as it is shown; an unknown one as it stands."""
    return {"": NOT_RATED, **{key.value: look.label for key, look in RATINGS.items()}}.get(text, text)


def status_words(text: str) -> str:
    """A stored status as it is shown; an unknown one as it stands."""
    return {"": NO_STATUS, **{key.value: words for key, words in STATUSES.items()}}.get(text, text)


def shown(field: ActionField, text: str) -> str:
    """One stored value as a person reads it; '' stays ''."""
    if not text:
        return ""
    if field is ActionField.RATING:
        return rating_words(text)
    if field is ActionField.STATUS:
        return status_words(text)
    if field is ActionField.DUE:
        return british_date(text)
    return text


def british_date(text: str) -> str:
    """'2025-03-31' as '31/03/2025'; anything else as it stands."""
    day = read_date(text)
    return f"{day:%d/%m/%Y}" if day else text


def plain(text: str) -> str:
    """Without the marks that reverse the writing direction, for places that show text as it is."""
    return text.translate(_STRANGE)


def named(action: Action) -> str:
    """'action 1.4', or its first words where it has no number."""
    return f"action {plain(action.number)}" if action.number.strip() else f"the action “{first_words(action)}”"


def titled(action: Action) -> str:
    """'1.4 Invite colleagues in the bands …': how a list offers it."""
    return f"{plain(action.number)} {first_words(action)}".strip()


def first_words(action: Action) -> str:
    """The beginning of the action's text, cut at a word."""
    text = " ".join(plain(action.text).split())
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def as_lines(action: Action) -> dict[ActionField, str]:
    """Every field as text, in the order of the grid."""
    return {field: as_text(action, field) for field in COLUMNS}
