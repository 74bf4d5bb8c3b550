"""The staff table: one row an assignment; who counts, once each, on the as-at date."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from wres.ingest.columns import leave_out_nameless, looked_up, person_keys
from wres.ingest.counting import ethnicity_a_person, margins, one_row_a_person
from wres.ingest.ethnicity import UNRANKED, rank_rows
from wres.ingest.reasons import Reason
from wres.ingest.rows import Codes, Rows
from wres.ingest.tables.places import bands, clusters, text
from wres.ingest.tables.staff_filters import (
    KIND_REASONS,
    leave_out_by_date,
    leave_out_by_status,
    leave_out_conflicts,
    leave_out_kinds,
)
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.tables import Column


@dataclass(frozen=True, slots=True)
class Staff:
    """What the other tables need of the staff table.

    ``headcount``: one row a counted person (narwhals frame: person, rank, place). ``known``: one row a person of any
    row that is not bank, honorary, agency or non-executive, leavers included. ``elsewhere``: people seen on such rows
    only.
    """

    headcount: Any
    known: Any
    elsewhere: frozenset[str]
    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int


def read_staff(rows: Rows, words: Words) -> Staff:
    """Filter, then fold: dates, status and category first; then each person once."""
    keys = person_keys(rows)
    leave_out_nameless(rows, keys)
    leave_out_kinds(rows, words)
    leave_out_by_date(rows, words.as_at)
    leave_out_by_status(rows, words)
    row_ranks = rank_rows(rows, words.ethnicity, words.ranks)
    assignments = _assignments(rows, words, keys, row_ranks)
    leave_out_conflicts(rows, assignments, keys)
    headcount = _people(assignments.filter(pa.array(rows.counting)))
    known, elsewhere = _known(rows, assignments, keys)
    people = len(headcount)
    folded = int(rows.counting.sum()) - people
    if folded:
        rows.problems.note(
            "folded",
            "Further assignments of people already counted are folded into one.",
            sheet=rows.sheet,
            count=folded,
        )
    return Staff(
        headcount,
        known,
        elsewhere,
        margins(headcount, Measure.STAFF, words.ranks),
        rows.report(people, folded),
        rows.kept_out_by_errors,
    )


def _people(assignments: Any) -> Any:
    ethnicity = ethnicity_a_person(assignments).select("person", "rank")
    return one_row_a_person(assignments).join(ethnicity, on="person", how="inner")


def _assignments(rows: Rows, words: Words, keys: pa.ChunkedArray, row_ranks: Codes) -> pa.Table:
    ranks = words.ranks
    declared = np.array([category.group is not EthnicGroup.UNKNOWN for category in ranks.categories])
    is_bme = np.array([category.group is EthnicGroup.BME for category in ranks.categories])
    known = (row_ranks != UNRANKED) & declared[row_ranks]
    last = len(ranks.categories) - 1
    return pa.table(
        {
            "person": keys,
            "rank": np.where(row_ranks == UNRANKED, last, row_ranks),
            "fine": pa.array(row_ranks, mask=~(known & (row_ranks < ranks.first_coarse))),
            "group": pa.array(is_bme[row_ranks].astype(np.int64), mask=~known),
            "cluster": clusters(rows, words),
            "band": bands(rows, words),
            "staff_group": text(rows, Column.STAFF_GROUP),
            "directorate": text(rows, Column.DIRECTORATE),
            "not_primary": _not_primary(rows, words),
            "fte": _fte(rows),
        }
    )


def _not_primary(rows: Rows, words: Words) -> Codes:
    if not rows.has(Column.PRIMARY_ASSIGNMENT):
        return np.ones(rows.read, dtype=np.int64)
    says = looked_up(words.book.yes_no)
    return np.array([not said for said in rows.lookup(Column.PRIMARY_ASSIGNMENT, says)], dtype=np.int64)


def _fte(rows: Rows) -> np.typing.NDArray[np.float64]:
    if not rows.has(Column.FTE):
        return np.zeros(rows.read)
    return np.array(rows.lookup(Column.FTE, _number), dtype=np.float64)


def _number(cell: str | None) -> float:
    try:
        number = float((cell or "0").replace(",", ""))
    except ValueError:
        return 0.0
    return number if np.isfinite(number) else 0.0


def _known(rows: Rows, assignments: pa.Table, keys: pa.ChunkedArray) -> tuple[Any, frozenset[str]]:
    # A case may be about somebody who has left since; not about bank, honorary, agency or non-executive assignments.
    usable = np.isin(rows.reasons, [Reason.COUNTED.position, Reason.LEAVER.position, Reason.NOT_YET_STARTED.position])
    outside = np.isin(rows.reasons, [reason.position for reason in KIND_REASONS.values()])
    inside = set(keys.filter(pa.array(usable)).to_pylist())
    elsewhere = set(keys.filter(pa.array(outside)).to_pylist()) - inside
    return _people(assignments.filter(pa.array(usable))), frozenset(elsewhere)
