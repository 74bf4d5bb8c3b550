"""An action of a plan, and the rules an edit must pass. Dates are ISO text at the door and ``date`` inside."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DeliveryRating(StrEnum):
    """Are we doing it? Not to be confused with an indicator's RAG or an action's impact."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    COMPLETE = "complete"


class Status(StrEnum):
    """Where the work stands, in the words plans use."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    COMPLETE = "complete"


class Impact(StrEnum):
    """How an action bears on an indicator."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class IndicatorLink:
    """An action bears on an indicator."""

    indicator: int
    impact: Impact = Impact.DIRECT


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action. ``uid`` is its identity for ever; ``number`` is what is printed and may be missing or repeated.

    ``timeline`` keeps the words as written; ``starts`` and ``due`` are what was read from them, where anything was.
    ``version`` rises by one with every accepted change.
    """

    uid: str
    plan_id: int
    number: str
    text: str
    outcome: str = ""
    lead: str = ""
    timeline: str = ""
    starts: date | None = None
    due: date | None = None
    progress: str = ""
    rating: DeliveryRating | None = None
    status: Status | None = None
    links: tuple[IndicatorLink, ...] = ()
    position: int = 0
    version: int = 1
    archived_at: datetime | None = None

    @property
    def indicators(self) -> tuple[int, ...]:
        """The numbers of the indicators it bears on, in order."""
        return tuple(sorted(link.indicator for link in self.links))

    @property
    def is_live(self) -> bool:
        """Neither archived nor complete."""
        done = self.rating is DeliveryRating.COMPLETE or self.status is Status.COMPLETE
        return self.archived_at is None and not done
