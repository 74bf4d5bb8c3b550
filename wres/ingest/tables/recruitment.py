"""The recruitment table: one row a shortlisted application."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import answers, labelled, leave_out_of_window, looked_up, report_unknown
from wres.ingest.counting import margins
from wres.ingest.ethnicity import rank_rows
from wres.ingest.reasons import Reason
from wres.ingest.rows import Mask, Rows
from wres.ingest.tables.places import place_columns
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import MappingKind
from wres.standard.period import months_to
from wres.standard.tables import Column
from wres.standard.workforce import Outcome


@dataclass(frozen=True, slots=True)
class Applications:
    """Shortlisted and appointed, with the reconciliation; ``dated`` is False without a date column."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int
    dated: bool


def read_recruitment(rows: Rows, words: Words) -> Applications:
    """Applications in the twelve months to the as-at date; the same application twice counts once."""
    appointed = _appointed(rows, words)
    _leave_out_not_shortlisted(rows, words, appointed)
    dated = leave_out_of_window(rows, Column.DATE, months_to(words.as_at, words.rules.window_months))
    ranks = rank_rows(rows, words.ethnicity, words.ranks)
    table = pa.table({"rank": ranks, "appointed": appointed, **place_columns(rows, words)})
    counted = table.filter(pa.array(rows.counting))
    keys = _application_keys(rows)
    if keys is not None:
        counted = _once(counted.append_column("key", keys.filter(pa.array(rows.counting))), rows)
    folded = int(rows.counting.sum()) - len(counted)
    shortlisted = margins(counted, Measure.SHORTLISTED, words.ranks)
    hired = margins(counted.filter(counted["appointed"]), Measure.APPOINTED, words.ranks)
    return Applications(shortlisted + hired, rows.report(len(counted), folded), rows.kept_out_by_errors, dated)


def _appointed(rows: Rows, words: Words) -> Mask:
    if rows.has(Column.APPOINTED):
        return _answered(rows, words)
    own = {found: Outcome(meaning) for found, meaning in words.own(MappingKind.OUTCOME).items()}
    outcomes, unknown = labelled(rows, Column.OUTCOME, looked_up({**words.book.outcomes, **own}))
    report_unknown(
        rows,
        Column.OUTCOME,
        unknown,
        code="unknown_outcome",
        expected="an outcome such as 'Appointed' or 'Not appointed'",
        kind=MappingKind.OUTCOME,
    )
    for _, mask in unknown:
        rows.leave_out(mask, Reason.UNKNOWN_OUTCOME)
    never = np.array([outcome is Outcome.NOT_SHORTLISTED for outcome in outcomes], dtype=bool)
    rows.leave_out(never, Reason.NOT_SHORTLISTED)
    _leave_out_blank(rows, Column.OUTCOME, pc.is_null(rows.cells(Column.OUTCOME)).to_numpy())
    return np.array([outcome is Outcome.APPOINTED for outcome in outcomes], dtype=bool)


def _answered(rows: Rows, words: Words) -> Mask:
    yes, blank = answers(rows, Column.APPOINTED, words.book.yes_no)
    no = ~yes & ~blank & rows.counting
    if no.any():
        _leave_out_blank(rows, Column.APPOINTED, blank)
    elif (blank & rows.counting).any():
        rows.problems.warn(
            "blank_means_no",
            "yes or no in every row; with nothing but yes in the column a blank is read as no",
            sheet=rows.sheet,
            column=Column.APPOINTED.value,
            found="blank",
            rows=rows.numbers[blank & rows.counting].tolist(),
        )
    return yes


def _leave_out_blank(rows: Rows, column: Column, blank: Mask) -> None:
    left = rows.leave_out(blank, Reason.BLANK_OUTCOME)
    if len(left):
        rows.problems.error(
            "blank_outcome",
            "whether the applicant was appointed",
            sheet=rows.sheet,
            column=column.value,
            found="blank",
            rows=left.tolist(),
        )


def _leave_out_not_shortlisted(rows: Rows, words: Words, appointed: Mask) -> None:
    if not rows.has(Column.SHORTLISTED):
        return
    yes, blank = answers(rows, Column.SHORTLISTED, words.book.yes_no)
    contradiction = ~yes & ~blank & appointed & rows.counting
    if contradiction.any():
        rows.problems.error(
            "appointed_not_shortlisted",
            "an appointed applicant to be shortlisted; the row is left out",
            sheet=rows.sheet,
            column=Column.SHORTLISTED.value,
            found="no",
            rows=rows.leave_out(contradiction, Reason.UNKNOWN_ANSWER).tolist(),
        )
    rows.leave_out(~yes & ~blank, Reason.NOT_SHORTLISTED)
    _leave_out_blank_shortlisted(rows, blank & ~appointed)


def _leave_out_blank_shortlisted(rows: Rows, blank: Mask) -> None:
    left = rows.leave_out(blank, Reason.NOT_SHORTLISTED)
    if len(left):
        rows.problems.warn(
            "blank_shortlisted",
            "yes or no; a blank is read as not shortlisted",
            sheet=rows.sheet,
            column=Column.SHORTLISTED.value,
            found="blank",
            rows=left.tolist(),
        )


def _application_keys(rows: Rows) -> pa.ChunkedArray | None:
    if not (rows.has(Column.APPLICANT_ID) and rows.has(Column.VACANCY_REFERENCE)):
        return None
    parts = [
        pc.utf8_upper(pc.utf8_trim_whitespace(pc.fill_null(rows.cells(column), "")))
        for column in (Column.APPLICANT_ID, Column.VACANCY_REFERENCE)
    ]
    keys = pc.binary_join_element_wise(*parts, "\n")
    # Without both parts a row is an application of its own.
    alone = pc.or_(pc.equal(parts[0], ""), pc.equal(parts[1], ""))
    unique = pa.chunked_array([pa.array([f"row {number}" for number in rows.numbers.tolist()])])
    return pc.if_else(alone, unique, keys)


def _once(table: pa.Table, rows: Rows) -> pa.Table:
    # The appointment beats the rejection; among equals the known ethnicity, then A–Z of the rest.
    order = [("key", "ascending"), ("appointed", "descending"), ("rank", "ascending")]
    rest = [(name, "ascending") for name in table.column_names if name not in {"key", "appointed", "rank"}]
    table = table.sort_by(order + rest)
    keys = table["key"].combine_chunks()
    first = np.ones(len(keys), dtype=bool)
    if len(keys) > 1:
        first[1:] = pc.not_equal(keys[1:], keys[:-1]).to_numpy(zero_copy_only=False)
    if not first.all():
        rows.problems.note(
            "folded",
            "The same applicant for the same vacancy counts once.",
            sheet=rows.sheet,
            count=int((~first).sum()),
        )
    return table.filter(pa.array(first)).drop_columns(["key"])
