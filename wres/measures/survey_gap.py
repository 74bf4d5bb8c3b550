"""Indicators 5 to 8: two percentages of the national survey and the gap between them."""

from fractions import Fraction
from typing import Any

from wres.measures.counts import Counts, SurveyFigure
from wres.measures.rag import survey_rag
from wres.measures.results import (
    IndicatorRag,
    IndicatorResult,
    Interval,
    Measured,
    NotCalculable,
    NotSupplied,
    Rate,
    Suppressed,
    TooFew,
)
from wres.measures.rounding import exactly, half_up, signed
from wres.measures.sentences import printed_target, survey_sentence
from wres.measures.setting import Setting, nothing_left_out, source_sheet
from wres.measures.uncertainty import newcombe, wilson
from wres.standard.indicator import Indicator, Unit
from wres.standard.period import newest_survey_year


def survey_gap(indicator: Indicator, counts: Counts, setting: Setting) -> IndicatorResult:
    """BME % − White % in percentage points; ideal 0 (or better for BME staff). The newest autumn before the as-at date.

    Suppressed where the source withheld it; not calculable from one question of a union; too few where a known base
    is small.
    """
    figure = _figure(indicator.number, counts)
    target = setting.target(indicator.number, counts.as_at)
    common: dict[str, Any] = {
        "indicator": indicator.number,
        "unit": Unit.POINTS,
        "as_at": counts.as_at,
        "rules_version": setting.rules.version,
        "target": target,
        "target_printed": printed_target(target),
        "caveats": indicator.caveats,
        "survey_year": figure.year if figure else None,
        "source_table": source_sheet(counts, None) if figure else None,
        "left_out": nothing_left_out(counts, None),
    }
    if figure is None:
        reason = _why_absent(indicator.number, counts)
        return NotSupplied(sentence=reason, reason=reason, **common)
    if figure.union_part:
        reason = "Not calculable: one of its two questions alone was given, and the two cannot be added."
        return NotCalculable(sentence=reason, reason=reason, **common)
    if figure.withheld:
        reason = "Withheld at the source."
        return Suppressed(sentence=reason, reason=reason, **common)
    if figure.white_percent is None or figure.bme_percent is None:
        reason = "Not supplied: the survey sheet gives this indicator twice, with different figures."
        return NotSupplied(sentence=reason, reason=reason, **common)
    return _measured(indicator, figure, _last_year(figure, counts), setting, common)


def _figure(number: int, counts: Counts) -> SurveyFigure | None:
    newest = newest_survey_year(counts.as_at)
    fitting = [f for f in counts.survey if f.indicator == number and (f.year is None or f.year <= newest)]
    # A whole figure beats the part of a union, the newest year an older one.
    return max(fitting, key=lambda f: (not f.union_part, f.year or 0), default=None)


def _why_absent(number: int, counts: Counts) -> str:
    later = [figure.year for figure in counts.survey if figure.indicator == number and figure.year]
    if later:
        return f"Not supplied: the survey of autumn {min(later)} is later than the as-at date."
    return "Not supplied: no survey percentages for this indicator."


def _last_year(figure: SurveyFigure, counts: Counts) -> SurveyFigure | None:
    if figure.year is None:
        return None
    return next(
        (
            f
            for f in counts.survey
            if f.indicator == figure.indicator and f.year == figure.year - 1 and not f.union_part and not f.withheld
        ),
        None,
    )


def _measured(
    indicator: Indicator,
    figure: SurveyFigure,
    last_year: SurveyFigure | None,
    setting: Setting,
    common: dict[str, Any],
) -> IndicatorResult:
    rules = setting.rules
    white, bme = exactly(figure.white_percent or 0.0), exactly(figure.bme_percent or 0.0)
    before = None if last_year is None or last_year.bme_percent is None else exactly(last_year.bme_percent)
    sentence = survey_sentence(indicator, white, bme, setting.term, rules)
    interval = _gap_interval(figure)
    result = {
        **common,
        "value": float(bme - white),
        "printed": f"{signed(bme - white, rules.gap_decimals)} points",
        "white": _rate(figure.white_percent, figure.white_base),
        "bme": _rate(figure.bme_percent, figure.bme_base),
        "interval": interval,
        "previous_bme_percent": None if before is None else float(before),
        "sentence": sentence,
    }
    few = [base for base in (figure.white_base, figure.bme_base) if base is not None and base < rules.small_base]
    if few:
        reason = f"Too few to say: {min(few)} respondents in one group, under {rules.small_base}."
        return TooFew(**{**result, "rag": IndicatorRag.TOO_FEW, "reason": reason})
    target = common["target"]
    rag = IndicatorRag.NO_TARGET if target is None else survey_rag(bme - white, target, bme, before, rules)
    notes = _notes(setting, before, bme, interval)
    if before is None:
        result["sentence"] = f"{sentence} Last year's figure was not supplied, so the gap alone is judged."
    return Measured(**{**result, "rag": rag, "notes": notes})


def _rate(percent: float | None, base: int | None) -> Rate:
    interval = wilson(percent / 100, base) if percent is not None and base else None
    return Rate(None, base, percent, interval)


def _gap_interval(figure: SurveyFigure) -> Interval | None:
    if not figure.white_base or not figure.bme_base or figure.white_percent is None or figure.bme_percent is None:
        return None
    return newcombe(figure.bme_percent / 100, figure.bme_base, figure.white_percent / 100, figure.white_base)


def _notes(setting: Setting, before: Fraction | None, bme: Fraction, interval: Interval | None) -> tuple[str, ...]:
    notes = []
    if interval is not None and interval.holds(0.0):
        notes.append("Consistent with no difference: the 95% interval holds 0.")
    if before is not None:
        decimals = setting.rules.percent_decimals
        notes.append(f"Last year: {half_up(before, decimals)}% of {setting.term} staff; now {half_up(bme, decimals)}%.")
    return tuple(notes)
