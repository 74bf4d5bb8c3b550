"""A table before it is a file: what every writer here is given, so that CSV and Excel cannot say different things."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Mark(StrEnum):
    """Why there is no figure. Zero is the figure 0, not a mark."""

    WITHHELD = "[c]"
    NOT_SUPPLIED = "[x]"
    NOT_APPLICABLE = "[z]"

    @property
    def words(self) -> str:
        """As it stands in the explanation of the marks."""
        return {
            "[c]": "withheld to protect small groups",
            "[x]": "not supplied",
            "[z]": "not applicable or not calculable",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how a spreadsheet shows it; ``value`` is in the unit of its column, a percentage from 0 to 100."""

    value: int | float | Decimal
    format: str = "#,##0"


@dataclass(frozen=True, slots=True)
class Status:
    """A standing in words with its symbol; ``look`` names the colour that goes with it."""

    words: str
    look: str


Cell = str | Number | Status | Mark | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how wide it is, in characters."""

    heading: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """A name of at most 31 characters, columns, and rows with a cell a column."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table has one cell a column")
