"""Attendances: people of the headcount who had training that is not mandatory, each once."""

import pytest

from tests.unit.reading import BME, codes, counted, person, problem, read, report, result, table
from wres.standard.indicator import Measure
from wres.standard.problem import Severity
from wres.standard.tables import Table


def attended(number, mandatory="No", day="01/02/2024"):
    return {"Employee Number": number, "Course": "Coaching", "Mandatory": mandatory, "Date": day}


PEOPLE = [
    person("10001", Assignment_Category="Permanent", End_Date=None),
    person("10002", BME, Assignment_Category="Permanent"),
    person("10003", BME, Assignment_Category="Bank"),
    person("10004", BME, Assignment_Category="Permanent", End_Date="01/01/2024"),
]


def trained(*rows):
    return read({"Staff": table(*PEOPLE), "Training": table(*rows)})


def tally(understood):
    return counted(understood, Measure.ACCESSED_TRAINING)


def left_out(understood):
    return report(understood, Table.TRAINING).left_out


def test_people_count_once_however_many_courses_they_had():
    read_back = trained(attended("10002"), attended("010002.0"), attended("10001"))
    assert tally(read_back) == (1, 1, 0, 0)
    assert report(read_back, Table.TRAINING).folded == 1


def test_only_training_that_is_not_mandatory_counts():
    read_back = trained(attended("10001", "Yes"), attended("10002", "No"))
    assert tally(read_back) == (0, 1, 0, 0)
    assert left_out(read_back) == {"mandatory": 1}


def test_only_people_of_the_headcount_count():
    read_back = trained(attended("10002"), attended("10003"), attended("10004"), attended("99999"))
    assert tally(read_back) == (0, 1, 0, 0)
    assert left_out(read_back) == {"not_in_headcount": 3}


@pytest.mark.parametrize(
    ("day", "counts"), [("01/04/2023", 1), ("31/03/2024", 1), ("31/03/2023", 0), ("01/04/2024", 0)]
)
def test_the_window_is_the_twelve_months_to_the_as_at_date(day, counts):
    assert tally(trained(attended("10001", day=day), attended("10002"))) == (counts, 1, 0, 0)


def test_a_blank_date_is_an_error_unless_the_training_was_mandatory():
    read_back = trained(attended("10001", day=None), attended("10002", "Yes", day=None))
    assert left_out(read_back) == {"mandatory": 1, "blank_date": 1}


def test_without_a_date_column_every_row_counts_with_a_warning():
    rows = [attended("10001"), attended("10002")]
    for row in rows:
        del row["Date"]
    read_back = trained(*rows)
    assert tally(read_back) == (1, 1, 0, 0)
    assert codes(read_back, Severity.WARNING) == ["no_date_column"]


@pytest.mark.parametrize(("answer", "code"), [("perhaps", "unknown_answer"), (None, "blank_answer")])
def test_an_answer_that_says_neither_is_an_error(answer, code):
    read_back = trained(attended("10001", answer), attended("10002", "No"))
    assert tally(read_back) == (0, 1, 0, 0)
    assert left_out(read_back) == {"unknown_answer": 1}
    assert problem(read_back, code).row == 2


def test_a_row_without_employee_number_is_an_error():
    assert left_out(trained(attended(None), attended("10002"))) == {"missing_employee_number": 1}


def test_without_mandatory_it_is_not_supplied_and_never_zero():
    rows = [{"Employee Number": "10001", "Course": "Coaching", "Date": "01/02/2024"}]
    read_back = read({"Staff": table(*PEOPLE), "Training": table(*rows)})
    assert problem(read_back, "missing_column").column == "Mandatory"
    assert result(read_back, 4).state == "not_supplied"


def test_without_a_staff_table_it_is_not_supplied_with_a_warning():
    read_back = read({"Training": table(attended("10001"))})
    assert result(read_back, 4).state == "not_supplied"
    assert problem(read_back, "no_staff_table").severity is Severity.WARNING
    assert left_out(read_back) == {"not_in_headcount": 1}


def test_headings_and_no_rows_are_not_supplied_and_a_true_zero_comes_as_counts():
    sheets = {"Staff": table(*PEOPLE), "Training": [["Employee Number", "Mandatory"]]}
    assert result(read(sheets), 4).state == "not_supplied"
    counts = [["Measure", "White", "BME", "Unknown"], ["accessed training", 0, 0, 0]]
    assert result(read(sheets | {"Counts": counts}), 4).state == "not_calculable"


def test_attendances_without_mandatory_are_not_taken_for_staff_or_cases():
    rows = [person("10001", Course="Coaching", Date="01/02/2024")]
    read_back = read({"Staff": table(*PEOPLE), "Training": table(*rows)})
    assert problem(read_back, "missing_column").sheet == "Training"
    sickness = read({"Staff": table(*PEOPLE), "Sickness": [["Employee Number", "Date"], ["10001", "01/02/2024"]]})
    assert sickness.report.ignored_sheets == ("Sickness",)
    assert codes(sickness) == []
    assert result(sickness, 3).state == "not_supplied"
