"""The disciplinary table: one row a case; people who entered the formal process, once each."""

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pyarrow as pa

from wres.ingest.columns import leave_out_of_window, looked_up, report_unknown
from wres.ingest.counting import Frame, margins
from wres.ingest.distinct import Codes, Mask, Meanings
from wres.ingest.ethnicity import UNRANKED, rank_rows
from wres.ingest.persons import leave_out_nameless, persons
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.places import CLUSTERS
from wres.ingest.tables.staff import Staff
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.period import months_to
from wres.standard.tables import Column
from wres.standard.workforce import Cluster, PayBand


@dataclass(frozen=True, slots=True)
class Cases:
    """People with a formal case, with the reconciliation; ``dated`` is False without a date column."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int
    dated: bool


def read_disciplinary(rows: Rows, words: Words, staff: Staff | None) -> Cases:
    """Formal cases in the window. Matched to any staff row, leavers included; else the case's own Ethnic Origin;
    else Unknown, with a warning."""
    stages = rows.distinct(Column.STAGE).means(looked_up(words.book.stages)) if rows.has(Column.STAGE) else None
    if stages is not None:
        left = rows.leave_out(stages.saying(False), Reason.INFORMAL)
        rows.note("informal", "Informal cases are not counted.", left, Column.STAGE)
    window = months_to(words.as_at, words.rules.disciplinary_window_months)
    dated = leave_out_of_window(rows, Column.DATE_ENTERED, window)
    if stages is not None:
        _leave_out_unstaged(rows, stages)
    people = _people(rows, words, staff)
    folded = int(rows.counting.sum()) - len(people)
    rows.note_folded("A person with several cases in the window counts once.", folded)
    counts = margins(people, Measure.ENTERED_DISCIPLINARY, words.ranks, staff.names if staff else {})
    return Cases(counts, rows.report(len(people), folded), rows.kept_out_by_errors, dated)


def _leave_out_unstaged(rows: Rows, stages: Meanings[bool]) -> None:
    expected = "whether the case is formal: 'Formal' or 'Informal'"
    report_unknown(rows, Column.STAGE, stages, code="unknown_stage", expected=expected)
    rows.leave_out(stages.unknown, Reason.UNKNOWN_ANSWER)
    left = rows.leave_out(stages.of.blank, Reason.UNKNOWN_ANSWER)
    rows.error("blank_stage", expected, Column.STAGE, "blank", left)


def _people(rows: Rows, words: Words, staff: Staff | None) -> Frame:
    """One row a person of the counting cases: ``person``, ``rank`` and, beside a staff table, their place."""
    who = persons(rows) if rows.has(Column.EMPLOYEE_NUMBER) else None
    if who is not None and not rows.has(Column.ETHNIC_ORIGIN):
        leave_out_nameless(rows, who, "an employee number or an ethnic origin")
    nobody: Codes = np.full(rows.read, -1)
    matched = who.among(staff.keys) if who is not None and staff is not None else nobody
    if staff is not None:
        left = rows.leave_out(np.isin(matched, staff.elsewhere), Reason.BANK)
        sentence = "Cases of people with bank, honorary, agency or non-executive assignments only are not counted."
        rows.note("bank", sentence, left)
    own = rank_rows(rows, words.ethnicity, words.ranks) if rows.has(Column.ETHNIC_ORIGIN) else nobody
    own_given = (own != UNRANKED) & ~_blank(rows, Column.ETHNIC_ORIGIN)
    ids = _ids(who.ids if who is not None else nobody, matched, len(staff.keys) if staff else 0)
    cases = pa.table({"person": ids, "own_rank": pa.array(own, mask=~own_given), "row": rows.numbers})
    counted = nw.from_native(cases.filter(pa.array(rows.counting)), eager_only=True)
    people = _placed(counted.group_by("person").agg(nw.col("own_rank").min(), nw.col("row").min()), staff)
    _warn_unmatched(rows, people)
    return people.with_columns(rank=nw.coalesce("staff_rank", "own_rank", nw.lit(words.ranks.missing)))


def _blank(rows: Rows, column: Column) -> Mask:
    return rows.distinct(column).blank if rows.has(column) else np.ones(rows.read, dtype=bool)


def _ids(named: Codes, matched: Codes, staff: int) -> Codes:
    """Somebody of the staff table; else somebody of this table; else, without a number, a person of its own."""
    strangers = staff + named
    alone = staff + len(named) + np.arange(len(named))
    ids: Codes = np.where(matched >= 0, matched, np.where(named >= 0, strangers, alone))
    return ids


def _placed(people: Frame, staff: Staff | None) -> Frame:
    if staff is None:
        return people.with_columns(staff_rank=nw.lit(None, dtype=nw.Int64))
    joined: Frame = people.join(staff.known().rename({"rank": "staff_rank"}), on="person", how="left")
    placed: Frame = joined.with_columns(
        cluster=nw.col("cluster").fill_null(CLUSTERS.index(Cluster.UNMAPPED)),
        band=nw.col("band").fill_null(PayBand.UNMAPPED.order),
        staff_group=nw.col("staff_group").fill_null(0),
        directorate=nw.col("directorate").fill_null(0),
    )
    return placed


def _warn_unmatched(rows: Rows, people: Frame) -> None:
    unmatched = people.filter(nw.col("staff_rank").is_null() & nw.col("own_rank").is_null())
    expected = "an employee number of the staff table, or an ethnic origin; these people count as unknown"
    column = Column.EMPLOYEE_NUMBER if rows.has(Column.EMPLOYEE_NUMBER) else Column.ETHNIC_ORIGIN
    rows.warn("unmatched_case", expected, column, "no matching employee", np.sort(unmatched["row"].to_numpy()))
