"""Survey percentages: fractions, marks, questions and years."""

import pytest

from tests.unit.reading import codes, problem, read, report, result, table
from tests.unit.workbooks import Percent
from wres.standard.problem import Severity
from wres.standard.tables import Table


def asked(indicator, white, bme, year=2023, **more):
    row = {"Indicator": indicator, "White %": white, "BME %": bme, "Year": year}
    return row | {name.replace("_", " "): cell for name, cell in more.items()}


def surveyed(*rows):
    return read({"Survey": table(*rows)})


def pairs(understood):
    return [(f.indicator, f.white_percent, f.bme_percent) for f in understood.counts.survey]


def test_percentages_are_taken_as_they_are():
    read_back = surveyed(
        asked(5, 46.3, 47.6, White_respondents=2850, BME_respondents=231), asked("8", "12.2%", "25.2 %")
    )
    assert pairs(read_back) == [(5, 46.3, 47.6), (8, 12.2, 25.2)]
    assert (read_back.counts.survey[0].white_base, read_back.counts.survey[0].bme_base) == (2850, 231)


@pytest.mark.parametrize("as_cell", [float, Percent, str])
def test_numbers_that_are_all_at_most_one_are_fractions(as_cell):
    read_back = surveyed(asked(5, as_cell(0.463), as_cell(0.476)), asked(6, as_cell(0.302), as_cell(0.0)))
    assert pairs(read_back) == [(5, 46.3, 47.6), (6, 30.2, 0.0)]
    assert problem(read_back, "fractions").severity is Severity.NOTE


@pytest.mark.parametrize("other", [(0.302, 36.3), (0.302, 0.363)])
def test_fractions_and_percentages_together_are_an_error_and_nothing_is_used(other):
    read_back = surveyed(asked(5, 46.3, 47.6), asked(6, *other))
    assert pairs(read_back) == []
    mixed = problem(read_back, "mixed_fractions")
    assert (mixed.severity, mixed.rows) == (Severity.ERROR, (2, 3))
    assert report(read_back, Table.SURVEY).left_out == {"unreadable_number": 2}
    assert result(read_back, 5).state == "not_supplied"


def test_a_row_that_is_left_out_says_nothing_about_the_others():
    assert pairs(surveyed(asked(5, 46.3, 47.6), asked("Response rate", 0.42, 0.38))) == [(5, 46.3, 47.6)]


@pytest.mark.parametrize("mark", ["*", "-", "–"])
def test_a_star_or_a_dash_means_withheld_at_the_source(mark):
    read_back = surveyed(asked(5, 46.3, mark), asked(6, 30.2, 36.3))
    assert codes(read_back) == []
    assert result(read_back, 5).state == "suppressed"
    assert result(read_back, 6).state == "measured"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (None, "unreadable_number"),
        ("many", "unreadable_number"),
        ("36,3", "unreadable_number"),
        (-4, "impossible_percent"),
        (101, "impossible_percent"),
    ],
)
def test_what_is_no_percentage_is_an_error(cell, code):
    read_back = surveyed(asked(5, 46.3, cell), asked(6, 30.2, 36.3))
    wrong = problem(read_back, code)
    assert (wrong.row, wrong.column) == (2, "BME %")
    assert [indicator for indicator, _, _ in pairs(read_back)] == [6]


@pytest.mark.parametrize(
    ("question", "indicator"),
    [
        ("q14a", 5),
        ("Q15", 7),
        ("q16b", 8),
        ("Indicator 6", 6),
        ("7", 7),
        ("Equal opportunities for career progression or promotion", 7),
    ],
)
def test_questions_since_2021_and_wordings_are_understood(question, indicator):
    rows = [{"Question": question, "White %": 46.3, "BME %": 47.6, "Year": 2023}]
    assert pairs(surveyed(*rows)) == [(indicator, 46.3, 47.6)]


@pytest.mark.parametrize("question", ["q14a", "q15", "q16b"])
def test_a_question_number_of_an_older_survey_is_not_guessed(question):
    rows = [{"Question": question, "White %": 46.3, "BME %": 47.6, "Year": 2019}]
    assert codes(surveyed(*rows)) == ["unknown_question"]


def test_where_the_indicator_is_blank_the_question_is_read():
    rows = [asked(5, 46.3, 47.6, Question="?"), asked(None, 30.2, 36.3, Question="Indicator 6")]
    assert [indicator for indicator, _, _ in pairs(surveyed(*rows))] == [5, 6]


@pytest.mark.parametrize("indicator", [1, 4, 9, "12", "Klingons", None])
def test_what_is_no_survey_indicator_is_an_error(indicator):
    read_back = surveyed(asked(indicator, 46.3, 47.6), asked(5, 46.3, 47.6))
    assert problem(read_back, "unknown_question").row == 2
    assert report(read_back, Table.SURVEY).counted == 1


@pytest.mark.parametrize("parts", [("q14b",), ("q14c",), ("q14b", "q14c")])
def test_indicator_6_is_not_calculable_from_one_question_or_two(parts):
    rows = [{"Question": part, "White %": 10.1, "BME %": 12.2, "Year": 2023} for part in parts]
    found = result(surveyed(*rows), 6)
    assert found.state == "not_calculable"
    assert "cannot be added" in found.reason


def test_the_union_beats_its_parts():
    rows = [asked("q14b", 10.1, 12.2), asked(6, 30.2, 36.3)]
    assert result(surveyed(*rows), 6).value == pytest.approx(6.1)


def test_the_newest_autumn_before_the_as_at_date_is_used_with_the_year_before_beside_it():
    rows = [asked(5, 46.3, 47.6, 2023), asked(5, 47.9, 54.2, "Autumn 2022"), asked(5, 1.5, 99.0, 2024)]
    found = result(surveyed(*rows), 5)
    assert (found.survey_year, found.previous_bme_percent) == (2023, 54.2)
    assert found.value == pytest.approx(1.3)


def test_a_year_that_cannot_be_read_and_respondents_that_cannot_be_are_warnings():
    read_back = surveyed(asked(5, 46.3, 47.6, "last", White_respondents="many", BME_respondents=231))
    assert codes(read_back, Severity.WARNING) == ["unreadable_year", "unreadable_number"]
    assert result(read_back, 5).state == "measured"


def test_a_figure_twice_counts_once_and_two_figures_for_one_are_an_error():
    same = surveyed(asked(5, 46.3, 47.6), asked(5, 46.3, 47.6))
    assert (report(same, Table.SURVEY).counted, report(same, Table.SURVEY).folded) == (1, 1)
    different = surveyed(asked(5, 46.3, 47.6), asked(5, 46.3, 47.7))
    assert problem(different, "survey_twice").rows == (2, 3)
    assert report(different, Table.SURVEY).left_out == {"already_given": 2}
    assert result(different, 5).state == "not_supplied"
