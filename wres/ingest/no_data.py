"""Lines of a table that are no data: totals, headings printed again, text below, and cells that end in an error."""

import re

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.distinct import Mask
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.standard.mapping import normalise
from wres.standard.tables import Column, Table

_PREFIX = r"^(?:(?:grand|overall|report|sheet|sub)[ -]?)?totals?"
_TOTAL = re.compile(_PREFIX + r"\b.{0,60}$")
_BARE_TOTAL = re.compile(_PREFIX + r"\s*[:=]?$")
_COUNTED = (
    r"(?:rows?|records?|headcount|count|number|fte|wte|employees?|assignments?|people|staff|applications?|cases?|of)"
)
_PLAIN_TOTAL = re.compile(_PREFIX + rf"(?:\s*(?:{_COUNTED}|[:=]))*\s*[\d,.]*$")
_NEVER_READ = {Column.LOCATION, Column.CASE_REFERENCE, Column.COURSE, Column.ROLE}


def leave_out_no_data(rows: Rows) -> None:
    """Mark every line that is no data, and every row that an error in a needed cell keeps out."""
    left = rows.leave_out(_totals(rows), Reason.TOTAL_LINE)
    rows.note("total_line", "Total lines are left out of the counts.", left)
    left = rows.leave_out(_repeated_headings(rows), Reason.REPEATED_HEADING)
    rows.note("repeated_heading", "Headings that are printed again are left out of the counts.", left)
    left = rows.leave_out(_footnotes(rows), Reason.FOOTNOTE)
    rows.note("footnote", "Lines of text below the table are left out of the counts.", left)
    _leave_out_error_cells(rows)


def _totals(rows: Rows) -> Mask:
    """A cell that says total: in a needed column, or anywhere in a row that lacks a needed cell."""
    needed = {column for group in rows.needed for column in group}
    found = np.zeros(rows.read, dtype=bool)
    for column in needed:
        # 'Total staff' is a measure of the Counts sheet.
        pattern = _BARE_TOTAL if rows.table is Table.COUNTS else _TOTAL
        found |= rows.distinct(column).rows_with(_says_total(rows.distinct(column).words, pattern))
    incomplete = np.flatnonzero(_incomplete(rows) & ~found)
    for column in rows.columns if len(incomplete) else []:
        cells = column.take(pa.array(incomplete)).combine_chunks()
        found[incomplete] |= _says_total(cells, _PLAIN_TOTAL)
    return found


def _says_total(words: pa.StringArray, pattern: re.Pattern[str]) -> Mask:
    # The word is looked for in the engine, by its lower and upper ending, and only its hits in Python.
    hits = pc.or_(pc.match_substring(words, "otal"), pc.match_substring(words, "OTAL"))
    hit: Mask = pc.fill_null(hits, False).to_numpy(zero_copy_only=False).copy()
    for place in np.flatnonzero(hit).tolist():
        hit[place] = bool(pattern.match(normalise(words[place].as_py())))
    return hit


def _incomplete(rows: Rows) -> Mask:
    incomplete = np.zeros(rows.read, dtype=bool)
    for group in rows.needed:
        incomplete |= np.logical_and.reduce([rows.distinct(column).blank for column in group])
    return incomplete


def _repeated_headings(rows: Rows) -> Mask:
    heads = rows.found.sheet.top(rows.found.header + 1)[-1]
    same = np.ones(rows.read, dtype=bool)
    for column, place in rows.found.columns.items():
        if not same.any():
            break
        distinct = rows.distinct(column)
        hits: Mask = pc.equal(distinct.words, heads[place]).to_numpy(zero_copy_only=False)
        same &= distinct.rows_with(hits)
    return same


def _footnotes(rows: Rows) -> Mask:
    """Rows of a single cell that is no data: words outside the needed columns, or words that stand nowhere else."""
    filled = np.zeros(rows.read, dtype=np.int64)
    for column in rows.columns:
        filled += pc.is_valid(column).to_numpy()
    lonely = filled == 1
    for column in _read_columns(rows):
        lonely &= ~rows.error_cells(column)
    found: Mask = lonely.copy()
    complete = ~_incomplete(rows)
    for column in (column for group in rows.needed for column in group):
        distinct = rows.distinct(column)
        # A label that other rows carry too is data, and so is whatever may be an employee number.
        data = np.zeros(len(distinct.words) + 1, dtype=bool)
        data[distinct.codes[~lonely]] = True
        data[:-1] |= ~_reads_as_words(distinct.words, column)
        data[-1] = False
        alone_is_enough = complete & ~distinct.blank & (column is not Column.EMPLOYEE_NUMBER)
        found &= ~(data[distinct.codes] | alone_is_enough)
    return found


def _read_columns(rows: Rows) -> list[Column]:
    # An error in a column that is recognised and never read matters to nobody.
    return [column for column in rows.found.columns if column not in _NEVER_READ]


def _reads_as_words(words: pa.StringArray, column: Column) -> Mask:
    has_space: Mask = pc.match_substring_regex(words, r"\S\s+\S").to_numpy(zero_copy_only=False)
    if column is not Column.EMPLOYEE_NUMBER:
        return has_space
    has_digit: Mask = pc.match_substring_regex(words, r"\d").to_numpy(zero_copy_only=False)
    found: Mask = has_space | ~has_digit
    return found


def _leave_out_error_cells(rows: Rows) -> None:
    needed = {column for group in rows.needed for column in group}
    for column in _read_columns(rows):
        wrong = rows.error_cells(column)
        if not wrong.any():
            continue
        if column in needed:
            left = rows.leave_out(wrong, Reason.ERROR_CELL)
            rows.error(
                "error_cell",
                "a value; the formula of this cell ends in an error",
                column,
                "an error such as #N/A",
                left,
            )
        else:
            expected = "a value; the cell is read as blank"
            rows.warn("error_cell", expected, column, "an error such as #N/A", rows.numbers[wrong & rows.counting])
