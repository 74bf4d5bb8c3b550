"""The Counts sheet: figures already added up. The measure decides; a row without cluster and band is the total."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from wres.ingest.columns import labelled, looked_up, report_unknown
from wres.ingest.labels import band_of
from wres.ingest.numbers import Marked, mask_of, read_count
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.measures.counts import CountRow, GroupCounts, Margin, add_up, band_key
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import MappingKind, normalise
from wres.standard.tables import Column
from wres.standard.workforce import Cluster, PayBand

_CLUSTERS = {
    normalise(name): cluster
    for cluster in Cluster
    for name in (cluster.value, cluster.value.replace("_", " "), cluster.value.replace("_", "-"), cluster.words)
} | {"medical": Cluster.MEDICAL_DENTAL, "medical & dental": Cluster.MEDICAL_DENTAL}
_PARTS_OF = {
    Measure.APPOINTED: Measure.SHORTLISTED,
    Measure.ENTERED_DISCIPLINARY: None,
    Measure.ACCESSED_TRAINING: Measure.STAFF,
    Measure.BOARD_VOTING: Measure.BOARD_TOTAL,
    Measure.BOARD_EXECUTIVE: Measure.BOARD_TOTAL,
}
Place = TypeVar("Place", PayBand, Cluster)
Key = TypeVar("Key", Measure, str)
_EXPECTED_COUNT = "a whole number of people, 0 or more"


@dataclass(frozen=True, slots=True)
class CountsSheet:
    """Counts as supplied, with the reconciliation."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int


def read_counts(rows: Rows, words: Words) -> CountsSheet:
    """Totals and cluster × band cells of each measure. A total that disagrees with its parts is an error."""
    measures = _measures(rows, words)
    places = _places(rows, words)
    cells = _cells(rows, measures)
    counting = rows.counting
    totals: dict[Measure, GroupCounts] = {}
    parts: dict[Measure, dict[str, GroupCounts]] = {}
    for row in range(rows.read):
        measure = measures[row]
        if measure is None or not counting[row]:
            continue
        if places[row] is None:
            _take(rows, totals, measure, cells[row], row)
        else:
            _take(rows, parts.setdefault(measure, {}), places[row] or "", cells[row], row)
    for measure, margin in parts.items():
        _agree(rows, totals, measure, margin.values())
    _check_parts(rows, totals)
    counts = [CountRow(measure, Margin.TOTAL, "", total) for measure, total in totals.items()]
    counts += [
        CountRow(measure, Margin.CLUSTER_BAND, key, cell)
        for measure, margin in parts.items()
        for key, cell in margin.items()
    ]
    return CountsSheet(tuple(counts), rows.report(int(rows.counting.sum()), 0), rows.kept_out_by_errors)


def _measures(rows: Rows, words: Words) -> list[Measure | None]:
    measures, unknown = labelled(rows, Column.MEASURE, looked_up(words.book.measures))
    expected = "one of: " + ", ".join(measure.value for measure in Measure)
    report_unknown(rows, Column.MEASURE, unknown, code="unknown_measure", expected=expected, kind=None)
    rows.leave_out(mask_of(rows.read, [i for i, m in enumerate(measures) if m is None]), Reason.UNKNOWN_ANSWER)
    return measures


def _places(rows: Rows, words: Words) -> list[str | None]:
    bands: list[PayBand | None] = [None] * rows.read
    clusters: list[Cluster | None] = [None] * rows.read
    if rows.has(Column.BAND):
        bands, unknown = labelled(rows, Column.BAND, lambda cell: band_of_cell(cell, words))
        expected = "a band such as 5 or 8a"
        report_unknown(rows, Column.BAND, unknown, code="unknown_grade", expected=expected, kind=MappingKind.GRADE)
        bands = _unmapped(rows, Column.BAND, bands, PayBand.UNMAPPED)
    if rows.has(Column.CLUSTER):
        clusters, unknown = labelled(rows, Column.CLUSTER, cluster_of)
        expected = "clinical, non-clinical or medical and dental"
        report_unknown(rows, Column.CLUSTER, unknown, code="unknown_cluster", expected=expected, kind=None)
        clusters = _unmapped(rows, Column.CLUSTER, clusters, Cluster.UNMAPPED)
    return [
        None if band is None and cluster is None else band_key(cluster or Cluster.UNMAPPED, band or PayBand.UNMAPPED)
        for band, cluster in zip(bands, clusters, strict=True)
    ]


