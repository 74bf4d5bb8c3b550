"""Counts: margins only, never the full cross, never a row. Everything behind the door works on this."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wres.standard.indicator import Measure
from wres.standard.period import ReportingPeriod
from wres.standard.tables import Table
from wres.standard.target import Target
from wres.standard.workforce import Cluster, PayBand


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """People by group. Unknown is kept in its two parts: not stated (declined) and missing (no answer)."""

    white: int = 0
    bme: int = 0
    not_stated: int = 0
    missing: int = 0

    @property
    def unknown(self) -> int:
        """Not stated and missing together."""
        return self.not_stated + self.missing

    @property
    def total(self) -> int:
        """White + BME + Unknown."""
        return self.white + self.bme + self.unknown

    def __add__(self, other: "GroupCounts") -> "GroupCounts":
        return GroupCounts(
            self.white + other.white,
            self.bme + other.bme,
            self.not_stated + other.not_stated,
            self.missing + other.missing,
        )


class Margin(StrEnum):
    """What the people of one measure are divided by. ``CLUSTER_BAND`` keys are 'clinical|6'."""

    TOTAL = "total"
    CLUSTER_BAND = "cluster_band"
    DIRECTORATE = "directorate"
    STAFF_GROUP = "staff_group"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class CountRow:
    """One cell of one margin of one measure; ``key`` is empty for the total."""

    measure: Measure
    margin: Margin
    key: str
    counts: GroupCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyFigure:
    """One survey result: percentages as published, bases where supplied.

    ``withheld`` is True where the source suppressed it ('*' or '-'); ``union_part`` where only one of the two
    questions that make indicator 6 was given.
    """

    indicator: int
    year: int | None
    white_percent: float | None
    bme_percent: float | None
    white_base: int | None = None
    bme_base: int | None = None
    withheld: bool = False
    union_part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSource:
    """Where the counts of one measure came from.

    ``rows_left_out`` are the rows an error kept out; ``dated`` is False where a table that has a window carried no
    date column, so that every row counted.
    """

    measure: Measure | None
    table: Table
    sheet: str
    period: ReportingPeriod | None = None
    dated: bool = True
    rows_left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """One organisation's counts on one date. No measure is present unless its table was supplied."""

    as_at: date
    rows: tuple[CountRow, ...] = ()
    survey: tuple[SurveyFigure, ...] = ()
    sources: tuple[TableSource, ...] = ()
    targets: tuple[Target, ...] = ()

    def total(self, measure: Measure) -> GroupCounts | None:
        """The whole trust's counts of one measure; None where it was not supplied."""
        for row in self.rows:
            if row.measure is measure and row.margin is Margin.TOTAL:
                return row.counts
        return None

    def margin(self, measure: Measure, margin: Margin) -> dict[str, GroupCounts]:
        """Key → counts of one margin; empty where the table does not carry it."""
        return {r.key: r.counts for r in self.rows if r.measure is measure and r.margin is margin}

    def bands(self, measure: Measure) -> dict[tuple[Cluster, PayBand], GroupCounts]:
        """(cluster, band) → counts."""
        pairs = {}
        for key, counts in self.margin(measure, Margin.CLUSTER_BAND).items():
            cluster, band = key.split("|")
            pairs[Cluster(cluster), PayBand(band)] = counts
        return pairs

    def source(self, measure: Measure) -> TableSource | None:
        """The table a measure came from."""
        return next((s for s in self.sources if s.measure is measure), None)


def band_key(cluster: Cluster, band: PayBand) -> str:
    """The key of a cluster × band cell."""
    return f"{cluster.value}|{band.value}"


def add_up(cells: Iterable[GroupCounts]) -> GroupCounts:
    """The sum of cells."""
    return sum(cells, GroupCounts())
