"""Indicator 6: BME % − White % of the national staff survey, in percentage points. Lower is better."""

import pytest

from tests.spec.survey import LowerIsBetter, figure
from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag

N = 6


class TestSurvey(LowerIsBetter):
    N = N


@pytest.mark.parametrize("example", examples(N), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_one_of_the_two_questions_alone_is_not_calculable():
    found = result(N, counts((figure(N, 10.0, 12.0, union_part=True),)))
    assert (found.state, found.value, found.rag) == ("not_calculable", None, IndicatorRag.NO_DATA)


def test_the_whole_figure_is_used_where_its_parts_stand_beside_it():
    found = result(N, counts((figure(N, 10.0, 12.0, union_part=True), figure(N, 30.2, 36.3))))
    assert found.value == pytest.approx(36.3 - 30.2)
