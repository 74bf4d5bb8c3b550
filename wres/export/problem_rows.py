"""One row a Problem, the same on the page, in the workbook and in the CSV."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from wres.export.table import Cell, Column, Number, Status, Table
from wres.standard.problem import Problem, Severity

COLUMNS = (
    Column("Severity", 12),
    Column("Sheet", 20),
    Column("Row", 8),
    Column("Cells", 20),
    Column("Rows", 26),
    Column("Column", 20),
    Column("Found", 34),
    Column("Expected", 60),
    Column("How often", 11),
    Column("Code", 26),
)
SEVERITIES = {
    Severity.ERROR: Status("✕ Error", "red"),
    Severity.WARNING: Status("▲ Warning", "amber"),
    Severity.NOTE: Status("i Note", "quiet"),
}
"""Told apart by a word and a symbol, before any colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """The file whose Problems are listed: what every download of them says of itself. ``made_at`` is UTC."""

    file_name: str
    sha256: str
    as_at: date
    rules_version: str
    app_version: str
    made_at: datetime

    @property
    def stamp(self) -> tuple[tuple[str, str], ...]:
        """Names and values, in order."""
        return (
            ("File", self.file_name),
            ("SHA-256", self.sha256),
            ("As at", self.as_at.isoformat()),
            ("Status", "Draft: a check before the upload is accepted"),
            ("Edition", "Internal: nothing is withheld"),
            ("Rules version", self.rules_version),
            ("App version", self.app_version),
            ("Made at", self.made_at.isoformat(timespec="seconds")),
        )


def problem_table(problems: Iterable[Problem]) -> Table:
    """Every Problem as a row of COLUMNS, in the order given."""
    return Table("Problems", COLUMNS, tuple(_row(problem) for problem in problems))


def _row(problem: Problem) -> tuple[Cell, ...]:
    return (
        SEVERITIES[problem.severity],
        problem.sheet or "",
        Number(problem.row, "0") if problem.row is not None else None,
        reference(problem),
        row_list(problem, len(problem.rows) or 1),
        problem.column or "",
        problem.found or "",
        problem.expected,
        Number(problem.count),
        problem.code,
    )


def row_list(problem: Problem, most: int) -> str:
    """The row numbers, at most ``most`` of them: '14, 15, 20 and 97 more'; '' where there are none."""
    numbers = problem.rows or ((problem.row,) if problem.row is not None else ())
    if not numbers:
        return ""
    shown = ", ".join(str(number) for number in numbers[:most])
    more = max(problem.count, len(numbers)) - min(most, len(numbers))
    return f"{shown} and {more:,} more" if more > 0 else shown


def reference(problem: Problem) -> str:
    """The first row in the file, as in 'Staff'!14:14. A whole row: a Problem knows its heading, not its letter."""
    if problem.sheet is None or problem.row is None:
        return ""
    quoted = problem.sheet.replace("'", "''")
    return f"'{quoted}'!{problem.row}:{problem.row}"
