"""Everything besides counts that a judgement needs, in one argument."""

from dataclasses import dataclass
from datetime import date

from wres.measures.counts import Counts
from wres.measures.results import LeftOut
from wres.measures.target_in_force import whole_trust_target
from wres.standard.indicator import Indicator, Measure
from wres.standard.rules import Rules
from wres.standard.target import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Definitions, targets and rules; ``own`` are the trust's targets, the workbook's among them."""

    indicators: tuple[Indicator, ...]
    defaults: tuple[Target, ...]
    own: tuple[Target, ...]
    rules: Rules
    term: str = "BME"

    def definition(self, number: int) -> Indicator:
        """One indicator's document."""
        return next(indicator for indicator in self.indicators if indicator.number == number)

    def target(self, number: int, as_at: date) -> Target | None:
        """The whole trust's target in force."""
        return whole_trust_target(number, self.own, self.defaults, as_at)


def rows_left_out(counts: Counts, *measures: Measure | None) -> int:
    """Rows that errors kept out of the tables behind some measures, each table once."""
    tables = {(s.table, s.sheet): s.rows_left_out for s in counts.sources if s.measure in measures}
    return sum(tables.values())


def source_sheet(counts: Counts, measure: Measure | None) -> str | None:
    """The sheet a measure was read from."""
    found = next((s for s in counts.sources if s.measure is measure), None)
    return found.sheet if found else None


def nothing_left_out(counts: Counts, *measures: Measure | None) -> LeftOut:
    """Where Unknown stays in: only rows with errors are out."""
    return LeftOut(0, 0, rows_left_out(counts, *measures))
