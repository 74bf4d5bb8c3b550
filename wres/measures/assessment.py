"""Counts to nine results. Which function makes a figure is decided by the indicator's kind, not by its number."""

from collections.abc import Callable

from wres.measures.board_gap import board_gap
from wres.measures.counts import Counts
from wres.measures.likelihood import relative_likelihood
from wres.measures.results import Assessment, DeclarationRate, IndicatorResult
from wres.measures.rounding import percent_of
from wres.measures.setting import Setting
from wres.measures.share import share
from wres.measures.survey_gap import survey_gap
from wres.standard.indicator import Indicator, Kind, Measure

_MAKERS: dict[Kind, Callable[[Indicator, Counts, Setting], IndicatorResult]] = {
    Kind.SHARE: share,
    Kind.RELATIVE_LIKELIHOOD: relative_likelihood,
    Kind.SURVEY_GAP: survey_gap,
    Kind.BOARD_GAP: board_gap,
}


def assess(counts: Counts, setting: Setting) -> Assessment:
    """Nine results, always, in order."""
    return Assessment(
        as_at=counts.as_at,
        rules_version=setting.rules.version,
        results=tuple(_MAKERS[indicator.kind](indicator, counts, setting) for indicator in setting.indicators),
        declaration=declaration_rate(counts),
    )


def declaration_rate(counts: Counts) -> DeclarationRate | None:
    """Staff who declared their ethnicity, of all staff, in percent; None where no staff were supplied."""
    staff = counts.total(Measure.STAFF)
    if staff is None or staff.total == 0:
        return None
    declared = staff.white + staff.bme
    return DeclarationRate(
        declared=declared,
        not_stated=staff.not_stated,
        missing=staff.missing,
        total=staff.total,
        percent=float(percent_of(declared, staff.total)),
    )
