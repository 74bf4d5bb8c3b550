"""Wrong data is a value: a Problem, one of all of them at once."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps rows out or an indicator away; a warning deserves a look; a note explains what was done."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing in an upload: where it is, what was found, and what would have been right.

    ``row`` counts as Excel does (the first row is 1); ``rows`` holds at most 100 when the same thing stands in
    several; ``found`` in an identifier column is the shape ('8 digits'), never the value.
    ``code`` is a stable name a program may rely on.
    """

    severity: Severity
    code: str
    expected: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    found: str | None = None
    count: int = 1
    rows: tuple[int, ...] = ()


MOST_ROWS = 100
"""How many row numbers one Problem lists."""
