"""The actions that are shown, as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from components.plan_words import COLUMNS, as_lines, shown
from wres.export.csv_safe import safe
from wres.plan.action import Action

Stamp = tuple[tuple[str, str], ...]


def to_csv(actions: Iterable[Action], stamp: Stamp) -> bytes:
    """UTF-8 with a byte-order mark, as Excel likes it; every row carries the stamp, and no text starts a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*COLUMNS.values(), *(name for name, _ in stamp)])
    for action in actions:
        cells = (shown(field, text) for field, text in as_lines(action).items())
        writer.writerow([safe(cell) for cell in (*cells, *(value for _, value in stamp))])
    return out.getvalue().encode("utf-8-sig")
