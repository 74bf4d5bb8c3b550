"""The recruitment table: one row a shortlisted application."""

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import Answers, answers, leave_out_of_window, looked_up, report_unknown
from wres.ingest.counting import Frame, margins
from wres.ingest.distinct import Codes, Mask, Meanings
from wres.ingest.ethnicity import rank_rows
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.places import names, places
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
    column = Column.APPOINTED if rows.has(Column.APPOINTED) else Column.OUTCOME
    outcomes = _outcomes(rows, words, column)
    appointed = outcomes.saying(Outcome.APPOINTED)
    _leave_out_not_shortlisted(rows, words, appointed, outcomes.saying(Outcome.NOT_SHORTLISTED))
    dated = leave_out_of_window(rows, Column.DATE, months_to(words.as_at, words.rules.window_months))
    _leave_out_undecided(rows, column, outcomes)
    ranks = rank_rows(rows, words.ethnicity, words.ranks)
    table = pa.table({"rank": ranks, "appointed": appointed.astype(np.int64), **places(rows, words)})
    counted = _once(rows, table)
    folded = int(rows.counting.sum()) - len(counted)
    rows.note_folded("The same applicant for the same vacancy counts once.", folded)
    called = names(rows)
    counts = margins(counted, Measure.SHORTLISTED, words.ranks, called)
    counts += margins(counted.filter(nw.col("appointed") == 1), Measure.APPOINTED, words.ranks, called)
    return Applications(counts, rows.report(len(counted), folded), rows.kept_out_by_errors, dated)


def _outcomes(rows: Rows, words: Words, column: Column) -> Meanings[Outcome]:
    """Outcomes, also where the column is one of yes and no."""
    own = {found: Outcome(meaning) for found, meaning in words.own(MappingKind.OUTCOME).items()}
    yes_no = {
        word: Outcome.APPOINTED if said else Outcome.NOT_APPOINTED
        for word, said in words.book.yes_no.items()
        if column is Column.APPOINTED
    }
    return rows.distinct(column).means(looked_up({**words.book.outcomes, **yes_no, **own}))


def _leave_out_not_shortlisted(rows: Rows, words: Words, appointed: Mask, never: Mask) -> None:
    rows.leave_out(never, Reason.NOT_SHORTLISTED)
    if rows.has(Column.SHORTLISTED):
        _leave_out_by_answer(rows, answers(rows, Column.SHORTLISTED, words.book.yes_no), appointed)
    hidden = rows.numbers[rows.reasons == Reason.NOT_SHORTLISTED.position]
    rows.note("not_shortlisted", "Applicants who were not shortlisted are not counted.", hidden)


def _leave_out_by_answer(rows: Rows, shortlisted: Answers, appointed: Mask) -> None:
    column, blank = shortlisted.column, shortlisted.meanings.of.blank
    expected = "an appointed applicant to be shortlisted; the row is left out"
    left = rows.leave_out(shortlisted.no & ~blank & appointed, Reason.UNKNOWN_ANSWER)
    rows.error("appointed_not_shortlisted", expected, column, "no", left)
    report_unknown(rows, column, shortlisted.meanings, code="unknown_answer", expected="yes or no")
    rows.leave_out(shortlisted.meanings.unknown, Reason.UNKNOWN_ANSWER)
    rows.leave_out(shortlisted.no & ~blank, Reason.NOT_SHORTLISTED)
    left = rows.leave_out(blank & ~appointed, Reason.NOT_SHORTLISTED)
    rows.warn("blank_shortlisted", "yes or no; a blank is read as not shortlisted", column, "blank", left)


def _leave_out_undecided(rows: Rows, column: Column, outcomes: Meanings[Outcome]) -> None:
    expected = "an outcome such as 'Appointed' or 'Not appointed'"
    report_unknown(rows, column, outcomes, code="unknown_outcome", expected=expected, kind=MappingKind.OUTCOME)
    rows.leave_out(outcomes.unknown, Reason.UNKNOWN_OUTCOME)
    blank = outcomes.of.blank & rows.counting
    said = {meaning for meaning in outcomes.meanings if meaning is not None}
    if column is Column.APPOINTED and said <= {Outcome.APPOINTED}:
        expected = "yes or no in every row; with nothing but yes in the column a blank is read as no"
        rows.warn("blank_means_no", expected, column, "blank", rows.numbers[blank])
        return
    left = rows.leave_out(blank, Reason.BLANK_OUTCOME)
    rows.error("blank_outcome", "whether the applicant was appointed", column, "blank", left)


def _once(rows: Rows, table: pa.Table) -> Frame:
    """Each application once: the appointment beats the rejection, then the known ethnicity, then the lowest place."""
    keyed = table.append_column("key", pa.array(_keys(rows))).filter(pa.array(rows.counting))
    counted = nw.from_native(keyed, eager_only=True)
    if not (rows.has(Column.APPLICANT_ID) and rows.has(Column.VACANCY_REFERENCE)):
        return counted
    order = counted.with_columns(rejected=1 - nw.col("appointed"))
    rest = [name for name in table.column_names if name not in {"rank", "appointed"}]
    return order.unique(subset=["key"], keep="first", order_by=["rejected", "rank", *rest])


def _keys(rows: Rows) -> Codes:
    """One number an application: applicant and vacancy together; a row without either is one of its own."""
    alone = -1 - np.arange(rows.read)
    if not (rows.has(Column.APPLICANT_ID) and rows.has(Column.VACANCY_REFERENCE)):
        return alone
    applicant, vacancy = (_spelled(rows, column) for column in (Column.APPLICANT_ID, Column.VACANCY_REFERENCE))
    return np.where((applicant < 0) | (vacancy < 0), alone, applicant * (rows.read + 1) + vacancy)


def _spelled(rows: Rows, column: Column) -> Codes:
    found = rows.distinct(column)
    same = pc.utf8_upper(pc.utf8_trim_whitespace(found.words)).dictionary_encode()
    places = np.append(same.indices.to_numpy(zero_copy_only=False), -1)
    codes: Codes = places.astype(np.int64)[found.codes]
    return codes
