"""Indicator 5: BME % − White % of the national staff survey, in percentage points. Lower is better."""

import pytest

from tests.spec.survey import LowerIsBetter, figure
from tests.spec.worked import check_example, counts, examples, result

N = 5


class TestSurvey(LowerIsBetter):
    N = N


@pytest.mark.parametrize("example", examples(N), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_the_sentence_says_percentage_points():
    found = result(N, counts((figure(N, 46.3, 47.6),)))
    assert "a gap of +1.3 percentage points" in found.sentence
    assert "not necessarily worse" in " ".join(found.caveats)


def test_a_base_of_ten_is_enough_and_an_unknown_base_is_not_too_few():
    assert result(N, counts((figure(N, 30.0, 31.0, bme_base=10),))).state == "measured"
    assert result(N, counts((figure(N, 30.0, 31.0, bme_base=None),))).state == "measured"
    assert result(N, counts((figure(N, 30.0, 31.0, bme_base=9),))).state == "too_few"
