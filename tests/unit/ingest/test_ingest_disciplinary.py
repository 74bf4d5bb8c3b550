"""Cases: people who entered the formal process in the window, each once."""

import pytest

from tests.unit.reading import BME, WHITE, codes, counted, person, problem, read, report, result, table
from wres.standard.indicator import Measure
from wres.standard.problem import Severity
from wres.standard.tables import Table


def case(number, ethnicity=None, stage="Formal", day="01/02/2024"):
    return {"Employee Number": number, "Ethnic Origin": ethnicity, "Stage": stage, "Date Entered": day}


PEOPLE = [person("10001"), person("10002", BME), person("10003", None)]


def entered(*cases, people=PEOPLE):
    return read({"Staff": table(*people), "Cases": table(*cases)})


def tally(understood):
    return counted(understood, Measure.ENTERED_DISCIPLINARY)


def left_out(understood):
    return report(understood, Table.DISCIPLINARY).left_out


def test_a_case_is_matched_to_the_staff_and_counts_in_their_group():
    assert tally(entered(case("10001"), case("0010002.0"), case(10003))) == (1, 1, 0, 1)


def test_a_person_with_two_cases_counts_once():
    read_back = entered(case("10002"), case("10002", day="02/03/2024"))
    assert tally(read_back) == (0, 1, 0, 0)
    assert report(read_back, Table.DISCIPLINARY).folded == 1


def test_only_formal_cases_count():
    read_back = entered(case("10001"), case("10002", stage="Informal"))
    assert tally(read_back) == (1, 0, 0, 0)
    assert left_out(read_back) == {"informal": 1}


def test_without_a_stage_column_every_case_is_formal():
    rows = [case("10001"), case("10002")]
    for row in rows:
        del row["Stage"]
    assert tally(entered(*rows)) == (1, 1, 0, 0)


@pytest.mark.parametrize(("stage", "code"), [("Duel", "unknown_stage"), (None, "blank_stage")])
def test_a_stage_that_says_neither_is_an_error(stage, code):
    read_back = entered(case("10001"), case("10002", stage=stage))
    assert tally(read_back) == (1, 0, 0, 0)
    assert left_out(read_back) == {"unknown_answer": 1}
    assert problem(read_back, code).row == 3


@pytest.mark.parametrize(
    ("day", "counts"), [("01/04/2023", 1), ("31/03/2024", 1), ("31/03/2023", 0), ("01/04/2024", 0)]
)
def test_the_window_is_the_twelve_months_to_the_as_at_date(day, counts):
    assert tally(entered(case("10001", day=day), case("10002"))) == (counts, 1, 0, 0)


def test_a_blank_date_is_an_error_where_there_is_a_date_column():
    read_back = entered(case("10001", day=None), case("10002"))
    assert left_out(read_back) == {"blank_date": 1}
    assert codes(read_back) == ["blank_date"]


def test_a_case_of_a_leaver_is_matched():
    people = [*PEOPLE, person("10004", BME, End_Date="01/12/2023")]
    read_back = entered(case("10004"), people=people)
    assert tally(read_back) == (0, 1, 0, 0)
    assert codes(read_back, Severity.WARNING) == []


@pytest.mark.parametrize("end", [None, "01/12/2023"])
def test_a_case_of_somebody_on_the_bank_only_is_left_out(end):
    people = [*PEOPLE, person("10004", BME, Assignment_Category="Bank", End_Date=end)]
    read_back = entered(case("10004", BME), case("10001"), people=people)
    assert tally(read_back) == (1, 0, 0, 0)
    assert left_out(read_back) == {"bank": 1}


def test_a_case_of_somebody_with_a_post_and_the_bank_counts():
    people = [person("10004", BME, Assignment_Category="Bank"), person("10004", BME, Assignment_Category="Permanent")]
    assert tally(entered(case("10004"), people=people)) == (0, 1, 0, 0)


def test_the_staff_table_beats_the_cases_own_ethnic_origin():
    assert tally(entered(case("10001", BME))) == (1, 0, 0, 0)


def test_somebody_unmatched_counts_by_the_cases_own_ethnic_origin():
    read_back = entered(case("20001", BME), case("20001", BME), case("20002", "Z"))
    assert tally(read_back) == (0, 1, 1, 0)
    assert codes(read_back, Severity.WARNING) == []


def test_somebody_unmatched_without_an_ethnic_origin_is_unknown_with_a_warning():
    read_back = entered(case("20001"), case("10001"))
    assert tally(read_back) == (1, 0, 0, 1)
    unmatched = problem(read_back, "unmatched_case")
    assert (unmatched.severity, unmatched.row, unmatched.found) == (Severity.WARNING, 2, "no matching employee")


def test_cases_alone_are_legal_with_an_ethnic_origin():
    read_back = read({"Cases": table(case(None, BME), case(None, BME), case(None, WHITE))})
    assert tally(read_back) == (1, 2, 0, 0)
    assert result(read_back, 3).state == "not_supplied"


def test_cases_beside_counts_of_staff_give_the_indicator():
    counts = [["Measure", "White", "BME", "Unknown"], ["staff", 1000, 100, 10]]
    read_back = read({"Cases": table(*(case(None, e) for e in [BME] * 6 + [WHITE] * 30)), "Counts": counts})
    assert result(read_back, 3).value == pytest.approx((6 / 100) / (30 / 1000))


def test_a_case_without_number_and_without_an_ethnicity_column_is_an_error():
    rows = [case("10001"), case(None)]
    for row in rows:
        del row["Ethnic Origin"]
    read_back = entered(*rows)
    assert tally(read_back) == (1, 0, 0, 0)
    assert left_out(read_back) == {"missing_employee_number": 1}


def test_an_unknown_ethnicity_of_a_case_leaves_as_an_error():
    read_back = entered(case("20001", "Klingon"), case("10001"))
    assert tally(read_back) == (1, 0, 0, 0)
    assert left_out(read_back) == {"unknown_ethnicity": 1}
