"""The one step whose cost grows with the number of people: rows to margins, written once against narwhals.

A frame here has one row an assignment (or one a person), all of whole numbers but ``fte``: ``person`` (key), ``rank``
(ethnicity, see ethnicity.py), ``fine`` (the rank where declared in full, else null), ``group`` (0 White, 1 BME, null
unknown), ``cluster`` and ``band`` (positions), ``staff_group`` and ``directorate`` (positions in their names, A–Z),
``not_primary`` (0 or 1), ``fte``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals as nw

from wres.ingest.ethnicity import EthnicRanks
from wres.measures.counts import CountRow, GroupCounts, Margin, add_up, band_key
from wres.standard.groups import Declaration, EthnicGroup
from wres.standard.indicator import Measure
from wres.standard.workforce import Cluster, PayBand

Frame = Any
Names = Mapping[str, Sequence[str]]
"""Of ``staff_group`` and ``directorate``: what each position is called; '' where nothing is recorded."""
PLACE = ("cluster", "band", "staff_group", "directorate")
_CLUSTERS = tuple(Cluster)
_BANDS = tuple(PayBand)
_NAMED = {"directorate": Margin.DIRECTORATE, "staff_group": Margin.STAFF_GROUP}


def one_row_a_person(assignments: Frame) -> Frame:
    """Primary assignment, else highest FTE, else highest band, else staff group A–Z; then A–Z of what is left.

    No tie is broken by the order of rows. (test_the_order_of_rows_never_matters)
    """
    ordered = nw.from_native(assignments).with_columns(less_fte=-nw.col("fte"), lower_band=-nw.col("band"))
    return ordered.unique(
        subset=["person"],
        keep="first",
        order_by=["not_primary", "less_fte", "lower_band", "staff_group", "cluster", "directorate"],
    ).select("person", *PLACE)


def ethnicity_a_person(assignments: Frame) -> Frame:
    """``person``, ``rank`` (known beats unknown), ``conflict`` (two different known ones)."""
    frame = nw.from_native(assignments)
    people = frame.group_by("person").agg(
        nw.col("rank").min(),
        nw.col("fine").min().alias("fine_low"),
        nw.col("fine").max().alias("fine_high"),
        nw.col("group").min().alias("group_low"),
        nw.col("group").max().alias("group_high"),
    )
    differs = (nw.col("fine_low") != nw.col("fine_high")) | (nw.col("group_low") != nw.col("group_high"))
    return people.select("person", "rank", conflict=differs.fill_null(False))


def margins(people: Frame, measure: Measure, ranks: EthnicRanks, names: Names) -> tuple[CountRow, ...]:
    """Every margin of one measure; ``people`` has one row a person, with ``rank`` and what is known of their place."""
    frame = nw.from_native(people)
    by_rank = {rank: _counts(ranks, rank, number) for rank, number in _sizes(frame, "rank")}
    rows = [CountRow(measure, Margin.TOTAL, "", add_up(by_rank.values()))]
    rows += [
        CountRow(measure, Margin.CATEGORY, ranks.categories[rank].code, counts)
        for rank, counts in sorted(by_rank.items())
    ]
    columns = set(frame.columns)
    if {"cluster", "band"} <= columns:
        cells = _cells(frame, ("cluster", "band"), ranks)
        named = {band_key(_CLUSTERS[cluster], _BANDS[band]): counts for (cluster, band), counts in cells.items()}
        rows += [CountRow(measure, Margin.CLUSTER_BAND, key, counts) for key, counts in sorted(named.items())]
    for column, margin in _NAMED.items():
        if column in columns:
            rows += _named_margin(frame, measure, column, margin, ranks, names)
    return tuple(rows)


def _named_margin(
    frame: Frame, measure: Measure, column: str, margin: Margin, ranks: EthnicRanks, names: Names
) -> list[CountRow]:
    cells = {names[column][position]: counts for (position,), counts in _cells(frame, (column,), ranks).items()}
    if set(cells) <= {""}:
        return []
    return [CountRow(measure, margin, name or "Not recorded", counts) for name, counts in sorted(cells.items())]


def _cells(frame: Frame, keys: tuple[str, ...], ranks: EthnicRanks) -> dict[tuple[int, ...], GroupCounts]:
    cells: dict[tuple[int, ...], GroupCounts] = {}
    for *key, rank, people in _sizes(frame, *keys, "rank"):
        cells[tuple(key)] = cells.get(tuple(key), GroupCounts()) + _counts(ranks, rank, people)
    return cells


def _sizes(frame: Frame, *keys: str) -> list[tuple[int, ...]]:
    grouped = frame.group_by(*keys).agg(nw.len().alias("people"))
    if isinstance(grouped, nw.LazyFrame):
        grouped = grouped.collect()
    return [tuple(map(int, row)) for row in grouped.iter_rows()]


def _counts(ranks: EthnicRanks, rank: int, people: int) -> GroupCounts:
    category = ranks.categories[rank]
    if category.group is EthnicGroup.WHITE:
        return GroupCounts(white=people)
    if category.group is EthnicGroup.BME:
        return GroupCounts(bme=people)
    if category.declaration is Declaration.NOT_STATED:
        return GroupCounts(not_stated=people)
    return GroupCounts(missing=people)
