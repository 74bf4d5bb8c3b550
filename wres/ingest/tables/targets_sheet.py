"""The Targets sheet: one row a target of the trust's own."""

from dataclasses import dataclass

from wres.ingest.dates import read_date
from wres.ingest.numbers import Marked, mask_of, read_number
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.counts_sheet import band_of_cell, cluster_of
from wres.ingest.words import Words
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import normalise
from wres.standard.tables import Column
from wres.standard.target import Target, TargetKind


@dataclass(frozen=True, slots=True)
class TargetsSheet:
    """Targets as supplied, with the reconciliation."""

    targets: tuple[Target, ...]
    report: TableReport


_EXPECTED = {
    Column.INDICATOR: "an indicator from 1 to 9",
    Column.KIND: "one of: " + ", ".join(kind.value for kind in TargetKind),
    Column.VALUE: "a number in the unit of the kind",
    Column.DATE: "a date such as 31 March 2025, or blank",
    Column.CLUSTER: "clinical, non-clinical, medical and dental, or blank",
    Column.BAND: "a band such as 5 or 8a, or blank",
}


def read_targets(rows: Rows, words: Words) -> TargetsSheet:
    """Targets; a row that cannot be read is an error and leaves."""
    columns = {c: rows.cells(c).to_pylist() if rows.has(c) else [None] * rows.read for c in (*_EXPECTED, Column.SOURCE)}
    targets = []
    for row in range(rows.read):
        if not rows.counting[row]:
            continue
        cells = {column: values[row] for column, values in columns.items()}
        target, wrong = _target(cells, words)
        if target is not None:
            targets.append(target)
            continue
        rows.problems.error(
            "unreadable_target",
            _EXPECTED[wrong],
            sheet=rows.sheet,
            column=wrong.value,
            found=cells[wrong] or "blank",
            rows=rows.leave_out(mask_of(rows.read, [row]), Reason.UNREADABLE_NUMBER).tolist(),
        )
    return TargetsSheet(tuple(targets), rows.report(len(targets), 0))


def _target(cells: dict[Column, str | None], words: Words) -> tuple[Target | None, Column]:
    number = read_number((cells[Column.INDICATOR] or "").removesuffix(".0"))
    if isinstance(number, Marked) or number not in range(1, 10):
        return None, Column.INDICATOR
    try:
        kind = TargetKind(normalise(cells[Column.KIND] or "").replace(" ", "_"))
    except ValueError:
        return None, Column.KIND
    value = read_number(cells[Column.VALUE])
    if isinstance(value, Marked):
        return None, Column.VALUE
    due = read_date(cells[Column.DATE])
    cluster, band = cluster_of(cells[Column.CLUSTER]), band_of_cell(cells[Column.BAND], words)
    for column, found in ((Column.DATE, due), (Column.CLUSTER, cluster), (Column.BAND, band)):
        if found is None and cells[column]:
            return None, column
    target = Target(
        indicator=int(number),
        kind=kind,
        value=value,
        due=due,
        cluster=cluster,
        band=band,
        source=cells[Column.SOURCE] or "",
    )
    return target, Column.VALUE
