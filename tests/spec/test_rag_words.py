"""The colours in words name the limits that the colours have: what is said is tried on the function that judges."""

from dataclasses import replace
from fractions import Fraction

import pytest

from wres.measures.rag import board_rag, ratio_rag, share_rag, survey_rag
from wres.measures.rag_words import band_rule_words, rag_words
from wres.measures.results import IndicatorRag
from wres.reference import load_reference
from wres.standard.indicator import Kind
from wres.standard.target import Target, TargetKind

REFERENCE = load_reference()
RULES = REFERENCE.rules


@pytest.mark.parametrize("limit", [1.1, 1.25, 1.5])
def test_a_likelihood_is_amber_up_to_the_limit_the_words_name_and_red_beyond(limit):
    rules = replace(RULES, ratio_amber_at_most=limit)
    words = rag_words(REFERENCE.indicator(2), rules)
    target = Target(indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.0)
    assert words.amber.endswith(f"at most {limit:.2f}")
    assert words.red.endswith(f"above {limit:.2f}")
    hundredths = round(limit * 100)
    assert ratio_rag(Fraction(hundredths, 100), target, rules) is IndicatorRag.AMBER
    assert ratio_rag(Fraction(hundredths + 1, 100), target, rules) is IndicatorRag.RED


@pytest.mark.parametrize("margin", [1, 2.5, 4])
def test_a_gap_is_amber_while_it_misses_by_no_more_than_the_words_say(margin):
    rules = replace(RULES, gap_amber_points=margin, board_amber_points=margin, share_amber_points=margin)
    printed = "1 point" if margin == 1 else f"{margin:g} points"
    exact, tenth = Fraction(str(margin)), Fraction(1, 10)
    survey = Target(indicator=5, kind=TargetKind.GAP_AT_MOST, value=0.0)
    for number in (1, 5, 7, 9):
        assert f"up to {printed} " in rag_words(REFERENCE.indicator(number), rules).amber
        assert f"more than {printed} " in rag_words(REFERENCE.indicator(number), rules).red
    assert survey_rag(exact, survey, Fraction(30), None, rules) is IndicatorRag.AMBER
    assert survey_rag(exact + tenth, survey, Fraction(30), None, rules) is IndicatorRag.RED
    assert board_rag(-exact, 0.0, rules) is IndicatorRag.AMBER
    assert board_rag(-exact - tenth, 0.0, rules) is IndicatorRag.RED
    assert share_rag(20 - exact, 20.0, None, rules) is IndicatorRag.AMBER
    assert share_rag(20 - exact - tenth, 20.0, None, rules) is IndicatorRag.RED


def test_for_the_one_survey_indicator_where_higher_is_better_the_words_turn_round():
    assert "no higher than then" in rag_words(REFERENCE.indicator(5), RULES).green
    assert "no lower than then" in rag_words(REFERENCE.indicator(7), RULES).green


def test_parity_is_red_on_both_sides():
    words = rag_words(REFERENCE.indicator(2), RULES, kind=TargetKind.RATIO_PARITY)
    low, high = f"{RULES.four_fifths_low:.2f}", f"{RULES.four_fifths_high:.2f}"
    assert words.red == f"under {low} or above {high}"


def test_too_few_names_the_limits_in_force_and_the_board_is_never_too_few():
    rules = replace(RULES, small_numerator=7, small_base=21)
    for indicator in REFERENCE.indicators:
        words = rag_words(indicator, rules).too_few
        assert ("21" in words) is (indicator.kind is not Kind.BOARD_GAP)
        assert ("7 " in words) is (indicator.kind is Kind.RELATIVE_LIKELIHOOD)


def test_the_band_rule_is_said_as_it_is_set():
    assert "overall share" in band_rule_words(replace(RULES, band_rule=True))
    assert "not judged" in band_rule_words(replace(RULES, band_rule=False))
