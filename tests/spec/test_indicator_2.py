"""Indicator 2: (White appointed ÷ White shortlisted) ÷ (BME appointed ÷ BME shortlisted). Above 1 is worse for BME."""

import pytest

from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag
from wres.standard.target import Target, TargetKind


@pytest.mark.parametrize("example", examples(2), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_the_sentence_names_both_rates_and_who_is_over_whom():
    found = result(2, counts(shortlisted=(4000, 1000, 210), appointed=(568, 113, 24)))
    # 568 / 4000 = 14.2%, 113 / 1000 = 11.3%, 14.2 / 11.3 = 1.2566…
    assert found.sentence == (
        "White applicants were 1.26 times as likely as BME applicants to be appointed from shortlisting "
        "(14.2% against 11.3%)."
    )
    assert found.value == (568 / 4000) / (113 / 1000)


def test_unknown_ethnicity_stands_on_neither_side_and_is_counted():
    with_unknown = result(2, counts(shortlisted=(4000, 1000, 210), appointed=(568, 113, 24)))
    without = result(2, counts(shortlisted=(4000, 1000, 0), appointed=(568, 113, 0)))
    assert with_unknown.value == without.value
    assert (with_unknown.left_out.unknown_base, with_unknown.left_out.unknown_count) == (210, 24)


def test_red_begins_above_one_and_a_quarter():
    amber = result(2, counts(shortlisted=(1000, 1000, 0), appointed=(125, 100, 0)))
    red = result(2, counts(shortlisted=(1000, 1000, 0), appointed=(126, 100, 0)))
    assert (amber.value, amber.rag) == (125 / 100, IndicatorRag.AMBER)
    assert (red.value, red.rag) == (126 / 100, IndicatorRag.RED)


def test_a_ratio_under_four_fifths_is_green_and_says_so():
    found = result(2, counts(shortlisted=(1000, 1000, 0), appointed=(79, 100, 0)))
    assert found.rag is IndicatorRag.GREEN
    assert "Outside four-fifths (0.80 to 1.25), in favour of BME applicants." in found.notes


def test_under_a_parity_target_a_low_ratio_is_red_too():
    parity = Target(indicator=2, kind=TargetKind.RATIO_PARITY, value=1.0)
    ratios = {100: IndicatorRag.GREEN, 80: IndicatorRag.AMBER, 79: IndicatorRag.RED, 125: IndicatorRag.AMBER}
    for white, rag in ratios.items():
        assert result(2, counts(shortlisted=(1000, 1000, 0), appointed=(white, 100, 0)), parity).rag is rag


@pytest.mark.parametrize(
    ("shortlisted", "appointed", "zero"),
    [
        ((0, 40, 0), (0, 4, 0), "White applicants shortlisted"),
        ((100, 0, 0), (20, 0, 0), "BME applicants shortlisted"),
        ((100, 40, 0), (20, 0, 0), "BME applicants appointed"),
    ],
)
def test_the_count_that_is_zero_is_named(shortlisted, appointed, zero):
    found = result(2, counts(shortlisted=shortlisted, appointed=appointed))
    assert (found.state, found.value, found.rag) == ("not_calculable", None, IndicatorRag.NO_DATA)
    assert zero in (found.reason or "")


def test_five_and_ten_are_enough_and_one_fewer_is_not():
    enough = result(2, counts(shortlisted=(10, 10, 0), appointed=(5, 5, 0)))
    few_appointed = result(2, counts(shortlisted=(10, 10, 0), appointed=(5, 4, 0)))
    few_shortlisted = result(2, counts(shortlisted=(10, 9, 0), appointed=(5, 5, 0)))
    assert [r.state for r in (enough, few_appointed, few_shortlisted)] == ["measured", "too_few", "too_few"]
    assert few_appointed.value == (5 / 10) / (4 / 10)


def test_more_appointed_than_shortlisted_is_not_calculable():
    found = result(2, counts(shortlisted=(100, 40, 0), appointed=(20, 41, 0)))
    assert found.state == "not_calculable"
    assert "more BME applicants appointed (41)" in (found.reason or "")


def test_shortlisting_without_appointments_is_not_supplied():
    found = result(2, counts(shortlisted=(100, 40, 0)))
    assert found.state == "not_supplied"
    assert "appointments" in (found.reason or "")
