"""The board table: one row a member; a full count, not a sample."""

from dataclasses import dataclass

import pyarrow as pa

from wres.ingest.columns import answers, leave_out_unanswered
from wres.ingest.counting import margins
from wres.ingest.distinct import Mask
from wres.ingest.ethnicity import rank_rows
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.tables import Column


@dataclass(frozen=True, slots=True)
class Members:
    """All, voting and, where the column says it of everybody, executive members, with the reconciliation."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int


def read_board(rows: Rows, words: Words) -> Members:
    """Every member counts in the total; who votes in the headline."""
    ranks = rank_rows(rows, words.ethnicity, words.ranks)
    voting = answers(rows, Column.VOTING, words.book.yes_no)
    leave_out_unanswered(rows, voting, "yes or no")
    executive = _executive(rows, words)
    people = pa.table({"rank": ranks})
    counting = rows.counting

    def counted(measure: Measure, members: Mask) -> tuple[CountRow, ...]:
        return margins(people.filter(pa.array(members)), measure, words.ranks, {})

    counts = counted(Measure.BOARD_TOTAL, counting) + counted(Measure.BOARD_VOTING, counting & voting.yes)
    if executive is not None:
        counts += counted(Measure.BOARD_EXECUTIVE, counting & executive)
    return Members(counts, rows.report(int(counting.sum()), 0), rows.kept_out_by_errors)


def _executive(rows: Rows, words: Words) -> Mask | None:
    """Who is executive; None where the column is not there or does not say it of every member."""
    if not rows.has(Column.EXECUTIVE):
        return None
    given = answers(rows, Column.EXECUTIVE, words.book.yes_no)
    neither = ~given.yes & ~given.no & rows.counting
    if not neither.any():
        return given.yes
    expected = "yes or no for every member; executive members are not shown apart"
    rows.warn("executive_not_said", expected, Column.EXECUTIVE, "neither yes nor no", rows.numbers[neither])
    return None
