"""The one step whose cost grows with the number of people: rows to margins, written once against narwhals.

A frame here has one row an assignment (or one a person), with: ``person`` (key), ``rank`` (ethnicity, see
ethnicity.py), ``fine`` (the rank where declared in full, else null), ``group`` (0 White, 1 BME, null unknown),
``cluster``, ``band`` (positions), ``staff_group``, ``directorate``, ``not_primary`` (0 or 1), ``fte``, ``place``.
"""

from typing import Any

import narwhals as nw

from wres.ingest.ethnicity import EthnicRanks
from wres.measures.counts import CountRow, GroupCounts, Margin, add_up, band_key
from wres.standard.groups import Declaration, EthnicGroup
from wres.standard.indicator import Measure
from wres.standard.workforce import Cluster, PayBand

Frame = Any
_PLACE = ("cluster", "band", "staff_group", "directorate")
_CLUSTERS = tuple(Cluster)
_BANDS = tuple(PayBand)


def one_row_a_person(assignments: Frame) -> Frame:
    """Primary assignment, else highest FTE, else highest band, else staff group A–Z; then A–Z of what is left.

    No tie is broken by the order of rows. (test_the_order_of_rows_never_matters)
    """
    ordered = nw.from_native(assignments).with_columns(less_fte=-nw.col("fte"), lower_band=-nw.col("band"))
    return ordered.unique(
        subset=["person"],
        keep="first",
        order_by=["not_primary", "less_fte", "lower_band", "staff_group", "cluster", "directorate"],
    ).select("person", *_PLACE)


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


def margins(people: Frame, measure: Measure, ranks: EthnicRanks) -> tuple[CountRow, ...]:
    """Every margin of one measure; ``people`` has one row a person, with ``rank`` and their place."""
    frame = nw.from_native(people)
    by_rank = {int(rank): int(n) for rank, n in _sizes(frame, "rank")}
    rows = [CountRow(measure, Margin.TOTAL, "", add_up(_counts(ranks, r, n) for r, n in by_rank.items()))]
    rows += [
        CountRow(measure, Margin.CATEGORY, ranks.categories[rank].code, _counts(ranks, rank, n))
        for rank, n in sorted(by_rank.items())
    ]
    columns = set(frame.columns)
    if {"cluster", "band"} <= columns:
        rows += _margin(frame, measure, Margin.CLUSTER_BAND, ("cluster", "band"), ranks)
    for name, margin in (("directorate", Margin.DIRECTORATE), ("staff_group", Margin.STAFF_GROUP)):
        if name in columns:
            rows += _margin(frame, measure, margin, (name,), ranks)
    return tuple(rows)


def _sizes(frame: Frame, *keys: str) -> list[tuple[Any, ...]]:
    grouped = frame.group_by(*keys).agg(nw.len().alias("people"))
    if isinstance(grouped, nw.LazyFrame):
        grouped = grouped.collect()
    return list(grouped.iter_rows())


def _margin(
    frame: Frame, measure: Measure, margin: Margin, keys: tuple[str, ...], ranks: EthnicRanks
) -> list[CountRow]:
    cells: dict[str, GroupCounts] = {}
    for *key, rank, people in _sizes(frame, *keys, "rank"):
        name = _key_of(margin, key)
        cells[name] = cells.get(name, GroupCounts()) + _counts(ranks, int(rank), int(people))
    if set(cells) <= {""}:
        return []
    return [CountRow(measure, margin, key or "Not recorded", counts) for key, counts in sorted(cells.items())]


def _key_of(margin: Margin, key: list[Any]) -> str:
    if margin is Margin.CLUSTER_BAND:
        return band_key(_CLUSTERS[key[0]], _BANDS[key[1]])
    return key[0] or ""


def _counts(ranks: EthnicRanks, rank: int, people: int) -> GroupCounts:
    category = ranks.categories[rank]
    if category.group is EthnicGroup.WHITE:
        return GroupCounts(white=people)
    if category.group is EthnicGroup.BME:
        return GroupCounts(bme=people)
    if category.declaration is Declaration.NOT_STATED:
        return GroupCounts(not_stated=people)
    return GroupCounts(missing=people)
