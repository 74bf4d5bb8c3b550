"""The board: every member counts, who votes makes the headline."""

import pytest

from tests.unit.reading import BME, WHITE, codes, counted, person, problem, read, report, result, table
from wres.standard.indicator import Measure
from wres.standard.problem import Severity
from wres.standard.tables import Table


def member(ethnicity=WHITE, voting="Y", executive="N", role="Director"):
    return {"Role": role, "Ethnicity": ethnicity, "Voting": voting, "Executive": executive}


def seats(*members):
    return read({"Board": table(*members)})


def parts(understood):
    return [counted(understood, m) for m in (Measure.BOARD_TOTAL, Measure.BOARD_VOTING, Measure.BOARD_EXECUTIVE)]


def test_all_voting_and_executive_members_are_counted():
    read_back = seats(member(), member(BME), member(None, "N"), member(executive="Y"))
    assert parts(read_back) == [(2, 1, 0, 1), (2, 1, 0, 0), (1, 0, 0, 0)]


def test_the_indicator_keeps_unknown_in_the_denominator_and_shows_the_parts():
    sheets = {
        "Staff": table(person("10001"), person("10002", BME)),
        "Board": table(member(), member(BME), member(None)),
    }
    board = result(read(sheets), 9)
    assert (board.bme.count, board.bme.base) == (1, 3)
    assert board.value == pytest.approx(100 * 1 / 3 - 100 * 1 / 2)
    assert (board.all_members.white, board.executive.white, board.non_executive.white) == (1, 0, 1)


def test_without_an_executive_column_the_parts_are_not_shown():
    rows = [member(), member(BME)]
    for row in rows:
        del row["Executive"]
    assert parts(seats(*rows))[2] == (-1, -1, -1, -1)


def test_an_executive_column_that_does_not_say_it_of_everybody_is_a_warning_and_the_headline_stays():
    read_back = seats(member(executive="Y"), member(BME, executive="perhaps"), member(executive="N"))
    assert parts(read_back) == [(2, 1, 0, 0), (2, 1, 0, 0), (-1, -1, -1, -1)]
    assert problem(read_back, "executive_not_said").severity is Severity.WARNING


def test_a_blank_vote_is_an_error_and_an_unknown_answer_too():
    read_back = seats(member(), member(voting=None), member(voting="sometimes"), member(voting="N"))
    assert parts(read_back)[0] == (2, 0, 0, 0)
    assert sorted(codes(read_back)) == ["blank_answer", "unknown_answer"]
    assert report(read_back, Table.BOARD).left_out == {"unknown_answer": 2}


def test_ticks_beside_blanks_are_yes_and_no():
    read_back = seats(member(voting="x"), member(BME, voting=None), member(voting="x"))
    assert parts(read_back)[:2] == [(2, 1, 0, 0), (2, 0, 0, 0)]


def test_an_unknown_ethnicity_leaves_the_board():
    read_back = seats(member(), member("Klingon"))
    assert parts(read_back)[0] == (1, 0, 0, 0)
    assert codes(read_back) == ["unknown_ethnicity"]
