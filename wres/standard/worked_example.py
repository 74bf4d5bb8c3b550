"""A worked example: what the spec tests hold the code to, and what the method page shows."""

from dataclasses import dataclass

from wres.standard.indicator import Measure
from wres.standard.target import Target


@dataclass(frozen=True, slots=True)
class ExampleCounts:
    """People by group of one measure."""

    measure: Measure
    white: int
    bme: int
    unknown: int


@dataclass(frozen=True, slots=True)
class ExampleSurvey:
    """Percentages of one survey year; None where the source withheld one."""

    year: int
    white_percent: float | None
    white_base: int
    bme_percent: float | None
    bme_base: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedExample:
    """Counts in, arithmetic shown, result out. ``arithmetic`` is blank where nothing can be calculated."""

    indicator: int
    title: str
    counts: tuple[ExampleCounts, ...]
    survey: tuple[ExampleSurvey, ...]
    target: Target | None
    arithmetic: str
    state: str
    printed: str
    rag: str
    because: str
