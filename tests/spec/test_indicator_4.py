"""Indicator 4: (White accessed ÷ White staff) ÷ (BME accessed ÷ BME staff). Above 1 is worse for BME staff."""

import pytest

from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag


@pytest.mark.parametrize("example", examples(4), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_a_published_1_01_is_amber_against_1():
    found = result(4, counts(staff=(5920, 607, 450), accessed_training=(2364, 240, 152)))
    assert found.value == (2364 / 5920) / (240 / 607)
    assert (found.printed, found.rag) == ("1.01", IndicatorRag.AMBER)
    assert "Consistent with no difference: the 95% interval holds 1." in found.notes


def test_without_a_training_table_it_is_not_supplied_and_never_zero():
    found = result(4, counts(staff=(5920, 607, 450)))
    assert (found.state, found.value) == ("not_supplied", None)
