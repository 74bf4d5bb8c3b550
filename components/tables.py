"""A table of figures as real HTML, and the same as CSV. Four marks for four things: 0, [c], [x] and [z]."""

import csv
import io

from components.announce import escape
from components.charts.figure import Absent, Cell, Table
from wres.export.csv_safe import safe

_MARKS = {
    Absent.WITHHELD: "withheld to protect small groups",
    Absent.NOT_SUPPLIED: "not supplied",
    Absent.NOT_APPLICABLE: "not applicable or not calculable",
}


def html(table: Table, caption: str) -> str:
    """A table with a caption and headings, in a box that scrolls by itself and can be reached by keyboard."""
    numbers = [all(isinstance(row[i], int | float | Absent) for row in table.rows) for i in range(len(table.columns))]
    kinds = [' class="wres-num"' if number else "" for number in numbers]
    head = "".join(
        f'<th scope="col"{kind}>{escape(name)}</th>' for name, kind in zip(table.columns, kinds, strict=True)
    )
    body = "".join(_row(row, kinds) for row in table.rows)
    return (
        f'<div class="wres-scroll" role="region" tabindex="0" aria-label="{escape(caption)}"><table class="wres-table">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"{_legend(table)}"
    )


def _legend(table: Table) -> str:
    used = [mark for mark in _MARKS if any(cell is mark for row in table.rows for cell in row)]
    words = "; ".join(f"{mark.value} {_MARKS[mark]}" for mark in used)
    return f'<p class="wres-hint">{escape(words)}.</p>' if used else ""


def _row(row: tuple[Cell, ...], kinds: list[str]) -> str:
    first, *rest = (escape(shown(cell)) for cell in row)
    cells = "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(rest, kinds[1:], strict=True))
    return f'<tr><th scope="row"{kinds[0]}>{first}</th>{cells}</tr>'


def shown(cell: Cell) -> str:
    """A cell as a person reads it: thousands separated, one or two decimals."""
    if isinstance(cell, float):
        digits = f"{cell:,.2f}".removesuffix("0")
        return digits.replace("-", "−")
    return f"{cell:,}" if isinstance(cell, int) else cell


def to_csv(table: Table, stamp: tuple[tuple[str, str], ...]) -> bytes:
    """UTF-8 with a byte-order mark, as Excel likes it; every row carries the stamp. Text never starts a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*table.columns, *(name for name, _ in stamp)])
    for row in table.rows:
        writer.writerow([*(_safe(cell) for cell in row), *(_safe(value) for _, value in stamp)])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: Cell) -> Cell:
    if isinstance(cell, Absent):
        return cell.value
    return safe(cell) if isinstance(cell, str) else cell
