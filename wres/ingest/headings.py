"""Finds the headings of a sheet below its title rows and says which table it is."""

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


class HeadingBook:
    """Synonyms of headings, the trust's own first; of two headings for one column the earlier synonym is meant."""

    def __init__(self, synonyms: Iterable[HeadingSynonym], own: Mapping[str, str]) -> None:
        self._ranks: dict[tuple[str, Table | None], list[tuple[int, Column]]] = {}
        for rank, synonym in enumerate(synonyms):
            self._ranks.setdefault((_fold(synonym.normalised), synonym.table), []).append((rank, synonym.column))
        self._own = {_fold(found): Column(meaning) for found, meaning in own.items()}

    def column(self, heading: str, shape: TableShape) -> tuple[int, Column] | None:
        """Preference and meaning of a heading in one table; None where it is unknown there."""
        key = _fold(heading)
        if key in self._own:
            return (-1, self._own[key]) if self._own[key] in shape.columns else None
        for table in (shape.table, None):
            for rank, column in self._ranks.get((key, table), ()):
                if column in shape.columns:
                    return rank, column
        return None

    def is_known(self, heading: str) -> bool:
        """True where the heading means something in some table."""
        key = _fold(heading)
        return key in self._own or any((key, table) in self._ranks for table in (*Table, None))


def _fold(heading: str) -> str:
    folded = "".join(" " if mark in "_-/\\:.,;()[]*?'\"" else mark for mark in normalise(heading))
    return " ".join(folded.split())


def recognise(sheet: Sheet, book: HeadingBook) -> RecognisedSheet | None:
    """The table a sheet holds, or None. The best header row of the first 30; complete beats incomplete."""
    best: tuple[tuple[int, ...], RecognisedSheet] | None = None
    for index, cells in enumerate(sheet.top(SEARCHED_ROWS)):
        words = [(place, cell) for place, cell in enumerate(cells) if cell]
        if len(words) < 2:
            continue
        for rank, shape in enumerate(SHAPES.values()):
            found = _as_table(sheet, shape, index, words, book)
            if found is None:
                continue
            hinted = any(hint in normalise(sheet.name) for hint in _SHEET_NAME_HINTS[shape.table])
            score = (-len(found.missing), hinted, len(found.columns), -rank, -index)
            if best is None or score > best[0]:
                best = score, found
    return best[1] if best else None


def _as_table(
    sheet: Sheet, shape: TableShape, header: int, words: list[tuple[int, str]], book: HeadingBook
) -> RecognisedSheet | None:
    best: dict[Column, tuple[int, int]] = {}
    for place, heading in words:
        meaning = book.column(heading, shape)
        if meaning is not None:
            rank, column = meaning
            best[column] = min(best.get(column, (rank, place)), (rank, place))
    columns = {column: place for column, (_, place) in best.items()}
    missing = tuple(group for group in shape.needed if not any(column in columns for column in group))
    enough = not missing or (len(columns) >= 2 and len(missing) < len(shape.needed))
    if not columns or not enough or not _is_plausible(shape, columns, sheet):
        return None
    unknown = tuple(heading for _, heading in words if not book.is_known(heading))
    return RecognisedSheet(sheet, shape.table, header, columns, missing, unknown)


def _is_plausible(shape: TableShape, columns: Mapping[Column, int], sheet: Sheet) -> bool:
    # An employee number alone is in many lists: a list of cases shows one more of its columns, or says so in its name.
    if shape.table is not Table.DISCIPLINARY:
        return True
    hinted = any(hint in normalise(sheet.name) for hint in _SHEET_NAME_HINTS[Table.DISCIPLINARY])
    return hinted or any(column in columns for column in shape.optional)
