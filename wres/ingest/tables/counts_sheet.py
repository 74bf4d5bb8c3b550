"""The Counts sheet: figures already added up. The measure decides; a row without cluster and band is the total."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wres.ingest.columns import looked_up, report_unknown
from wres.ingest.distinct import positions
from wres.ingest.numbers import Marked, read_count
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.counts_agreement import Line, margins_of, parts_over_their_whole, totals_of, wrong_sums
from wres.ingest.tables.written_places import band_of_cell, cluster_of
from wres.ingest.words import Words
from wres.measures.counts import CountRow, GroupCounts, Margin
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import MappingKind, normalise
from wres.standard.tables import Column
from wres.standard.workforce import Cluster, PayBand

_WHOLE = {"total", "all", "overall", "trust", "all staff", "all bands", "all clusters"}
"""What people write under Cluster and Band in the row of the total."""


@dataclass(frozen=True, slots=True)
class CountsSheet:
    """Counts as supplied, with the reconciliation."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int


def read_counts(rows: Rows, words: Words, recorded: AbstractSet[Measure]) -> CountsSheet:
    """Totals and cluster × band cells of each measure; those in ``recorded`` came as records already.

    A total that disagrees with its parts is an error; so is a measure given twice.
    """
    lines = _once(rows, _not_recorded(rows, _lines(rows, words), recorded))
    for found, places in wrong_sums(lines):
        expected = "the total to equal the sum of its clusters and bands; the total is used"
        rows.error("total_disagrees", expected, None, found, rows.numbers[places])
    for found, places in parts_over_their_whole(lines):
        expected = "a part to be no more than its whole; the figures are used as they are"
        rows.error("part_exceeds_whole", expected, None, found, rows.numbers[places])
    counts = [CountRow(measure, Margin.TOTAL, "", total) for measure, total in totals_of(lines).items()]
    counts += [
        CountRow(measure, Margin.CLUSTER_BAND, key, cell)
        for measure, margin in margins_of(lines).items()
        for key, cell in margin.items()
    ]
    return CountsSheet(tuple(counts), rows.report(int(rows.counting.sum()), 0), rows.kept_out_by_errors)


def _lines(rows: Rows, words: Words) -> list[Line]:
    measures = rows.distinct(Column.MEASURE).means(looked_up(words.book.measures))
    expected = "one of: " + ", ".join(measure.value for measure in Measure)
    report_unknown(rows, Column.MEASURE, measures, code="unknown_measure", expected=expected)
    rows.leave_out(measures.unknown, Reason.UNKNOWN_ANSWER)
    left = rows.leave_out(measures.of.blank, Reason.UNKNOWN_ANSWER)
    rows.error("unknown_measure", expected, Column.MEASURE, "blank", left)
    clusters, bands = _clusters(rows), _bands(rows, words)
    given = measures.each()
    cells = _cells(rows, given)
    return [
        Line(row, measure, clusters[row], bands[row], cells[row])
        for row, measure in enumerate(given)
        if measure is not None and rows.counting[row]
    ]


def _clusters(rows: Rows) -> list[Cluster | None]:
    if not rows.has(Column.CLUSTER):
        return [None] * rows.read
    meanings = rows.distinct(Column.CLUSTER).means(
        lambda cell: _WHOLE if normalise(cell or "") in _WHOLE else cluster_of(cell)
    )
    report_unknown(
        rows, Column.CLUSTER, meanings, code="unknown_cluster", expected="clinical, non-clinical or medical and dental"
    )
    blank = meanings.of.blank
    return [
        found if isinstance(found, Cluster) else None if blank[row] or found is _WHOLE else Cluster.UNMAPPED
        for row, found in enumerate(meanings.each())
    ]


def _bands(rows: Rows, words: Words) -> list[PayBand | None]:
    if not rows.has(Column.BAND):
        return [None] * rows.read
    meanings = rows.distinct(Column.BAND).means(
        lambda cell: _WHOLE if normalise(cell or "") in _WHOLE else band_of_cell(cell, words)
    )
    report_unknown(
        rows, Column.BAND, meanings, code="unknown_grade", expected="a band such as 5 or 8a", kind=MappingKind.GRADE
    )
    blank = meanings.of.blank
    return [
        found if isinstance(found, PayBand) else None if blank[row] or found is _WHOLE else PayBand.UNMAPPED
        for row, found in enumerate(meanings.each())
    ]


def _cells(rows: Rows, measures: list[Measure | None]) -> list[GroupCounts]:
    white, bme = _numbers(rows, Column.WHITE, [False] * rows.read), _numbers(rows, Column.BME, [False] * rows.read)
    unknown = _numbers(rows, Column.UNKNOWN, [measure is not Measure.STAFF for measure in measures])
    # A count of unknown ethnicity does not say who declined: it is kept as missing.
    return [GroupCounts(white=w, bme=b, missing=u) for w, b, u in zip(white, bme, unknown, strict=True)]


def _numbers(rows: Rows, column: Column, may_be_blank: list[bool]) -> list[int]:
    cells = rows.cells(column)
    numbers = [read_count(cell) for cell in cells]
    for row, number in enumerate(numbers):
        if isinstance(number, Marked) and not (number is Marked.BLANK and may_be_blank[row]):
            left = rows.leave_out(positions([row], rows.read), Reason.UNREADABLE_NUMBER)
            expected = "a whole number of people, 0 or more"
            rows.error("unreadable_number", expected, column, (cells[row] or "blank")[:80], left)
    return [number if isinstance(number, int) else 0 for number in numbers]


def _not_recorded(rows: Rows, lines: list[Line], recorded: AbstractSet[Measure]) -> list[Line]:
    expected = "either records or counts of a measure, not both; the records are used"
    for measure in dict.fromkeys(line.measure for line in lines if line.measure in recorded):
        places = [line.row for line in lines if line.measure is measure]
        left = rows.leave_out(positions(places, rows.read), Reason.ALREADY_GIVEN)
        rows.error("records_and_counts", expected, Column.MEASURE, measure.value, left)
    return [line for line in lines if line.measure not in recorded]


def _once(rows: Rows, lines: list[Line]) -> list[Line]:
    kept: dict[tuple[Measure, Cluster | None, PayBand | None], Line] = {}
    for line in lines:
        if kept.setdefault(line.key, line) is line:
            continue
        left = rows.leave_out(positions([line.row], rows.read), Reason.ALREADY_GIVEN)
        expected = "each measure once for each cluster and band; the first is used"
        rows.error("counted_twice", expected, Column.MEASURE, line.words, left)
    return list(kept.values())
