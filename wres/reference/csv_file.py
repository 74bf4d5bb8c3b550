"""A reviewed CSV file, read row by row; whatever is wrong is named with file, row and column."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite, nan
from pathlib import Path
from typing import NoReturn, TypeVar

from wres.standard.errors import BadReference
from wres.standard.mapping import normalise

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row: ``line`` is its line in the file, the headings being line 1. Every reader raises BadReference."""

    path: Path
    line: int
    cells: dict[str, str]

    def wrong(self, column: str, expected: str) -> NoReturn:
        """Raise BadReference for one cell."""
        found = self.cells[column]
        raise BadReference(f"{self.path.name}, row {self.line}, column {column}: found {found!r}; expected {expected}.")

    def optional(self, column: str) -> str | None:
        """The trimmed text, or None where the cell is blank."""
        return self.cells[column].strip() or None

    def text(self, column: str) -> str:
        """The trimmed text, which must not be blank."""
        return self.optional(column) or self.wrong(column, "some text, not a blank cell")

    def choice(self, column: str, words: type[E]) -> E:
        """A member of an enum, by its value."""
        try:
            return words(self.cells[column].strip())
        except ValueError:
            self.wrong(column, "one of " + ", ".join(words))

    def yes(self, column: str) -> bool:
        """True for 'yes', False for 'no'."""
        answer = self.text(column)
        return answer == "yes" if answer in ("yes", "no") else self.wrong(column, "yes or no")

    def whole(self, column: str, lowest: int, highest: int) -> int:
        """A whole number between two limits, both allowed."""
        text = self.text(column)
        if text.isdecimal() and lowest <= int(text) <= highest:
            return int(text)
        return self.wrong(column, f"a whole number from {lowest} to {highest}")

    def number(self, column: str) -> float:
        """A decimal number."""
        try:
            value = float(self.text(column))
        except ValueError:
            value = nan
        return value if isfinite(value) else self.wrong(column, "a number")


def read_rows(path: Path, columns: Sequence[str]) -> list[CsvRow]:
    """The rows of a UTF-8 CSV whose headings are exactly ``columns``; raises BadReference."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, strict=True)
            _check_headings(path, next(reader, []), columns)
            return [_row(path, reader.line_num, cells, columns) for cells in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadReference(f"{path.name}: cannot be read as a UTF-8 CSV file ({error}).") from error


def lookup(path: Path, columns: Sequence[str], value: Callable[[CsvRow], V]) -> dict[str, V]:
    """Normalised first column → value; a label may be repeated with the same value, never with another."""
    found: dict[str, V] = {}
    for row in read_rows(path, columns):
        key = normalise(row.text(columns[0]))
        if "source" in columns:
            row.text("source")
        if found.setdefault(key, value(row)) != value(row):
            row.wrong(columns[0], f"one meaning for this label, but an earlier row says {found[key]}")
    return found


def _check_headings(path: Path, found: list[str], columns: Sequence[str]) -> None:
    if found != list(columns):
        raise BadReference(f"{path.name}, row 1: found the headings {found}; expected {list(columns)}.")


def _row(path: Path, line: int, cells: list[str], columns: Sequence[str]) -> CsvRow:
    if len(cells) != len(columns):
        raise BadReference(
            f"{path.name}, row {line}, column {columns[min(len(cells), len(columns) - 1)]}: "
            f"found {len(cells)} cells; expected {len(columns)} ({', '.join(columns)})."
        )
    return CsvRow(path, line, dict(zip(columns, cells, strict=True)))
