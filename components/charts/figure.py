"""A figure: the picture, what it found in words, and the table of exactly what it shows."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LONGEST_ALT = 125


class Absent(StrEnum):
    """Why a cell holds no figure. Zero is not absent: it is the figure 0."""

    WITHHELD = "[c]"
    NOT_SUPPLIED = "[x]"
    NOT_APPLICABLE = "[z]"


Cell = str | float | int | Absent
Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """Column headings and rows; a cell without a figure says why."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("every row of a table has one cell a column")


@dataclass(frozen=True, slots=True)
class Figure:
    """``title`` states the finding; ``alt`` says it in at most 125 characters; ``name`` is the file's
    stem; ``note`` explains the marks under the picture."""

    name: str
    title: str
    alt: str
    spec: Spec
    table: Table
    note: str = ""

    def __post_init__(self) -> None:
        if len(self.alt) > LONGEST_ALT:
            raise ValueError(f"alternative text of {len(self.alt)} characters, at most {LONGEST_ALT}: {self.alt}")