def cluster_of(cell: str | None) -> Cluster | None:
    """A cluster as people write it; None where it is blank or unknown."""
    return _CLUSTERS.get(normalise(cell or ""))


def band_of_cell(cell: str | None, words: Words) -> PayBand | None:
    """A band as the Counts and Targets sheets write it ('6', '8a', 'under_1', 'VSM'); None where blank or unknown."""
    text = normalise(cell or "").removesuffix(".0")
    if not text:
        return None
    known = {band.value: band for band in PayBand}
    own = words.own(MappingKind.GRADE)
    return known.get(text) or known.get(text.replace(" ", "_")) or band_of(text, words.book, own)


def _unmapped(rows: Rows, column: Column, found: list[Place | None], unmapped: Place) -> list[Place | None]:
    written = rows.cells(column).to_pylist()
    return [unmapped if place is None and text else place for place, text in zip(found, written, strict=True)]


def _cells(rows: Rows, measures: list[Measure | None]) -> list[GroupCounts]:
    given: dict[Column, list[int]] = {}
    for column in (Column.WHITE, Column.BME, Column.UNKNOWN):
        cells = rows.cells(column).to_pylist() if rows.has(column) else [None] * rows.read
        numbers = [read_count(cell) for cell in cells]
        may_be_blank = [column is Column.UNKNOWN and measure is not Measure.STAFF for measure in measures]
        bad = [
            row
            for row, number in enumerate(numbers)
            if isinstance(number, Marked) and not (number is Marked.BLANK and may_be_blank[row])
        ]
        _leave_out_numbers(rows, column, bad, cells)
        given[column] = [number if isinstance(number, int) else 0 for number in numbers]
    # A count of unknown ethnicity does not say who declined: it is kept as missing.
    return [
        GroupCounts(white=white, bme=bme, missing=unknown) for white, bme, unknown in zip(*given.values(), strict=True)
    ]


def _leave_out_numbers(rows: Rows, column: Column, bad: list[int], cells: list[str | None]) -> None:
    for row in bad:
        left = rows.leave_out(mask_of(rows.read, [row]), Reason.UNREADABLE_NUMBER)
        if len(left):
            rows.problems.error(
                "unreadable_number",
                _EXPECTED_COUNT,
                sheet=rows.sheet,
                column=column.value,
                found=cells[row] or "blank",
                rows=left.tolist(),
            )


def _take(rows: Rows, into: dict[Key, GroupCounts], key: Key, cell: GroupCounts, row: int) -> None:
    if key in into:
        words = str(getattr(key, "value", key)).replace("|", ", band ")
        rows.problems.error(
            "counted_twice",
            "each measure once for each cluster and band; the first is used",
            sheet=rows.sheet,
            found=words,
            rows=rows.leave_out(mask_of(rows.read, [row]), Reason.UNREADABLE_NUMBER).tolist(),
        )
        return
    into[key] = cell


def _agree(rows: Rows, totals: dict[Measure, GroupCounts], measure: Measure, parts: Iterable[GroupCounts]) -> None:
    added = add_up(parts)
    total = totals.setdefault(measure, added)
    if total != added:
        rows.problems.error(
            "total_disagrees",
            "the total to equal the sum of its clusters and bands; the total is used",
            sheet=rows.sheet,
            found=f"{measure.value}: total {_in_words(total)}; parts {_in_words(added)}",
        )


def _in_words(counts: GroupCounts) -> str:
    return f"White {counts.white:,}, BME {counts.bme:,}, Unknown {counts.unknown:,}"


def _check_parts(rows: Rows, totals: dict[Measure, GroupCounts]) -> None:
    for part, whole in _PARTS_OF.items():
        if whole is None or part not in totals or whole not in totals:
            continue
        more = [g for g in ("white", "bme", "unknown") if getattr(totals[part], g) > getattr(totals[whole], g)]
        if more:
            rows.problems.error(
                "part_exceeds_whole",
                f"{part.value} to be no more than {whole.value}; the figures are used as they are",
                sheet=rows.sheet,
                found=f"{part.value} {_in_words(totals[part])}; {whole.value} {_in_words(totals[whole])}",
            )
