"""The staff table: one row an assignment; who counts, once each, on the as-at date."""

from dataclasses import dataclass

import narwhals as nw
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from wres.ingest.columns import looked_up, report_unknown
from wres.ingest.counting import Frame, Names, ethnicity_a_person, margins, one_row_a_person
from wres.ingest.distinct import Codes, Mask
from wres.ingest.ethnicity import UNRANKED, EthnicRanks, rank_rows
from wres.ingest.numbers import Marked, read_number
from wres.ingest.persons import Persons, leave_out_nameless, persons
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.places import names, places
from wres.ingest.tables.staff_filters import leave_out_by_date, leave_out_by_status, leave_out_kinds
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.problem import Severity
from wres.standard.tables import Column


@dataclass(frozen=True, slots=True)
class Staff:
    """What the other tables need of the staff table; a person is a position in ``keys``.

    ``headcount``: one row a counted person (narwhals frame: person, rank, place). ``assignments``: of rows that are
    not bank, honorary, agency or non-executive, leavers included. ``elsewhere``: people seen on such rows only.
    """

    keys: pa.StringArray
    headcount: Frame
    assignments: pa.Table
    elsewhere: Codes
    names: Names
    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int

    def known(self) -> Frame:
        """One row a person who is, was or will be in the workforce."""
        ethnicity = ethnicity_a_person(self.assignments).select("person", "rank")
        return one_row_a_person(self.assignments).join(ethnicity, on="person", how="inner")


def read_staff(rows: Rows, words: Words) -> Staff:
    """Filter, then fold: dates, status and category first; then each person once."""
    who = persons(rows)
    leave_out_nameless(rows, who, "an employee number; without it a person cannot be counted once")
    leave_out_by_date(rows, words.as_at)
    leave_out_by_status(rows, words)
    outside = leave_out_kinds(rows, words)
    row_ranks = rank_rows(rows, words.ethnicity, words.ranks)
    assignments = _assignments(rows, words, who.ids, row_ranks)
    headcount = _headcount(rows, assignments, who.ids)
    folded = int(rows.counting.sum()) - len(headcount)
    rows.note_folded("Further assignments of people already counted are folded into one.", folded)
    # A case may be about somebody who has left since; not about bank, honorary, agency or non-executive assignments.
    usable = np.isin(rows.reasons, [Reason.COUNTED.position, Reason.LEAVER.position, Reason.NOT_YET_STARTED.position])
    usable &= ~outside
    called = names(rows)
    return Staff(
        keys=who.keys,
        headcount=headcount,
        assignments=assignments.filter(pa.array(usable)),
        elsewhere=_elsewhere(who, outside, usable),
        names=called,
        counts=margins(headcount, Measure.STAFF, words.ranks, called),
        report=rows.report(len(headcount), folded),
        kept_out=rows.kept_out_by_errors,
    )


def _elsewhere(who: Persons, outside: Mask, usable: Mask) -> Codes:
    seen = np.zeros(len(who.keys), dtype=bool)
    seen[who.ids[outside & ~who.nameless]] = True
    seen[who.ids[usable]] = False
    return np.flatnonzero(seen)


def _headcount(rows: Rows, assignments: pa.Table, ids: Codes) -> Frame:
    """One row a person; people with two different known ethnicities leave, as an error."""
    counting = assignments.filter(pa.array(rows.counting))
    ethnicity = ethnicity_a_person(counting)
    torn = ethnicity.filter(nw.col("conflict"))["person"].to_numpy()
    if len(torn):
        left = rows.leave_out(np.isin(ids, torn), Reason.CONFLICTING_ETHNICITY)
        expected = "one ethnicity a person; these assignments of the same people carry two different ones"
        found = f"{len(torn):,} {'person' if len(torn) == 1 else 'people'} with two ethnicities"
        rows.error("conflicting_ethnicity", expected, Column.ETHNIC_ORIGIN, found, left)
        ethnicity = ethnicity.filter(~nw.col("conflict"))
    return one_row_a_person(counting).join(ethnicity.select("person", "rank"), on="person", how="inner")


def _assignments(rows: Rows, words: Words, ids: Codes, row_ranks: Codes) -> pa.Table:
    known, fine, is_bme = _known(words.ranks, row_ranks)
    nowhere = np.zeros(rows.read, dtype=np.int64)
    return pa.table(
        {
            "person": ids,
            "rank": np.where(row_ranks == UNRANKED, words.ranks.missing, row_ranks),
            "fine": pa.array(row_ranks, mask=~fine),
            "group": pa.array(is_bme.astype(np.int64), mask=~known),
            "staff_group": nowhere,
            "directorate": nowhere,
            **places(rows, words),
            "not_primary": _not_primary(rows, words),
            "fte": _fte(rows),
        }
    )


def _known(ranks: EthnicRanks, row_ranks: Codes) -> tuple[Mask, Mask, Mask]:
    known = (row_ranks != UNRANKED) & np.array(ranks.is_known)[row_ranks]
    return known, known & (row_ranks < ranks.first_coarse), np.array(ranks.is_bme)[row_ranks]


def _not_primary(rows: Rows, words: Words) -> Codes:
    if not rows.has(Column.PRIMARY_ASSIGNMENT):
        return np.ones(rows.read, dtype=np.int64)
    says = looked_up({**words.book.yes_no, "primary": True, "secondary": False})
    meanings = rows.distinct(Column.PRIMARY_ASSIGNMENT).means(says)
    expected = "yes or no; the assignment is taken not to be the primary one"
    report_unknown(
        rows, Column.PRIMARY_ASSIGNMENT, meanings, code="unknown_answer", expected=expected, severity=Severity.WARNING
    )
    return meanings.numbers(lambda said: int(not said))


def _fte(rows: Rows) -> npt.NDArray[np.float64]:
    if not rows.has(Column.FTE):
        return np.zeros(rows.read)
    meanings = rows.distinct(Column.FTE).means(_number)
    expected = "a number such as 0.6; the assignment is taken to be the smallest"
    report_unknown(rows, Column.FTE, meanings, code="unreadable_number", expected=expected, severity=Severity.WARNING)
    return meanings.numbers(lambda number: number or 0.0)


def _number(cell: str | None) -> float | None:
    number = read_number(cell)
    return None if isinstance(number, Marked) else number
