"""Indicator 6: BME % − White % of the national staff survey, in percentage points. Lower is better."""

import pytest

from tests.spec.worked import check_example, counts, examples, result
from wres.measures.counts import SurveyFigure
from wres.measures.results import IndicatorRag

N = 6


def figure(white, bme, year=2023, white_base=2850, bme_base=231, **more):
    return SurveyFigure(
        indicator=N, year=year, white_percent=white, bme_percent=bme, white_base=white_base, bme_base=bme_base, **more
    )


@pytest.mark.parametrize("example", examples(N), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


@pytest.mark.parametrize(
    ("white", "bme", "rag"),
    [
        (30.0, 30.0, IndicatorRag.GREEN),  # 30 - 30 = 0
        (30.0, 30.1, IndicatorRag.AMBER),  # + 0.1
        (30.0, 32.0, IndicatorRag.AMBER),  # + 2.0, the most that is amber
        (30.0, 32.1, IndicatorRag.RED),  # + 2.1
        (30.0, 20.0, IndicatorRag.GREEN),  # - 10
    ],
)
def test_the_gap_alone_decides_where_last_year_is_not_known(white, bme, rag):
    found = result(N, counts((figure(white, bme),)))
    assert found.rag is rag
    assert "the gap alone is judged" in found.sentence


@pytest.mark.parametrize(("last", "rag"), [(29.9, IndicatorRag.AMBER), (30.0, IndicatorRag.GREEN)])
def test_a_met_gap_is_green_only_where_bme_staff_are_no_worse_off_than_last_year(last, rag):
    found = result(N, counts((figure(31.0, 30.0), figure(31.0, last, 2022))))
    assert found.rag is rag
    assert found.previous_bme_percent == last


def test_the_survey_of_the_newest_autumn_before_the_as_at_date_is_used():
    found = result(N, counts((figure(30.0, 31.0, 2022), figure(30.0, 35.0, 2023), figure(30.0, 40.0, 2024))))
    assert (found.survey_year, found.value) == (2023, 35.0 - 30.0)


def test_a_survey_of_a_later_autumn_alone_is_not_supplied():
    found = result(N, counts((figure(30.0, 40.0, 2024),)))
    assert found.state == "not_supplied"
    assert "2024" in (found.reason or "")


def test_one_of_the_two_questions_alone_is_not_calculable():
    found = result(N, counts((figure(10.0, 12.0, union_part=True),)))
    assert (found.state, found.value, found.rag) == ("not_calculable", None, IndicatorRag.NO_DATA)


def test_the_whole_figure_is_used_where_its_parts_stand_beside_it():
    found = result(N, counts((figure(10.0, 12.0, union_part=True), figure(30.2, 36.3))))
    assert found.value == pytest.approx(36.3 - 30.2)
