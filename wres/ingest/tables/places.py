"""Where a row belongs: cluster × band, staff group, directorate. Shared by staff and recruitment."""

import numpy as np

from wres.ingest.columns import looked_up, report_unknown
from wres.ingest.counting import Names
from wres.ingest.distinct import Codes
from wres.ingest.labels import band_of
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.standard.mapping import MappingKind
from wres.standard.problem import Severity
from wres.standard.tables import Column, Table
from wres.standard.workforce import Cluster, PayBand

CLUSTERS = list(Cluster)
_TEXTS = {"staff_group": Column.STAFF_GROUP, "directorate": Column.DIRECTORATE}


def places(rows: Rows, words: Words) -> dict[str, Codes]:
    """``cluster``, ``band``, ``staff_group`` and ``directorate`` as positions, for the columns a table has."""
    columns = {}
    if rows.has(Column.PAY_GRADE):
        columns = {"band": bands(rows, words), "cluster": clusters(rows, words)}
    return columns | {name: _positions(rows, column) for name, column in _TEXTS.items() if rows.has(column)}


def names(rows: Rows) -> Names:
    """What the positions of staff groups and directorates are called, A–Z; '' for none."""
    return {name: _names(rows, column) for name, column in _TEXTS.items()}


def bands(rows: Rows, words: Words) -> Codes:
    """Each row's band; an unknown or blank grade stands under 'unmapped', in the staff table as an error."""
    own = words.own(MappingKind.GRADE)
    meanings = rows.distinct(Column.PAY_GRADE).means(lambda cell: band_of(cell, words.book, own) if cell else None)
    severity = Severity.ERROR if rows.table is Table.STAFF else Severity.WARNING
    expected = "a pay grade with its band in words, such as 'Review Body Band 5' or 'Band 8A'"
    report_unknown(
        rows,
        Column.PAY_GRADE,
        meanings,
        code="unknown_grade",
        expected=expected,
        kind=MappingKind.GRADE,
        severity=severity,
    )
    if rows.table is Table.STAFF:
        blank = rows.numbers[meanings.of.blank & rows.counting]
        expected = "a pay grade; the person counts in the headline, under no band"
        rows.error("blank_grade", expected, Column.PAY_GRADE, "blank", blank)
    return meanings.numbers(lambda band: (band or PayBand.UNMAPPED).order)


def clusters(rows: Rows, words: Words) -> Codes:
    """Each row's cluster; an unknown or blank staff group stands under 'unmapped', in the staff table as an error."""
    is_staff = rows.table is Table.STAFF
    if not rows.has(Column.STAFF_GROUP):
        if is_staff:
            _warn_no_staff_group(rows)
        return np.full(rows.read, CLUSTERS.index(Cluster.UNMAPPED))
    own = {found: Cluster(meaning) for found, meaning in words.own(MappingKind.STAFF_GROUP).items()}
    meanings = rows.distinct(Column.STAFF_GROUP).means(looked_up({**words.book.staff_groups, **own}))
    severity = Severity.ERROR if is_staff else Severity.WARNING
    expected = "one of the staff groups of the electronic staff record"
    report_unknown(
        rows,
        Column.STAFF_GROUP,
        meanings,
        code="unknown_staff_group",
        expected=expected,
        kind=MappingKind.STAFF_GROUP,
        severity=severity,
    )
    if is_staff:
        blank = rows.numbers[meanings.of.blank & rows.counting]
        expected = "a staff group; the person counts in the headline, in no cluster"
        rows.error("blank_staff_group", expected, Column.STAFF_GROUP, "blank", blank)
    return meanings.numbers(lambda cluster: CLUSTERS.index(cluster or Cluster.UNMAPPED))


def _warn_no_staff_group(rows: Rows) -> None:
    rows.problems.warn(
        "no_staff_group",
        "a Staff Group column; without one no band can be placed in a cluster",
        sheet=rows.sheet,
        column=Column.STAFF_GROUP.value,
        found="no such column",
    )


def _names(rows: Rows, column: Column) -> list[str]:
    words = rows.distinct(column).words.to_pylist() if rows.has(column) else []
    return sorted({"", *(_text(word) for word in words)})


def _positions(rows: Rows, column: Column) -> Codes:
    place = {name: position for position, name in enumerate(_names(rows, column))}
    return rows.distinct(column).means(lambda word: place[_text(word)]).numbers(lambda position: position or 0)


def _text(word: str | None) -> str:
    return " ".join((word or "").split())
