"""Columns that several tables share: labels of a reviewed list, answers, dates in a window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from wres.ingest.dates import read_date
from wres.ingest.distinct import Codes, Mask, Meanings
from wres.ingest.labels import shown
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.standard.mapping import MappingKind, normalise
from wres.standard.period import ReportingPeriod, in_words
from wres.standard.problem import Severity
from wres.standard.tables import Column

Meaning = TypeVar("Meaning")
MOST_LABELS = 100
"""How many unknown labels of one column are named one by one."""


def looked_up(words: Mapping[str, Meaning]) -> Callable[[str | None], Meaning | None]:
    """A reader of labels by their normalised form."""
    return lambda cell: words.get(normalise(cell or ""))


def report_labels(
    rows: Rows,
    column: Column,
    labels: list[tuple[str, Codes]],
    *,
    code: str,
    expected: str,
    kind: MappingKind | None = None,
    severity: Severity = Severity.ERROR,
) -> None:
    """One Problem a label, offered for mapping where a kind is given; beyond the most that are named, one for all."""
    for label, places in labels[:MOST_LABELS]:
        found = shown(label)
        if kind is not None and found == label:
            rows.problems.unknown_word(kind, label, rows.sheet, len(places))
        rows.problem(severity, code, expected, column, found, rows.numbers[places])
    if rest := labels[MOST_LABELS:]:
        places = np.sort(np.concatenate([places for _, places in rest]))
        rows.problem(severity, code, expected, column, f"{len(rest):,} further labels", rows.numbers[places])


def report_unknown(
    rows: Rows,
    column: Column,
    meanings: Meanings[Meaning],
    *,
    code: str,
    expected: str,
    kind: MappingKind | None = None,
    severity: Severity = Severity.ERROR,
) -> None:
    """One Problem for each label of a counting row that is not understood."""
    labels = meanings.labels(meanings.unknown & rows.counting)
    report_labels(rows, column, labels, code=code, expected=expected, kind=kind, severity=severity)


@dataclass(frozen=True, slots=True)
class Answers:
    """Rows that say yes, rows that say no, and what every other row says."""

    column: Column
    yes: Mask
    no: Mask
    meanings: Meanings[bool]


def answers(rows: Rows, column: Column, yes_no: Mapping[str, bool]) -> Answers:
    """Yes/no cells. In a column of nothing but yes (ticks, say) a blank is a no, with a warning."""
    meanings = rows.distinct(column).means(looked_up(yes_no))
    yes, no, blank = meanings.saying(True), meanings.saying(False), meanings.of.blank
    if (yes & rows.counting).any() and not ((no | meanings.unknown) & rows.counting).any():
        expected = "yes or no in every row; with nothing but yes in the column a blank is read as no"
        rows.warn("blank_means_no", expected, column, "blank", rows.numbers[blank & rows.counting])
        no = no | blank
    return Answers(column, yes, no, meanings)


def leave_out_unanswered(rows: Rows, given: Answers, expected: str) -> None:
    """Rows that say neither yes nor no leave, as an error."""
    report_unknown(rows, given.column, given.meanings, code="unknown_answer", expected=expected)
    neither = ~given.yes & ~given.no
    rows.leave_out(neither & ~given.meanings.of.blank, Reason.UNKNOWN_ANSWER)
    left = rows.leave_out(neither, Reason.UNKNOWN_ANSWER)
    rows.error("blank_answer", expected, given.column, "blank", left)


def days(rows: Rows, column: Column) -> Codes:
    """Each row's date as a day number; 0 where blank or unreadable."""
    return rows.distinct(column).means(read_date).numbers(lambda day: day.toordinal() if day else 0)


def leave_out_of_window(rows: Rows, column: Column, period: ReportingPeriod) -> bool:
    """Rows outside the period leave; a blank or unreadable date is an error. False where there is no date column."""
    if not rows.has(column):
        rows.problems.warn(
            "no_date_column",
            f"a {column.value} column; without one every row counts, whatever its date",
            sheet=rows.sheet,
            column=column.value,
            found="no such column",
        )
        return False
    blank, day = rows.distinct(column).blank, days(rows, column)
    expected = f"a date such as {in_words(period.end)}"
    left = rows.leave_out(blank, Reason.BLANK_DATE)
    rows.error("blank_date", expected, column, "blank", left)
    left = rows.leave_out((day == 0) & ~blank, Reason.UNREADABLE_DATE)
    rows.error("unreadable_date", expected, column, "text that is no date", left)
    left = rows.leave_out(_outside(day, period.start, period.end), Reason.OUTSIDE_WINDOW)
    sentence = f"Dates outside {in_words(period.start)} to {in_words(period.end)} are not counted."
    rows.note("outside_window", sentence, left, column)
    return True


def _outside(day: Codes, first: date, last: date) -> Mask:
    mask: Mask = (day != 0) & ((day < first.toordinal()) | (day > last.toordinal()))
    return mask
