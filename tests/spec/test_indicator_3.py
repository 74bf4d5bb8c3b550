"""Indicator 3: (BME entered ÷ BME staff) ÷ (White entered ÷ White staff). Above 1 is worse for BME staff."""

import pytest

from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag


@pytest.mark.parametrize("example", examples(3), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_bme_staff_stand_on_top():
    found = result(3, counts(staff=(5920, 607, 450), entered_disciplinary=(147, 8, 6)))
    assert found.value == (8 / 607) / (147 / 5920)
    assert found.sentence.startswith("BME staff were 0.53 times as likely as White staff to enter")
    assert found.sentence.endswith("(1.3% against 2.5%).")


def test_a_published_0_53_is_green_and_outside_four_fifths():
    found = result(3, counts(staff=(5920, 607, 450), entered_disciplinary=(147, 8, 6)))
    assert found.rag is IndicatorRag.GREEN
    assert "in favour of BME staff" in found.notes[0]


def test_a_published_1_86_is_red():
    # (93 / 1000) / (50 / 1000)
    found = result(3, counts(staff=(1000, 1000, 0), entered_disciplinary=(50, 93, 0)))
    assert (found.printed, found.rag) == ("1.86", IndicatorRag.RED)
    assert "in favour of White staff" in found.notes[0]


def test_no_white_case_is_not_calculable_and_says_so():
    found = result(3, counts(staff=(1000, 200, 0), entered_disciplinary=(0, 5, 0)))
    assert found.state == "not_calculable"
    assert "White staff who entered the formal process" in (found.reason or "")


def test_cases_without_staff_are_not_supplied():
    assert result(3, counts(entered_disciplinary=(10, 5, 0))).state == "not_supplied"
