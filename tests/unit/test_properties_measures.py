"""The colours are total and orderly: every value has one, and a worse value never has a better one."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from wres.measures.rag import board_rag, outside_four_fifths, ratio_rag, share_rag, survey_rag
from wres.measures.results import IndicatorRag, Interval
from wres.measures.rounding import half_up
from wres.reference import load_reference
from wres.standard.target import Target, TargetKind

RULES = load_reference().rules
BEST_FIRST = [IndicatorRag.GREEN, IndicatorRag.AMBER, IndicatorRag.RED]
PERCENT = st.fractions(0, 100, max_denominator=9999)
POINTS = st.fractions(-100, 100, max_denominator=9999)
RATIO = st.fractions(0, 20, max_denominator=9999)
AIM = st.integers(0, 10_000).map(lambda n: n / 100)


def place(rag):
    return BEST_FIRST.index(rag)


def target(kind, value):
    return Target(indicator=2, kind=kind, value=value)


@given(PERCENT, PERCENT, AIM)
def test_a_lower_share_is_never_better(one, other, aim):
    low, high = sorted((one, other))
    assert place(share_rag(low, aim, None, RULES)) >= place(share_rag(high, aim, None, RULES))


@given(PERCENT, AIM)
def test_an_interval_that_holds_the_target_makes_red_amber_and_nothing_else(percent, aim):
    plain, held = share_rag(percent, aim, None, RULES), share_rag(percent, aim, Interval(0, 100), RULES)
    assert held is (IndicatorRag.AMBER if plain is IndicatorRag.RED else plain)


@given(RATIO, RATIO)
def test_a_higher_ratio_is_never_better_where_a_ratio_is_to_be_at_most_something(one, other):
    low, high = sorted((one, other))
    at_most = target(TargetKind.RATIO_AT_MOST, 1.0)
    assert place(ratio_rag(high, at_most, RULES)) >= place(ratio_rag(low, at_most, RULES))


@given(RATIO)
def test_the_ratio_is_green_to_one_amber_to_one_and_a_quarter_and_red_above_as_printed(ratio):
    printed = half_up(ratio, 2)
    expected = 0 if printed <= 1 else 1 if float(printed) <= 1.25 else 2
    assert place(ratio_rag(ratio, target(TargetKind.RATIO_AT_MOST, 1.0), RULES)) == expected


@given(RATIO)
def test_parity_is_green_at_one_and_red_outside_four_fifths_on_either_side(ratio):
    rag = ratio_rag(ratio, target(TargetKind.RATIO_PARITY, 1.0), RULES)
    assert (rag is IndicatorRag.RED) == outside_four_fifths(ratio, RULES)
    assert (rag is IndicatorRag.GREEN) == (half_up(ratio, 2) == 1)


@given(POINTS, POINTS, PERCENT, st.one_of(st.none(), PERCENT))
def test_a_wider_gap_is_never_better(one, other, bme, last_year):
    low, high = sorted((one, other))
    at_most, at_least = target(TargetKind.GAP_AT_MOST, 0.0), target(TargetKind.GAP_AT_LEAST, 0.0)
    assert place(survey_rag(high, at_most, bme, last_year, RULES)) >= place(
        survey_rag(low, at_most, bme, last_year, RULES)
    )
    assert place(survey_rag(low, at_least, bme, last_year, RULES)) >= place(
        survey_rag(high, at_least, bme, last_year, RULES)
    )


@given(POINTS, PERCENT, PERCENT)
def test_a_gap_that_is_met_is_green_unless_last_year_was_better(gap, bme, last_year):
    rag = survey_rag(gap, target(TargetKind.GAP_AT_MOST, 0.0), bme, last_year, RULES)
    met, worse = half_up(gap, 1) <= 0, half_up(bme, 1) > half_up(last_year, 1)
    assert (rag is IndicatorRag.GREEN) == (met and not worse)


@given(POINTS, POINTS)
def test_a_lower_board_gap_is_never_better(one, other):
    low, high = sorted((one, other))
    assert place(board_rag(low, 0.0, RULES)) >= place(board_rag(high, 0.0, RULES))


@given(POINTS)
def test_the_board_is_green_from_zero_and_amber_to_one_point_below(gap):
    printed = half_up(gap, 1)
    expected = 0 if printed >= 0 else 1 if printed >= -1 else 2
    assert place(board_rag(gap, 0.0, RULES)) == expected


@given(st.fractions(-1000, 1000, max_denominator=10**6), st.integers(0, 4))
def test_rounding_up_a_half_is_what_people_do_on_paper(value, decimals):
    shifted = abs(value) * 10**decimals
    whole = shifted.numerator * 2 // shifted.denominator
    expected = Fraction((whole + 1) // 2, 10**decimals)
    assert Fraction(half_up(value, decimals)) == (expected if value >= 0 else -expected)
