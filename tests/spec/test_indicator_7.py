"""Indicator 7: BME % − White % in percentage points. The only survey indicator where higher is better."""

import pytest

from tests.spec.survey import OfTheSurvey, figure
from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag

N = 7


class TestSurvey(OfTheSurvey):
    N = N


@pytest.mark.parametrize("example", examples(N), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


@pytest.mark.parametrize(
    ("white", "bme", "rag"),
    [
        (30.0, 30.0, IndicatorRag.GREEN),  # 30 - 30 = 0
        (30.0, 29.9, IndicatorRag.AMBER),  # - 0.1
        (30.0, 28.0, IndicatorRag.AMBER),  # - 2.0, the most that is amber
        (30.0, 27.9, IndicatorRag.RED),  # - 2.1
        (30.0, 40.0, IndicatorRag.GREEN),  # + 10: BME staff believe it more often
    ],
)
def test_a_gap_below_nought_is_what_misses_the_target(white, bme, rag):
    assert result(N, counts((figure(N, white, bme),))).rag is rag


@pytest.mark.parametrize(("last", "rag"), [(30.1, IndicatorRag.AMBER), (30.0, IndicatorRag.GREEN)])
def test_a_met_gap_is_green_only_where_bme_staff_are_no_worse_off_than_last_year(last, rag):
    found = result(N, counts((figure(N, 29.0, 30.0), figure(N, 29.0, last, 2022))))
    assert found.rag is rag
    assert found.previous_bme_percent == last
