"""The disciplinary table: one row a case; people who entered the formal process, once each."""

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import labelled, leave_out_of_window, looked_up, person_keys, report_unknown
from wres.ingest.counting import Frame, margins
from wres.ingest.ethnicity import UNRANKED, rank_rows
from wres.ingest.reasons import Reason
from wres.ingest.rows import Codes, Mask, Rows
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
    _leave_out_informal(rows, words)
    dated = leave_out_of_window(
        rows, Column.DATE_ENTERED, months_to(words.as_at, words.rules.disciplinary_window_months)
    )
    keys = _case_keys(rows)
    if staff is not None:
        _leave_out_elsewhere(rows, keys, staff)
    own = _own_ranks(rows, words)
    people = _people(rows, keys, own)
    people = _placed(people, staff)
    _warn_unmatched(rows, people, words)
    last = len(words.ranks.categories) - 1
    people = people.with_columns(rank=nw.coalesce("staff_rank", "own_rank", nw.lit(last)))
    counts = margins(people, Measure.ENTERED_DISCIPLINARY, words.ranks)
    folded = int(rows.counting.sum()) - len(people)
    if folded:
        rows.problems.note(
            "folded", "A person with several cases in the window counts once.", sheet=rows.sheet, count=folded
        )
    return Cases(counts, rows.report(len(people), folded), rows.kept_out_by_errors, dated)


def _leave_out_informal(rows: Rows, words: Words) -> None:
    if not rows.has(Column.STAGE):
        return
    formal, unknown = labelled(rows, Column.STAGE, looked_up(words.book.stages))
    report_unknown(
        rows,
        Column.STAGE,
        unknown,
        code="unknown_stage",
        expected="whether the case is formal: 'Formal' or 'Informal'",
        kind=None,
    )
    for _, mask in unknown:
        rows.leave_out(mask, Reason.UNKNOWN_ANSWER)
    blank: Mask = pc.is_null(rows.cells(Column.STAGE)).to_numpy()
    left = rows.leave_out(blank, Reason.UNKNOWN_ANSWER)
    if len(left):
        rows.problems.error(
            "blank_stage",
            "whether the case is formal: 'Formal' or 'Informal'",
            sheet=rows.sheet,
            column=Column.STAGE.value,
            found="blank",
            rows=left.tolist(),
        )
    rows.leave_out(np.array([said is False for said in formal], dtype=bool), Reason.INFORMAL)


def _case_keys(rows: Rows) -> pa.ChunkedArray:
    """A person a case is about; a case without an employee number is a person of its own."""
    alone = pa.chunked_array([pa.array([f"case in row {n}" for n in rows.numbers.tolist()], pa.string())])
    if not rows.has(Column.EMPLOYEE_NUMBER):
        return alone
    keys = person_keys(rows)
    nameless: Mask = pc.equal(keys, "").to_numpy()
    if not rows.has(Column.ETHNIC_ORIGIN):
        left = rows.leave_out(nameless, Reason.MISSING_EMPLOYEE_NUMBER)
        if len(left):
            rows.problems.error(
                "missing_employee_number",
                "an employee number or an ethnic origin",
                sheet=rows.sheet,
                column=Column.EMPLOYEE_NUMBER.value,
                found="blank",
                rows=left.tolist(),
            )
    return pc.if_else(pa.chunked_array([pa.array(nameless)]), alone, keys)


def _leave_out_elsewhere(rows: Rows, keys: pa.ChunkedArray, staff: Staff) -> None:
    elsewhere: Mask = pc.is_in(keys, value_set=pa.array(sorted(staff.elsewhere), pa.string())).to_numpy()
    left = rows.leave_out(elsewhere, Reason.BANK)
    if len(left):
        rows.problems.note(
            "bank",
            "Cases of people with bank, honorary, agency or non-executive assignments only are not counted.",
            sheet=rows.sheet,
            rows=left.tolist(),
        )


def _own_ranks(rows: Rows, words: Words) -> Codes:
    if not rows.has(Column.ETHNIC_ORIGIN):
        return np.full(rows.read, UNRANKED, dtype=np.int64)
    return rank_rows(rows, words.ethnicity, words.ranks)


def _people(rows: Rows, keys: pa.ChunkedArray, own: Codes) -> Frame:
    blank = own == UNRANKED
    if rows.has(Column.ETHNIC_ORIGIN):
        blank = blank | pc.is_null(rows.cells(Column.ETHNIC_ORIGIN)).to_numpy()
    cases = pa.table({"person": keys, "own_rank": pa.array(own, mask=blank), "row": rows.numbers})
    counted = nw.from_native(cases.filter(pa.array(rows.counting)), eager_only=True)
    return counted.group_by("person").agg(nw.col("own_rank").min(), nw.col("row").min())


def _placed(people: Frame, staff: Staff | None) -> Frame:
    if staff is None:
        return people.with_columns(staff_rank=nw.lit(None, dtype=nw.Int64))
    known: Frame = staff.known
    matched: Frame = people.join(known.rename({"rank": "staff_rank"}), on="person", how="left")
    placed: Frame = matched.with_columns(
        cluster=nw.col("cluster").fill_null(list(Cluster).index(Cluster.UNMAPPED)),
        band=nw.col("band").fill_null(PayBand.UNMAPPED.order),
        staff_group=nw.col("staff_group").fill_null(""),
        directorate=nw.col("directorate").fill_null(""),
    )
    return placed


def _warn_unmatched(rows: Rows, people: Frame, words: Words) -> None:
    unmatched = people.filter(nw.col("staff_rank").is_null() & nw.col("own_rank").is_null())
    if len(unmatched):
        rows.problems.warn(
            "unmatched_case",
            "an employee number of the staff table, or an ethnic origin; these people count as unknown",
            sheet=rows.sheet,
            found="no matching employee",
            rows=sorted(unmatched["row"].to_list()),
        )
