"""Finds the headings of a sheet below its title rows and says which table it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wres.ingest.sheet import Sheet
from wres.standard.label_book import HeadingSynonym
from wres.standard.mapping import normalise
from wres.standard.tables import SHAPES, Column, Table, TableShape

SEARCHED_ROWS = 30
_SHEET_NAME_HINTS = {
    Table.DISCIPLINARY: ("disciplin", "case", "employee relation"),
    Table.STAFF: ("staff", "workforce", "employee", "assignment"),
    Table.RECRUITMENT: ("recruit", "applica", "shortlist"),
    Table.TRAINING: ("train", "learning", "course", "cpd"),
    Table.BOARD: ("board",),
    Table.SURVEY: ("survey", "nss"),
    Table.COUNTS: ("counts",),
    Table.TARGETS: ("target",),
}
_OF_A_CASE = re.compile(r"disciplin|\bcase|formal|investigation|\bentered\b")
_TELLING = {column: 1 / sum(column in shape.columns for shape in SHAPES.values()) for column in Column}
"""How much a column says about which table it is: less, the more tables have it."""


@dataclass(frozen=True, slots=True)
class RecognisedSheet:
    """A sheet taken as one table. ``header`` is the row index of the headings; ``columns`` their places.

    ``missing`` are the needed columns (alternatives in a group) that no heading was recognised as;
    ``unknown_headings`` are headings nobody has explained.
    """

    sheet: Sheet
    table: Table
    header: int
    columns: Mapping[Column, int]
    missing: tuple[tuple[Column, ...], ...]
    unknown_headings: tuple[str, ...]

    @property
    def header_row(self) -> int:
        """The headings' row as Excel counts."""
        return self.header + self.sheet.first_row

    @property
    def title_rows(self) -> list[list[str | None]]:
        """The rows above the headings."""
        return self.sheet.top(self.header)


@dataclass(frozen=True, slots=True)
class _Heading:
    place: int
    words: str
    folded: str


class HeadingBook:
    """Synonyms of headings, the trust's own first; of two headings for one column the earlier synonym is meant."""

    def __init__(self, synonyms: Iterable[HeadingSynonym], own: Mapping[str, str]) -> None:
        self._ranks: dict[tuple[str, Table | None], list[tuple[int, Column]]] = {}
        for rank, synonym in enumerate(synonyms):
            self._ranks.setdefault((fold_heading(synonym.normalised), synonym.table), []).append((rank, synonym.column))
        self._own = {fold_heading(found): Column(meaning) for found, meaning in own.items()}

    def column(self, key: str, shape: TableShape) -> tuple[int, Column] | None:
        """Preference and meaning of a folded heading in one table; None where it is unknown there."""
        if key in self._own:
            return (-1, self._own[key]) if self._own[key] in shape.columns else None
        for table in (shape.table, None):
            for rank, column in self._ranks.get((key, table), ()):
                if column in shape.columns:
                    return rank, column
        return None

    def is_known(self, key: str) -> bool:
        """True where a folded heading means something in some table."""
        return key in self._own or any((key, table) in self._ranks for table in (*Table, None))


def fold_heading(heading: str) -> str:
    """Normalised, with punctuation as spaces."""
    folded = "".join(" " if mark in "_-/\\:.,;()[]*?'\"" else mark for mark in normalise(heading))
    return " ".join(folded.split())


def recognise(sheet: Sheet, book: HeadingBook) -> RecognisedSheet | None:
    """The table a sheet holds, or None. The best header row of the first 30; complete beats incomplete."""
    best: tuple[tuple[float, ...], RecognisedSheet] | None = None
    for index, cells in enumerate(sheet.top(SEARCHED_ROWS)):
        words = [_Heading(place, cell, fold_heading(cell)) for place, cell in enumerate(cells) if cell]
        candidates = [(shape, _as_table(sheet, shape, index, words, book)) for shape in SHAPES.values()]
        for rank, (shape, found) in enumerate(candidates):
            if found is None or not _is_plausible(shape, found, words):
                continue
            score = (*_score(shape, found), -rank, -index)
            if best is None or score > best[0]:
                best = score, found
    return best[1] if best else None


def _score(shape: TableShape, found: RecognisedSheet) -> tuple[float, ...]:
    hinted = _is_hinted(shape, found.sheet)
    missing = 0 if hinted and _is_itself(shape, found) else len(found.missing)
    telling = sum(_TELLING[column] for column in found.columns)
    return -missing, hinted, telling, len(found.columns)


def _is_itself(shape: TableShape, found: RecognisedSheet) -> bool:
    """A sheet with a Course is a training table, even where it lacks a needed column; so is one called Training."""
    own = any(_TELLING[column] == 1 for column in found.columns)
    return own or (_is_hinted(shape, found.sheet) and len(found.missing) < len(shape.needed))


def _as_table(
    sheet: Sheet, shape: TableShape, header: int, words: list[_Heading], book: HeadingBook
) -> RecognisedSheet | None:
    best: dict[Column, tuple[int, int]] = {}
    for heading in words:
        meaning = book.column(heading.folded, shape)
        if meaning is not None:
            rank, column = meaning
            best[column] = min(best.get(column, (rank, heading.place)), (rank, heading.place))
    columns = {column: place for column, (_, place) in best.items()}
    missing = tuple(group for group in shape.needed if not any(column in columns for column in group))
    if not columns or len(missing) == len(shape.needed):
        return None
    unknown = tuple(heading.words for heading in words if not book.is_known(heading.folded))
    return RecognisedSheet(sheet, shape.table, header, columns, missing, unknown)


def _is_plausible(shape: TableShape, found: RecognisedSheet, words: list[_Heading]) -> bool:
    # A number and a date are in many lists: one of cases says so in its name or in its headings.
    if shape.table is not Table.DISCIPLINARY:
        lacks_one_of_many = len(found.missing) == 1 and len(shape.needed) > 2
        return not found.missing or lacks_one_of_many or _is_itself(shape, found)
    if _is_hinted(shape, found.sheet) or Column.STAGE in found.columns or Column.CASE_REFERENCE in found.columns:
        return True
    day = found.columns.get(Column.DATE_ENTERED)
    return any(heading.place == day and _OF_A_CASE.search(heading.folded) for heading in words)


def _is_hinted(shape: TableShape, sheet: Sheet) -> bool:
    return any(hint in normalise(sheet.name) for hint in _SHEET_NAME_HINTS[shape.table])
