"""Published figures of others, for comparison; a row is complete or it is an error."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wres.reference.csv_file import CsvRow, read_rows
from wres.standard.indicator import Unit

_COLUMNS = ("indicator", "measure", "year", "value", "unit", "quoted", "address", "accessed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """One published figure. ``quoted`` is the figure as printed there; ``accessed`` the day somebody read it."""

    indicator: int
    measure: str
    year: int
    value: float
    unit: Unit
    quoted: str
    address: str
    accessed: date


def read_benchmarks(folder: Path) -> tuple[Benchmark, ...]:
    """Every row of benchmarks.csv; none while nobody has checked one."""
    return tuple(_benchmark(row) for row in read_rows(folder / "benchmarks.csv", _COLUMNS))


def _benchmark(row: CsvRow) -> Benchmark:
    address = row.text("address")
    return Benchmark(
        indicator=row.whole("indicator", 1, 9),
        measure=row.text("measure"),
        year=row.whole("year", 2015, 2100),
        value=row.number("value"),
        unit=row.choice("unit", Unit),
        quoted=row.text("quoted"),
        address=address if address.startswith("https://") else row.wrong("address", "an address with https://"),
        accessed=_day(row),
    )


def _day(row: CsvRow) -> date:
    try:
        return date.fromisoformat(row.text("accessed"))
    except ValueError:
        row.wrong("accessed", "a date such as 2025-03-31")
