"""Indicator 8: BME % − White % of the national staff survey, in percentage points. Lower is better."""

import pytest

from tests.spec.survey import LowerIsBetter
from tests.spec.worked import check_example, examples

N = 8


class TestSurvey(LowerIsBetter):
    N = N


@pytest.mark.parametrize("example", examples(N), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)
