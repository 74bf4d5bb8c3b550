"""The nine results: five states, five types, one reading surface. A missing number is a type of its own, never NaN."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from wres.standard.indicator import Unit
from wres.standard.period import ReportingPeriod
from wres.standard.target import Target
from wres.standard.workforce import Cluster, PayBand


class IndicatorRag(StrEnum):
    """How a result stands against its target. Not a delivery rating, not an impact."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    TOO_FEW = "too_few"
    NO_DATA = "no_data"
    NO_TARGET = "no_target"


@dataclass(frozen=True, slots=True)
class Interval:
    """95% confidence limits, in the unit of what they surround."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """True where the value lies inside or on a limit."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Rate:
    """``count`` of ``base`` people, as a percentage.

    Counts are None where the source gave percentages only, or where they are withheld (``withheld``).
    """

    count: int | None = None
    base: int | None = None
    percent: float | None = None
    interval: Interval | None = None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """People of unknown ethnicity outside the comparison (base, count), and rows an error kept out."""

    unknown_base: int | None = 0
    unknown_count: int | None = 0
    rows: int = 0


@dataclass(frozen=True, slots=True)
class BandRow:
    """One cluster × band cell of indicator 1. ``target_percent`` is the band rule in force, ``people_at_target`` the
    headcount that would meet it. Counts are None where withheld."""

    cluster: Cluster
    band: PayBand
    white: int | None
    bme: int | None
    unknown: int | None
    bme_percent: float | None
    target_percent: float | None
    people_at_target: int | None
    rag: IndicatorRag


@dataclass(frozen=True, slots=True)
class BoardSeats:
    """One part of the board, or the workforce beside it."""

    white: int | None
    bme: int | None
    unknown: int | None
    bme_percent: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What every state carries.

    ``value`` is the share (percent), the ratio, or the gap (BME − White, or board − workforce, in points), unrounded;
    None except where measured or too few. ``previous`` is last year's BME percent for 5–8. ``outside_four_fifths`` is
    'in favour of BME …' wording or empty. ``notes`` are sentences that travel with the figure.
    """

    indicator: int
    unit: Unit
    as_at: date
    rules_version: str
    sentence: str
    value: float | None = None
    printed: str = ""
    reason: str | None = None
    white: Rate | None = None
    bme: Rate | None = None
    unknown: Rate | None = None
    interval: Interval | None = None
    p_value: float | None = None
    target: Target | None = None
    target_printed: str = ""
    rag: IndicatorRag = IndicatorRag.NO_DATA
    left_out: LeftOut = field(default_factory=LeftOut)
    period: ReportingPeriod | None = None
    survey_year: int | None = None
    previous_bme_percent: float | None = None
    source_table: str | None = None
    caveats: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    breakdown: tuple[BandRow, ...] = ()
    workforce: BoardSeats | None = None
    all_members: BoardSeats | None = None
    executive: BoardSeats | None = None
    non_executive: BoardSeats | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Result):
    """A figure that may be judged."""

    state: Literal["measured"] = "measured"


@dataclass(frozen=True, slots=True, kw_only=True)
class TooFew(Result):
    """A figure that may be shown to those who may see counts, never judged."""

    state: Literal["too_few"] = "too_few"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCalculable(Result):
    """A denominator is zero, or the bottom of the ratio is; ``reason`` says which."""

    state: Literal["not_calculable"] = "not_calculable"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSupplied(Result):
    """The upload did not hold what it needs; ``reason`` says what."""

    state: Literal["not_supplied"] = "not_supplied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed(Result):
    """Withheld at the source, or by the public edition."""

    state: Literal["suppressed"] = "suppressed"


IndicatorResult = Measured | TooFew | NotCalculable | NotSupplied | Suppressed


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationRate:
    """How many of the workforce declared, declined, or never answered. None where withheld."""

    declared: int | None
    not_stated: int | None
    missing: int | None
    total: int | None
    percent: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Always nine results, in order, with the date and the rules they were made by. Counts as they are."""

    as_at: date
    rules_version: str
    results: tuple[IndicatorResult, ...]
    declaration: DeclarationRate | None

    def __post_init__(self) -> None:
        if [r.indicator for r in self.results] != list(range(1, 10)):
            raise ValueError("an assessment holds the nine indicators, in order")

    def result(self, indicator: int) -> IndicatorResult:
        """One of the nine, by its number."""
        return self.results[indicator - 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAssessment:
    """An assessment that has passed ``disclosure.show``: the only kind that leaves a workflow."""

    edition: str
    as_at: date
    rules_version: str
    results: tuple[IndicatorResult, ...]
    declaration: DeclarationRate | None

    def result(self, indicator: int) -> IndicatorResult:
        """One of the nine, by its number."""
        return self.results[indicator - 1]
