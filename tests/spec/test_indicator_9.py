"""Indicator 9: BME % of the voting board − BME % of the workforce, in percentage points. 0 or above."""

import pytest

from tests.spec.worked import check_example, counts, examples, result
from wres.measures.results import IndicatorRag


@pytest.mark.parametrize("example", examples(9), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_a_board_is_a_full_count_with_no_interval_and_never_too_few():
    found = result(9, counts(staff=(9, 1, 0), board_voting=(1, 0, 0)))
    assert (found.state, found.interval) == ("measured", None)
    assert found.value == 100 * 0 / 1 - 100 * 1 / 10


def test_the_sentence_adds_what_one_seat_is_worth():
    found = result(9, counts(staff=(5920, 607, 450), board_voting=(10, 1, 0)))
    assert found.sentence.endswith("One seat is worth 9.1 points.")  # 100 / 11


@pytest.mark.parametrize(
    ("bme_of_1000", "rag"), [(100, IndicatorRag.GREEN), (110, IndicatorRag.AMBER), (111, IndicatorRag.RED)]
)
def test_amber_reaches_one_point_below_the_workforce(bme_of_1000, rag):
    # One of ten seats is 10%: 10 - 10 = 0, 10 - 11 = -1.0, 10 - 11.1 = -1.1.
    found = result(9, counts(staff=(1000 - bme_of_1000, bme_of_1000, 0), board_voting=(9, 1, 0)))
    assert found.rag is rag


def test_the_parts_of_the_board_stand_beside_the_headline():
    found = result(
        9,
        counts(staff=(900, 100, 0), board_voting=(10, 1, 0), board_total=(12, 1, 1), board_executive=(7, 0, 1)),
    )
    assert found.all_members is not None
    assert found.non_executive is not None
    assert found.all_members.bme_percent == 100 * 1 / 14
    assert (found.non_executive.white, found.non_executive.bme, found.non_executive.unknown) == (5, 1, 0)


def test_a_board_without_a_workforce_is_not_supplied():
    found = result(9, counts(board_voting=(10, 1, 0)))
    assert found.state == "not_supplied"
    assert "staff to compare the board with" in (found.reason or "")


def test_nobody_voting_is_not_calculable():
    found = result(9, counts(staff=(900, 100, 0), board_voting=(0, 0, 0)))
    assert found.state == "not_calculable"
