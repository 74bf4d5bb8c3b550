"""The board table: one row a member; a full count, not a sample."""

from dataclasses import dataclass

import pyarrow as pa

from wres.ingest.columns import answers
from wres.ingest.counting import margins
from wres.ingest.ethnicity import rank_rows
from wres.ingest.reasons import Reason
from wres.ingest.rows import Mask, Rows
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.tables import Column


@dataclass(frozen=True, slots=True)
class Members:
    """All, voting and, where the column is there, executive members, with the reconciliation."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int


def read_board(rows: Rows, words: Words) -> Members:
    """Every member counts in the total; who votes in the headline."""
    ranks = rank_rows(rows, words.ethnicity, words.ranks)
    voting = _answered(rows, words, Column.VOTING)
    executive = _answered(rows, words, Column.EXECUTIVE) if rows.has(Column.EXECUTIVE) else None
    people = pa.table({"rank": ranks})
    counting = rows.counting
    counts = margins(people.filter(pa.array(counting)), Measure.BOARD_TOTAL, words.ranks)
    counts += margins(people.filter(pa.array(counting & voting)), Measure.BOARD_VOTING, words.ranks)
    if executive is not None:
        counts += margins(people.filter(pa.array(counting & executive)), Measure.BOARD_EXECUTIVE, words.ranks)
    return Members(counts, rows.report(int(counting.sum()), 0), rows.kept_out_by_errors)


def _answered(rows: Rows, words: Words, column: Column) -> Mask:
    yes, blank = answers(rows, column, words.book.yes_no)
    left = rows.leave_out(blank, Reason.UNKNOWN_ANSWER)
    if len(left):
        rows.problems.error(
            "blank_answer",
            "yes or no",
            sheet=rows.sheet,
            column=column.value,
            found="blank",
            rows=left.tolist(),
        )
    return yes
