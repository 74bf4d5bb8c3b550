"""Where a row belongs: cluster × band, staff group, directorate. Shared by staff and recruitment."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import labelled, looked_up, report_unknown
from wres.ingest.labels import band_of
from wres.ingest.rows import Codes, Rows
from wres.ingest.words import Words
from wres.standard.mapping import MappingKind
from wres.standard.tables import Column, Table
from wres.standard.workforce import Cluster, PayBand

_CLUSTERS = list(Cluster)


def place_columns(rows: Rows, words: Words) -> dict[str, Codes | pa.Array]:
    """``cluster``, ``band`` (positions), ``staff_group`` and ``directorate`` (text), of the columns a table has."""
    columns: dict[str, Codes | pa.Array] = {}
    if rows.has(Column.PAY_GRADE):
        columns["band"] = bands(rows, words)
        columns["cluster"] = clusters(rows, words)
    for name, column in (("staff_group", Column.STAFF_GROUP), ("directorate", Column.DIRECTORATE)):
        if rows.has(column):
            columns[name] = text(rows, column)
    return columns


def bands(rows: Rows, words: Words) -> Codes:
    """Each row's band; an unknown or blank grade is an error and stands under 'unmapped'."""
    own = words.own(MappingKind.GRADE)
    found, unknown = labelled(rows, Column.PAY_GRADE, lambda cell: band_of(cell, words.book, own))
    report_unknown(
        rows,
        Column.PAY_GRADE,
        unknown,
        code="unknown_grade",
        expected="a pay grade with its band in words, such as 'Review Body Band 5' or 'Band 8A'",
        kind=MappingKind.GRADE,
    )
    blank = pc.is_null(rows.cells(Column.PAY_GRADE)).to_numpy() & rows.counting
    if blank.any() and rows.table is Table.STAFF:
        rows.problems.error(
            "blank_grade",
            "a pay grade; the row counts in the headline, under no band",
            sheet=rows.sheet,
            column=Column.PAY_GRADE.value,
            found="blank",
            rows=rows.numbers[blank].tolist(),
        )
    return np.array([(band or PayBand.UNMAPPED).order for band in found], dtype=np.int64)


def clusters(rows: Rows, words: Words) -> Codes:
    """Each row's cluster; an unknown staff group is an error and stands under 'unmapped'."""
    if not rows.has(Column.STAFF_GROUP):
        rows.problems.warn(
            "no_staff_group",
            "a Staff Group column; without one no band can be placed in a cluster",
            sheet=rows.sheet,
        )
        return np.full(rows.read, _CLUSTERS.index(Cluster.UNMAPPED))
    own = {found: Cluster(meaning) for found, meaning in words.own(MappingKind.STAFF_GROUP).items()}
    found, unknown = labelled(rows, Column.STAFF_GROUP, looked_up({**words.book.staff_groups, **own}))
    report_unknown(
        rows,
        Column.STAFF_GROUP,
        unknown,
        code="unknown_staff_group",
        expected="one of the staff groups of the electronic staff record",
        kind=MappingKind.STAFF_GROUP,
    )
    return np.array([_CLUSTERS.index(cluster or Cluster.UNMAPPED) for cluster in found], dtype=np.int64)


def text(rows: Rows, column: Column) -> pa.Array:
    """A column's text with white space folded; '' where blank or absent."""
    if not rows.has(column):
        return pa.repeat(pa.scalar(""), rows.read)
    codes, values = rows.encoded(column)
    trimmed = pa.array([" ".join((value or "").split()) for value in values])
    return trimmed.take(pa.array(codes))
