"""One edit of one field of one action, and what it must satisfy before it is stored."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class ActionEdit:
    """What a person saw (``old``, at ``version``) and what it is to become (``new``)."""

    action_uid: str
    field: ActionField
    old: str
    new: str
    version: int
