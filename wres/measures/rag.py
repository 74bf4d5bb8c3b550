"""Red, amber or green: value against target after both are rounded to the printed precision."""

from decimal import Decimal
from fractions import Fraction

from wres.measures.results import IndicatorRag, Interval
from wres.measures.rounding import half_up
from wres.standard.rules import Rules
from wres.standard.target import Target, TargetKind


def share_rag(percent: Fraction, target: float, interval: Interval | None, rules: Rules) -> IndicatorRag:
    """Green at or above the target; amber within the margin below it or where the interval holds it; else red."""
    value, aim = (half_up(number, rules.percent_decimals) for number in (percent, target))
    if value >= aim:
        return IndicatorRag.GREEN
    near = value >= aim - Decimal(str(rules.share_amber_points))
    return IndicatorRag.AMBER if near or (interval and interval.holds(target)) else IndicatorRag.RED


def ratio_rag(ratio: Fraction, target: Target, rules: Rules) -> IndicatorRag:
    """At most: green to the target, amber to the margin, red above; low is green. Parity: outside is red both ways."""
    value, aim = (half_up(number, rules.ratio_decimals) for number in (ratio, target.value))
    amber_to = Decimal(str(rules.ratio_amber_at_most))
    if target.kind is TargetKind.RATIO_PARITY:
        if value == aim:
            return IndicatorRag.GREEN
        low, high = Decimal(str(rules.four_fifths_low)), Decimal(str(rules.four_fifths_high))
        return IndicatorRag.AMBER if low <= value <= high else IndicatorRag.RED
    if value <= aim:
        return IndicatorRag.GREEN
    return IndicatorRag.AMBER if value <= max(amber_to, aim) else IndicatorRag.RED


def survey_rag(
    gap: Fraction, target: Target, bme_percent: Fraction, last_year: Fraction | None, rules: Rules
) -> IndicatorRag:
    """Green needs the gap met and, where last year is known, BME staff no worse off than then. Met but worse: amber."""
    higher_is_better = target.kind is TargetKind.GAP_AT_LEAST
    value, aim = (half_up(number, rules.gap_decimals) for number in (gap, target.value))
    beyond = aim - value if higher_is_better else value - aim
    if beyond > Decimal(str(rules.gap_amber_points)):
        return IndicatorRag.RED
    if beyond > 0:
        return IndicatorRag.AMBER
    if last_year is None:
        return IndicatorRag.GREEN
    now, then = (half_up(number, rules.percent_decimals) for number in (bme_percent, last_year))
    worse = now < then if higher_is_better else now > then
    return IndicatorRag.AMBER if worse else IndicatorRag.GREEN


def board_rag(gap: Fraction, target: float, rules: Rules) -> IndicatorRag:
    """Green at or above the target; amber within the margin below it; else red."""
    value, aim = (half_up(number, rules.gap_decimals) for number in (gap, target))
    if value >= aim:
        return IndicatorRag.GREEN
    return IndicatorRag.AMBER if value >= aim - Decimal(str(rules.board_amber_points)) else IndicatorRag.RED


def outside_four_fifths(ratio: Fraction, rules: Rules) -> bool:
    """True on either side of 0.80–1.25, after rounding."""
    value = half_up(ratio, rules.ratio_decimals)
    return not Decimal(str(rules.four_fifths_low)) <= value <= Decimal(str(rules.four_fifths_high))
