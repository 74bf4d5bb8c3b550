"""Reads small workbooks in this process, and holds every reading to what must be true of each."""

import re
from collections.abc import Mapping as MappingOf
from datetime import date

from tests.unit.workbooks import Cell, Lines, Page, xlsx
from wres.ingest.understanding import Request, Understood, understand
from wres.measures.assessment import assess
from wres.measures.counts import GroupCounts
from wres.measures.results import IndicatorResult
from wres.measures.setting import Setting
from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.mapping import MappedWord, Mapping
from wres.standard.problem import Problem, Severity
from wres.standard.tables import Table

AS_AT = date(2024, 3, 31)
TODAY = date(2024, 6, 1)
WHITE = "A White - British"
BME = "H Asian or Asian British - Indian"
NURSE = "Nursing and Midwifery Registered"
_IDENTIFIER = re.compile(r"\d{5,}")


def request(content: bytes | memoryview, *, as_at: date | None = AS_AT, words: tuple[MappedWord, ...] = ()) -> Request:
    """A request by the reviewed reference."""
    reference = load_reference()
    return Request(
        content=content, as_at=as_at, today=TODAY, mapping=Mapping(words), book=reference.labels, rules=reference.rules
    )


def read(
    given: bytes | MappingOf[str, Lines | Page], *, as_at: date | None = AS_AT, words: tuple[MappedWord, ...] = ()
) -> Understood:
    """A file, or sheets made into one, understood; every table adds up and no Problem shows an identifier."""
    content = given if isinstance(given, bytes) else xlsx(given)
    understood = understand(request(content, as_at=as_at, words=words), lambda share, said: None)
    check(understood)
    return understood


def check(understood: Understood) -> None:
    """What is true of every reading."""
    for table in understood.report.tables:
        assert table.rows_read == table.counted + table.folded + sum(table.left_out.values()), table
    for problem in understood.report.problems:
        assert problem.expected
        assert not _IDENTIFIER.search(problem.found or ""), problem
        assert not _IDENTIFIER.search(problem.expected), problem
        assert len(problem.rows) <= 100
        assert problem.row == (min(problem.rows) if problem.rows else None)
        if problem.severity is not Severity.NOTE and problem.code not in ("as_at", "no_table"):
            assert problem.sheet, problem
            assert problem.found, problem


def table(*rows: MappingOf[str, Cell]) -> list[list[Cell]]:
    """Rows as dicts to lines, the headings first."""
    heads = list(dict.fromkeys(head for row in rows for head in row))
    return [list(heads), *([row.get(head) for head in heads] for row in rows)]


def person(number: Cell, ethnicity: Cell = WHITE, grade: Cell = "Band 5", **more: Cell) -> dict[str, Cell]:
    """A row of the staff table; ``Staff_Group=`` for the column of that name."""
    row = {"Employee Number": number, "Ethnic Origin": ethnicity, "Pay Grade": grade, "Staff Group": NURSE}
    return row | {name.replace("_", " "): cell for name, cell in more.items()}


def staff(*people: MappingOf[str, Cell]) -> dict[str, Lines | Page]:
    """A workbook of a staff sheet."""
    return {"Staff": table(*people)}


def counted(understood: Understood, measure: Measure = Measure.STAFF) -> tuple[int, int, int, int]:
    """White, BME, not stated, missing."""
    total = understood.counts.total(measure) or GroupCounts(-1, -1, -1, -1)
    return total.white, total.bme, total.not_stated, total.missing


def report(understood: Understood, which: Table = Table.STAFF) -> TableReport:
    """One table's reconciliation."""
    return next(table for table in understood.report.tables if table.table is which)


def codes(understood: Understood, severity: Severity = Severity.ERROR) -> list[str]:
    """The codes of the Problems of one severity."""
    return [problem.code for problem in understood.report.problems if problem.severity is severity]


def problem(understood: Understood, code: str) -> Problem:
    """The only Problem of a code."""
    found = [problem for problem in understood.report.problems if problem.code == code]
    assert len(found) == 1, [(p.code, p.found) for p in understood.report.problems]
    return found[0]


def result(understood: Understood, indicator: int) -> IndicatorResult:
    """One of the nine."""
    reference = load_reference()
    setting = Setting(
        indicators=reference.indicators,
        defaults=reference.default_targets,
        own=understood.counts.targets,
        rules=reference.rules,
    )
    return assess(understood.counts, setting).result(indicator)
