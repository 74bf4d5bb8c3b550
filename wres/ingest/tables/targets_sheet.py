"""The Targets sheet: one row a target of the trust's own."""

from dataclasses import dataclass

from wres.ingest.dates import read_date
from wres.ingest.distinct import positions
from wres.ingest.labels import shown
from wres.ingest.numbers import Marked, read_number
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.written_places import band_of_cell, cluster_of
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
    Column.VALUE: "a number in the unit of the kind (10.63 for 10.63%)",
    Column.DATE: "a date such as 31 March 2025, or blank",
    Column.CLUSTER: "clinical, non-clinical, medical and dental, or blank",
    Column.BAND: "a band such as 5 or 8a, or blank",
}


def read_targets(rows: Rows, words: Words) -> TargetsSheet:
    """Targets; a row that cannot be read is an error and leaves."""
    columns = {column: rows.cells(column) for column in (*_EXPECTED, Column.SOURCE)}
    targets = []
    for row in range(rows.read):
        if not rows.counting[row]:
            continue
        cells = {column: values[row] for column, values in columns.items()}
        target = _target(cells, words)
        if isinstance(target, Target):
            targets.append(target)
        else:
            left = rows.leave_out(positions([row], rows.read), Reason.UNREADABLE_NUMBER)
            rows.error("unreadable_target", _EXPECTED[target], target, shown(cells[target] or "blank"), left)
    return TargetsSheet(tuple(targets), rows.report(len(targets), 0))


def _target(cells: dict[Column, str | None], words: Words) -> Target | Column:
    """The target, or the column that cannot be read."""
    number = read_number(normalise(cells[Column.INDICATOR] or "").removeprefix("indicator"))
    if isinstance(number, Marked) or number not in range(1, 10):
        return Column.INDICATOR
    try:
        kind = TargetKind(normalise(cells[Column.KIND] or "").replace(" ", "_"))
    except ValueError:
        return Column.KIND
    value = read_number(cells[Column.VALUE])
    # A cell formatted as a percentage reads as 0.1063: a share below 1% is no aim, and is not guessed at.
    if isinstance(value, Marked) or (kind is TargetKind.SHARE_AT_LEAST and 0 < value < 1):
        return Column.VALUE
    due = read_date(cells[Column.DATE])
    cluster, band = cluster_of(cells[Column.CLUSTER]), band_of_cell(cells[Column.BAND], words)
    for column, found in ((Column.DATE, due), (Column.CLUSTER, cluster), (Column.BAND, band)):
        if found is None and cells[column]:
            return column
    return Target(
        indicator=int(number),
        kind=kind,
        value=value,
        due=due,
        cluster=cluster,
        band=band,
        source=cells[Column.SOURCE] or "",
    )
