"""The sentences that go with a figure. They describe a difference and never explain it. ``term`` is the trust's word
for BME."""

from decimal import Decimal
from fractions import Fraction

from wres.measures.results import Rate
from wres.measures.rounding import half_up, plain, signed
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Indicator
from wres.standard.rules import Rules
from wres.standard.target import Target, TargetKind

DEFAULT_TERM = "BME"


def group_word(group: EthnicGroup, term: str) -> str:
    """The word for a group; the one function through which the trust's term goes."""
    return {EthnicGroup.WHITE: "White", EthnicGroup.BME: term, EthnicGroup.UNKNOWN: "unknown ethnicity"}[group]


def share_sentence(percent: Fraction, count: int, base: int, term: str, known_only: bool, rules: Rules) -> str:
    """'8.7% of staff are BME (607 of 6,977).'"""
    of_whom = "staff of known ethnicity" if known_only else "staff"
    return f"{plain(percent, rules.percent_decimals)}% of {of_whom} are {term} ({count:,} of {base:,})."


def ratio_sentence(indicator: Indicator, ratio: Fraction, white: Rate, bme: Rate, term: str, rules: Rules) -> str:
    """'White applicants were 1.26 times as likely as BME applicants to be appointed … (14.2% against 11.3%).'"""
    top, bottom = EthnicGroup.WHITE, EthnicGroup.BME
    top_rate, bottom_rate = white, bme
    if indicator.top is EthnicGroup.BME:
        top, bottom, top_rate, bottom_rate = bottom, top, bme, white
    rates = " against ".join(
        f"{plain(rate.percent or 0.0, rules.percent_decimals)}%" for rate in (top_rate, bottom_rate)
    )
    return (
        f"{group_word(top, term)} {indicator.subject} were {plain(ratio, rules.ratio_decimals)} times as likely as "
        f"{group_word(bottom, term)} {indicator.subject} {indicator.verb} ({rates})."
    )


def survey_sentence(indicator: Indicator, white: Fraction, bme: Fraction, term: str, rules: Rules) -> str:
    """'47.6% of BME staff experienced … against 46.3% of White staff: a gap of +1.3 percentage points.'"""
    gap = signed(bme - white, rules.gap_decimals)
    return (
        f"{plain(bme, rules.percent_decimals)}% of {term} staff {indicator.verb}, against "
        f"{plain(white, rules.percent_decimals)}% of White staff: a gap of {gap} percentage points."
    )


def board_sentence(board: Fraction, workforce: Fraction, bme: int, seats: int, term: str, rules: Rules) -> str:
    """'9.1% of the voting board are BME (1 of 11), against 8.7% of the workforce: +0.4 percentage points. …'"""
    return (
        f"{plain(board, rules.percent_decimals)}% of the voting board are {term} ({bme:,} of {seats:,}), against "
        f"{plain(workforce, rules.percent_decimals)}% of the workforce: "
        f"{signed(board - workforce, rules.gap_decimals)} percentage points. "
        f"One seat is worth {plain(Fraction(100, seats), 1)} points."
    )


def four_fifths_note(indicator: Indicator, ratio: Fraction, term: str) -> str:
    """Which group a ratio outside four-fifths favours. In 2 and 4 a high ratio is White staff's advantage; in 3 the
    ratio counts something nobody wants, so the group on top is at the disadvantage: high favours White staff too."""
    favoured = "White" if ratio > 1 else term
    return f"Outside four-fifths (0.80 to 1.25), in favour of {favoured} {indicator.subject}."


def printed_target(target: Target | None) -> str:
    """'10.63%', '1.00 or lower', 'gap 0.0 points or lower'; '' for none."""
    if target is None:
        return ""
    words = {
        TargetKind.SHARE_AT_LEAST: f"{_as_typed(target.value)}%",
        TargetKind.RATIO_AT_MOST: f"{half_up(target.value, 2)} or lower",
        TargetKind.RATIO_PARITY: f"{half_up(target.value, 2)}, neither higher nor lower",
        TargetKind.GAP_AT_MOST: f"a gap of {_as_typed(target.value)} points or lower",
        TargetKind.GAP_AT_LEAST: f"a gap of {_as_typed(target.value)} points or higher",
        TargetKind.HEADCOUNT_AT_LEAST: f"{_as_typed(target.value)} people",
        TargetKind.EVENTS_AT_LEAST: f"{_as_typed(target.value)} events",
        TargetKind.YES_NO: "yes",
    }
    return words[target.kind]


def _as_typed(value: float) -> str:
    return f"{Decimal(repr(value)).normalize():f}"
