"""Whose figures and plan these are, and what it calls the group."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Term(StrEnum):
    """The words a trust uses for the group that the return calls BME; the value is what is printed."""

    BME = "BME"
    ETHNIC_MINORITY = "ethnic minority"
    GLOBAL_MAJORITY = "Global Majority"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One trust, or the invented one of the sample. ``created_at`` is UTC."""

    id: int
    name: str
    term: Term
    is_sample: bool
    created_at: datetime
