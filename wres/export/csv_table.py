"""A table as CSV: UTF-8 with a byte-order mark, as Excel likes it, and still one plain table."""

import csv
import io
from datetime import date

from wres.export.csv_safe import safe
from wres.export.table import Cell, Mark, Number, Status, Table

Stamp = tuple[tuple[str, str], ...]


def csv_table(table: Table, stamp: Stamp) -> bytes:
    """Headings, then a line a row. Every row ends with the stamp, so that a cut-out row still says what it is."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(safe(column.heading) for column in table.columns), *(safe(name) for name, _ in stamp)])
    for row in table.rows:
        writer.writerow([*(_plain(cell) for cell in row), *(safe(value) for _, value in stamp)])
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case Number():
            return str(cell.value)
        case Status():
            return safe(cell.words)
        case Mark():
            return cell.value
        case date():
            return cell.isoformat()
        case str():
            return safe(cell)
