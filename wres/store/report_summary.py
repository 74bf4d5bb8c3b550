"""What is kept of an upload's report: numbers and rule names, never a value, a row number or a label that was found."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wres.standard.ingest_report import IngestReport
from wres.standard.problem import Severity
from wres.standard.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSummary:
    """One table: ``rows_read`` = ``counted`` + ``folded`` + the sum of ``left_out`` by reason."""

    table: Table
    rows_read: int
    counted: int
    folded: int
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemSummary:
    """How often one rule spoke about one column."""

    severity: Severity
    code: str
    column: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSummary:
    """The report of one accepted upload, without anything that could point at a person."""

    as_at: date
    as_at_source: str
    tables: tuple[TableSummary, ...]
    problems: tuple[ProblemSummary, ...]


def summarise(report: IngestReport) -> ReportSummary:
    """Strip a report for keeping. What was found, where it stood and what sheets were called stays behind: any of
    these may hold a name."""
    tables = tuple(
        TableSummary(
            table=t.table, rows_read=t.rows_read, counted=t.counted, folded=t.folded, left_out=dict(t.left_out)
        )
        for t in report.tables
    )
    return ReportSummary(
        as_at=report.as_at, as_at_source=report.as_at_source, tables=tables, problems=_problems(report)
    )


def _problems(report: IngestReport) -> tuple[ProblemSummary, ...]:
    counts: Counter[tuple[Severity, str, str | None]] = Counter()
    for problem in report.problems:
        counts[problem.severity, problem.code, problem.column] += problem.count
    return tuple(
        ProblemSummary(severity=severity, code=code, column=column, count=count)
        for (severity, code, column), count in counts.items()
    )
