"""Columns that several tables share: employee numbers, dates in a window, answers, labels of a reviewed list."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.dates import read_date
from wres.ingest.reasons import Reason
from wres.ingest.rows import Mask, Rows
from wres.standard.mapping import MappingKind, normalise
from wres.standard.period import ReportingPeriod, in_words
from wres.standard.tables import Column

Meaning = TypeVar("Meaning")


def person_keys(rows: Rows) -> pa.ChunkedArray:
    """Employee Number as a key: trimmed, '.0' and leading zeros dropped, upper case; '' where nothing is left."""
    text = pc.fill_null(pc.utf8_trim_whitespace(rows.cells(Column.EMPLOYEE_NUMBER)), "")
    text = pc.replace_substring_regex(text, r"\.0+$", "")
    return pc.utf8_upper(pc.utf8_ltrim(text, characters="0"))


def leave_out_nameless(rows: Rows, keys: pa.ChunkedArray) -> None:
    """Rows without an employee number leave, as an error."""
    blank: Mask = pc.equal(keys, "").to_numpy()
    left = rows.leave_out(blank, Reason.MISSING_EMPLOYEE_NUMBER)
    if len(left):
        rows.problems.error(
            "missing_employee_number",
            "an employee number; without it a person cannot be counted once",
            sheet=rows.sheet,
            column=Column.EMPLOYEE_NUMBER.value,
            found="blank",
            rows=left.tolist(),
        )


def labelled(
    rows: Rows,
    column: Column,
    read: Callable[[str | None], Meaning | None],
) -> tuple[list[Meaning | None], list[tuple[str, Mask]]]:
    """Each row's meaning, and every label that has none with the rows it stands in. Blanks are the reader's to name."""
    codes, meanings = rows.each(column, read)
    values = rows.encoded(column)[1]
    unknown = []
    for code, meaning in enumerate(meanings):
        if meaning is None and values[code] is not None:
            mask = codes == code
            if mask.any():
                unknown.append(((values[code] or "").strip(), mask))
    return [meanings[code] for code in codes], unknown


def report_unknown(
    rows: Rows, column: Column, unknown: list[tuple[str, Mask]], *, code: str, expected: str, kind: MappingKind | None
) -> None:
    """One error for each unknown label, offered for mapping where a kind is given."""
    for label, mask in unknown:
        hit = rows.numbers[mask & rows.counting]
        if not len(hit):
            continue
        if kind is not None:
            rows.problems.unknown_word(kind, label, rows.sheet, len(hit))
        rows.problems.error(code, expected, sheet=rows.sheet, column=column.value, found=label, rows=hit.tolist())


def looked_up(words: Mapping[str, Meaning]) -> Callable[[str | None], Meaning | None]:
    """A reader of labels by their normalised form."""
    return lambda cell: words.get(normalise(cell or ""))


def answers(rows: Rows, column: Column, yes_no: Mapping[str, bool]) -> tuple[Mask, Mask]:
    """Yes/no cells: the rows that say yes, and the blank ones. An unknown answer is an error and its row leaves."""
    given, unknown = labelled(rows, column, looked_up(yes_no))
    report_unknown(rows, column, unknown, code="unknown_answer", expected="yes or no", kind=None)
    for _, mask in unknown:
        rows.leave_out(mask, Reason.UNKNOWN_ANSWER)
    blank: Mask = pc.is_null(rows.cells(column)).to_numpy()
    return np.array([answer is True for answer in given], dtype=bool), blank


def read_dates(rows: Rows, column: Column) -> list[date | None]:
    """Each row's date; None where blank or unreadable."""
    return rows.lookup(column, read_date)


def leave_out_of_window(rows: Rows, column: Column, period: ReportingPeriod) -> bool:
    """Rows outside the period leave; a blank or unreadable date is an error. False where there is no date column."""
    if not rows.has(column):
        rows.problems.warn(
            "no_date_column",
            f"a {column.value} column; without one every row counts, whatever its date",
            sheet=rows.sheet,
        )
        return False
    dates = read_dates(rows, column)
    blank: Mask = pc.is_null(rows.cells(column)).to_numpy()
    unread = np.array([day is None for day in dates], dtype=bool) & ~blank
    expected = f"a date such as {in_words(period.end)}"
    for mask, reason, found in (
        (blank, Reason.BLANK_DATE, "blank"),
        (unread, Reason.UNREADABLE_DATE, "text that is no date"),
    ):
        left = rows.leave_out(mask, reason)
        if len(left):
            rows.problems.error(
                reason.value, expected, sheet=rows.sheet, column=column.value, found=found, rows=left.tolist()
            )
    outside = np.array([day is not None and day not in period for day in dates], dtype=bool)
    left = rows.leave_out(outside, Reason.OUTSIDE_WINDOW)
    if len(left):
        rows.problems.note(
            "outside_window",
            f"Dates outside {in_words(period.start)} to {in_words(period.end)} are not counted.",
            sheet=rows.sheet,
            column=column.value,
            rows=left.tolist(),
        )
    return True
