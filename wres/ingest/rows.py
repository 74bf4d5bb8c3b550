"""The rows of one recognised table: which are data, what each column says, and why a row leaves."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.headings import RecognisedSheet
from wres.ingest.problem_book import ProblemBook
from wres.ingest.reasons import Reason
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import normalise
from wres.standard.tables import SHAPES, Column

Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int64]
_TOTAL = re.compile(
    r"^(?:grand |overall |sub[- ]?)?totals?\s*[:=]?\s*"
    r"(?:rows|records|headcount|count|employees|assignments|staff|applications|cases)?\s*[:=]?\s*[\d,]*$"
)


class Rows:
    """Data rows of a table. All arrays run parallel: one entry a non-blank row below the headings."""

    def __init__(self, found: RecognisedSheet, problems: ProblemBook) -> None:
        self.table = found.table
        self.sheet = found.sheet.name
        self.problems = problems
        self._found = found
        below = [column.slice(found.header + 1) for column in found.sheet.columns]
        keep = _not_blank(below)
        places = np.flatnonzero(keep)
        all_kept = len(places) == len(keep)
        self._columns = below if all_kept else [column.filter(pa.array(keep)) for column in below]
        self.numbers: Codes = places + found.header + 1 + found.sheet.first_row
        self._places = places + found.header + 1
        self.reasons: Codes = np.zeros(len(places), dtype=np.int64)
        self._encoded: dict[Column, tuple[Codes, list[str | None]]] = {}
        self._mark_lines_that_are_no_data()
        self._mark_error_cells()

    @property
    def read(self) -> int:
        """Rows read: every non-blank one."""
        return len(self.numbers)

    @property
    def counting(self) -> Mask:
        """True for each row that nothing has kept out so far."""
        mask: Mask = self.reasons == Reason.COUNTED.position
        return mask

    def has(self, column: Column) -> bool:
        """True where the table carries the column."""
        return column in self._found.columns

    def cells(self, column: Column) -> pa.ChunkedArray:
        """One column's text; nulls where blank."""
        return self._columns[self._found.columns[column]]

    def encoded(self, column: Column) -> tuple[Codes, list[str | None]]:
        """Codes into the distinct cells of a column; the last distinct cell is None, for blanks."""
        if column not in self._encoded:
            self._encoded[column] = encode(self.cells(column))
        return self._encoded[column]

    def leave_out(self, mask: Mask, reason: Reason) -> npt.NDArray[np.int64]:
        """Mark the still counting rows of ``mask``; their row numbers, as Excel counts."""
        hit = mask & self.counting
        self.reasons[hit] = reason.position
        return self.numbers[hit]

    def each(self, column: Column, meaning: Callable[[str | None], Any]) -> tuple[Codes, list[Any]]:
        """What each distinct cell of a column means, beside the codes that point at it."""
        codes, values = self.encoded(column)
        return codes, [meaning(value) for value in values]

    def lookup(self, column: Column, meaning: Callable[[str | None], Any]) -> list[Any]:
        """The meaning of each row's cell."""
        codes, meanings = self.each(column, meaning)
        return [meanings[code] for code in codes]

    def report(self, counted: int, folded: int) -> TableReport:
        """The reconciliation of this table."""
        tally = Counter(self.reasons.tolist())
        left_out = {r.value: tally[r.position] for r in Reason if r is not Reason.COUNTED and tally[r.position]}
        return TableReport(
            table=self.table,
            sheet=self.sheet,
            header_row=self._found.header_row,
            rows_read=self.read,
            counted=counted,
            folded=folded,
            left_out=left_out,
        )

    @property
    def kept_out_by_errors(self) -> int:
        """Rows that an error keeps out of every count."""
        return int(np.isin(self.reasons, [r.position for r in Reason if r.is_error]).sum())

    def _mark_lines_that_are_no_data(self) -> None:
        totals = np.zeros(self.read, dtype=bool)
        looked_at = {0, *self._found.columns.values()}
        for place in sorted(looked_at):
            column = self._columns[place]
            # 'total' is looked for in the engine, and only its hits in Python.
            hits = pc.match_substring(pc.utf8_lower(pc.fill_null(column, "")), "total")
            for row in pc.indices_nonzero(hits).to_pylist():
                totals[row] |= bool(_TOTAL.match(normalise(column[row].as_py())))
        rows = self.leave_out(totals, Reason.TOTAL_LINE)
        if len(rows):
            self._note("total_line", "Total lines are left out of the counts.", rows)
        self._mark_repeated_headings()
        self._mark_footnotes()

    def _mark_repeated_headings(self) -> None:
        heads = self._found.sheet.top(self._found.header + 1)[-1]
        same = np.ones(self.read, dtype=bool)
        for place in self._found.columns.values():
            same &= pc.fill_null(pc.equal(self._columns[place], heads[place]), False).to_numpy()
        rows = self.leave_out(same, Reason.REPEATED_HEADING)
        if len(rows):
            self._note("repeated_heading", "Headings that are printed again are left out of the counts.", rows)

    def _mark_footnotes(self) -> None:
        needed = [p for column in _needed(self._found) if (p := self._found.columns.get(column)) is not None]
        filled = np.zeros(self.read, dtype=np.int64)
        for place in needed:
            filled += pc.is_valid(self._columns[place]).to_numpy()
        lines = (filled <= 1) & ~self._has_error_cell(needed)
        for row in np.flatnonzero(lines).tolist():
            cells = [column[row].as_py() for column in self._columns if column[row].is_valid]
            # A line of words, or one stray cell outside the needed columns; never a lone employee number.
            lines[row] = len(cells) == 1 and (not filled[row] or " " in cells[0])
        rows = self.leave_out(lines, Reason.FOOTNOTE)
        if len(rows):
            self._note("footnote", "Lines of text below the table are left out of the counts.", rows)

    def _has_error_cell(self, places: Iterable[int]) -> Mask:
        wanted = set(places)
        bad = [row for row, column in self._found.sheet.error_cells if column in wanted]
        mask: Mask = np.isin(self._places, bad)
        return mask

    def _mark_error_cells(self) -> None:
        if not self._found.sheet.error_cells:
            return
        needed = _needed(self._found)
        for column, place in self._found.columns.items():
            mask = self._has_error_cell([place])
            if not mask.any():
                continue
            if column in needed:
                rows = self.leave_out(mask, Reason.ERROR_CELL)
                self.problems.error(
                    "error_cell",
                    "a value; the formula of this cell ends in an error",
                    sheet=self.sheet,
                    column=column.value,
                    found="an error such as #N/A",
                    rows=rows.tolist(),
                )
            else:
                self.problems.warn(
                    "error_cell",
                    "a value; the cell is read as blank",
                    sheet=self.sheet,
                    column=column.value,
                    found="an error such as #N/A",
                    rows=self.numbers[mask].tolist(),
                )

    def _note(self, code: str, sentence: str, rows: npt.NDArray[np.int64]) -> None:
        self.problems.note(code, sentence, sheet=self.sheet, rows=rows.tolist())


def encode(cells: pa.ChunkedArray) -> tuple[Codes, list[str | None]]:
    """Codes into the distinct cells; the last distinct cell is None, for blanks."""
    encoded = cells.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    values: list[str | None] = encoded.dictionary.to_pylist()
    codes: Codes = pc.fill_null(encoded.indices, len(values)).to_numpy(zero_copy_only=False).astype(np.int64)
    return codes, [*values, None]


def _needed(found: RecognisedSheet) -> set[Column]:
    return {column for group in SHAPES[found.table].needed for column in group}


def _not_blank(columns: list[pa.ChunkedArray]) -> Mask:
    keep: Mask = np.zeros(len(columns[0]) if columns else 0, dtype=bool)
    for column in columns:
        if column.null_count < len(column):
            keep |= pc.is_valid(column).to_numpy()
    return keep
