"""The rows of one recognised table: which are data, what each column says, and why a row leaves."""

from collections import Counter

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.distinct import Codes, Distinct, Mask, distinct, positions
from wres.ingest.headings import RecognisedSheet
from wres.ingest.problem_book import ProblemBook
from wres.ingest.reasons import Reason
from wres.standard.ingest_report import TableReport
from wres.standard.problem import Severity
from wres.standard.tables import SHAPES, Column

_ERROR_WORDS = pa.array(["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"])


class Rows:
    """Data rows of a table. All arrays run parallel: one entry a non-blank row below the headings."""

    def __init__(self, found: RecognisedSheet, problems: ProblemBook) -> None:
        self.table = found.table
        self.sheet = found.sheet.name
        self.problems = problems
        self.found = found
        below = [column.slice(found.header + 1) for column in found.sheet.columns]
        errors = [(row - found.header - 1, place) for row, place in found.sheet.error_cells if row > found.header]
        keep = _not_blank(below)
        keep[[row for row, _ in errors]] = True
        places = np.flatnonzero(keep)
        self.columns = below if keep.all() else [column.filter(pa.array(keep)) for column in below]
        self.numbers: Codes = places + found.header + 1 + found.sheet.first_row
        self.reasons: Codes = np.zeros(len(places), dtype=np.int64)
        self._distinct: dict[Column, Distinct] = {}
        self._errors = _by_column(errors, keep)

    @property
    def read(self) -> int:
        """Rows read: every non-blank one."""
        return len(self.numbers)

    @property
    def counting(self) -> Mask:
        """True for each row that nothing has kept out so far."""
        mask: Mask = self.reasons == Reason.COUNTED.position
        return mask

    @property
    def needed(self) -> list[tuple[Column, ...]]:
        """The needed columns of this table that the sheet has, alternatives together."""
        groups = (tuple(c for c in group if self.has(c)) for group in SHAPES[self.table].needed)
        return [group for group in groups if group]

    def has(self, column: Column) -> bool:
        """True where the table carries the column."""
        return column in self.found.columns

    def cells(self, column: Column) -> list[str | None]:
        """One column's cells, None where blank or absent: for tables of a few rows."""
        if not self.has(column):
            return [None] * self.read
        words = [*self.distinct(column).words.to_pylist(), None]
        return [words[code] for code in self.distinct(column).codes.tolist()]

    def distinct(self, column: Column) -> Distinct:
        """One column as its distinct cells; the words of an error, such as '#N/A', are blank."""
        if column not in self._distinct:
            found = distinct(self.columns[self.found.columns[column]])
            wrong: Mask = pc.is_in(found.words, value_set=_ERROR_WORDS).to_numpy(zero_copy_only=False)
            if wrong.any():
                rows = found.rows_with(wrong)
                place = self.found.columns[column]
                self._errors[place] = self._errors.get(place, rows) | rows
                found = Distinct(np.where(rows, len(found.words), found.codes), found.words)
            self._distinct[column] = found
        return self._distinct[column]

    def error_cells(self, column: Column) -> Mask:
        """The rows whose cell ends in an error."""
        self.distinct(column)  # finds those that are written in words
        return self._errors.get(self.found.columns[column], np.zeros(self.read, dtype=bool))

    def leave_out(self, mask: Mask, reason: Reason) -> Codes:
        """Mark the still counting rows of ``mask``; their row numbers, as Excel counts."""
        hit = mask & self.counting
        self.reasons[hit] = reason.position
        return self.numbers[hit]

    def report(self, counted: int, folded: int) -> TableReport:
        """The reconciliation of this table."""
        tally = Counter(self.reasons.tolist())
        left_out = {r.value: tally[r.position] for r in Reason if r is not Reason.COUNTED and tally[r.position]}
        return TableReport(
            table=self.table,
            sheet=self.sheet,
            header_row=self.found.header_row,
            rows_read=self.read,
            counted=counted,
            folded=folded,
            left_out=left_out,
        )

    @property
    def kept_out_by_errors(self) -> int:
        """Rows that an error keeps out of every count."""
        return int(np.isin(self.reasons, [r.position for r in Reason if r.is_error]).sum())

    def problem(
        self, severity: Severity, code: str, expected: str, column: Column | None, found: str, rows: Codes
    ) -> None:
        """One Problem in these rows (as Excel counts); nothing where there are none."""
        if len(rows):
            name = column.value if column else None
            self.problems.add(
                severity, code, expected, sheet=self.sheet, column=name, found=found or None, rows=rows.tolist()
            )

    def error(self, code: str, expected: str, column: Column | None, found: str, rows: Codes) -> None:
        """An error in these rows."""
        self.problem(Severity.ERROR, code, expected, column, found, rows)

    def warn(self, code: str, expected: str, column: Column | None, found: str, rows: Codes) -> None:
        """A warning about these rows."""
        self.problem(Severity.WARNING, code, expected, column, found, rows)

    def note(self, code: str, sentence: str, rows: Codes, column: Column | None = None) -> None:
        """What was done with these rows."""
        self.problem(Severity.NOTE, code, sentence, column, "", rows)

    def note_folded(self, sentence: str, folded: int) -> None:
        """How many rows were folded into others."""
        if folded:
            self.problems.note("folded", sentence, sheet=self.sheet, count=folded)


def _by_column(errors: list[tuple[int, int]], keep: Mask) -> dict[int, Mask]:
    kept = np.cumsum(keep) - 1
    rows: dict[int, list[int]] = {}
    for row, place in errors:
        rows.setdefault(place, []).append(int(kept[row]))
    return {place: positions(hits, int(keep.sum())) for place, hits in rows.items()}


def _not_blank(columns: list[pa.ChunkedArray]) -> Mask:
    keep: Mask = np.zeros(len(columns[0]) if columns else 0, dtype=bool)
    for column in columns:
        if column.null_count < len(column):
            keep |= pc.is_valid(column).to_numpy()
    return keep
