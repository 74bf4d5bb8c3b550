"""Applications: shortlisted and appointed in the twelve months, each once."""

from datetime import date

import pytest

from tests.unit.reading import BME, WHITE, codes, counted, problem, read, report, result, table
from wres.standard.indicator import Measure
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.problem import Severity
from wres.standard.tables import Table


def applied(number="A1", ethnicity=WHITE, appointed="No", day="01/02/2024", **more):
    row = {"Applicant ID": number, "Vacancy Reference": "V1", "Ethnic Origin": ethnicity, "Appointed": appointed}
    return row | {"Date": day} | {name.replace("_", " "): cell for name, cell in more.items()}


def recruited(*rows, words=()):
    return read({"Recruitment": table(*rows)}, words=words)


def both(understood):
    return counted(understood, Measure.SHORTLISTED), counted(understood, Measure.APPOINTED)


def left_out(understood):
    return report(understood, Table.RECRUITMENT).left_out


def test_shortlisted_and_appointed_by_group():
    rows = [applied("A1"), applied("A2", appointed="Yes"), applied("A3", BME, "Yes"), applied("A4", "Undisclosed")]
    assert both(recruited(*rows)) == ((2, 1, 1, 0), (1, 1, 0, 0))


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("01/04/2023", True),
        (date(2024, 3, 31), True),
        ("31/03/2023", False),
        ("01/04/2024", False),
    ],
)
def test_the_window_is_the_twelve_months_to_the_as_at_date(day, counts):
    read_back = recruited(applied(day=day), applied("A2"))
    assert both(read_back)[0] == (1 + counts, 0, 0, 0)
    assert left_out(read_back) == ({} if counts else {"outside_window": 1})


def test_a_blank_or_unreadable_date_is_a_problem_and_the_row_is_left_out():
    read_back = recruited(applied(), applied("A2", day=None), applied("A3", day="in spring"))
    assert both(read_back)[0] == (1, 0, 0, 0)
    assert left_out(read_back) == {"blank_date": 1, "unreadable_date": 1}
    assert (problem(read_back, "blank_date").row, problem(read_back, "unreadable_date").row) == (3, 4)
    assert result(read_back, 2).left_out.rows == 2


def test_without_a_date_column_every_row_counts_with_a_warning():
    rows = [applied(), applied("A2")]
    for row in rows:
        del row["Date"]
    read_back = recruited(*rows)
    assert both(read_back)[0] == (2, 0, 0, 0)
    assert problem(read_back, "no_date_column").severity is Severity.WARNING
    assert "no dates" in " ".join(result(read_back, 2).notes)


def test_the_same_applicant_for_the_same_vacancy_counts_once_and_the_appointment_stays():
    rows = [applied(appointed="No"), applied(" a1", None, appointed="Yes"), applied(Vacancy_Reference="V2")]
    read_back = recruited(*rows)
    assert both(read_back) == ((1, 0, 0, 1), (0, 0, 0, 1))
    assert report(read_back, Table.RECRUITMENT).folded == 1


def test_rows_without_an_applicant_or_a_vacancy_are_applications_of_their_own():
    rows = [applied(None), applied(None), applied("A1", Vacancy_Reference=None), applied("A1", Vacancy_Reference=None)]
    assert both(recruited(*rows))[0] == (4, 0, 0, 0)


def test_who_was_not_shortlisted_is_left_out():
    rows = [applied(Shortlisted="Yes"), applied("A2", Shortlisted="No"), applied("A3", Shortlisted=None)]
    read_back = recruited(*rows)
    assert both(read_back)[0] == (1, 0, 0, 0)
    assert left_out(read_back) == {"not_shortlisted": 2}
    assert problem(read_back, "blank_shortlisted").row == 4


def test_appointed_without_having_been_shortlisted_is_an_error():
    rows = [applied(Shortlisted="Yes"), applied("A2", appointed="Yes", Shortlisted="No")]
    read_back = recruited(*rows)
    assert both(read_back) == ((1, 0, 0, 0), (0, 0, 0, 0))
    assert problem(read_back, "appointed_not_shortlisted").row == 3


def outcome(label, number="A1", **more):
    row = applied(number, **more) | {"Outcome": label}
    del row["Appointed"]
    return row


def test_outcomes_may_stand_for_appointed():
    rows = [outcome("Appointed"), outcome("Not appointed", "A2"), outcome("WITHDRAWN ", "A3")]
    assert both(recruited(*rows)) == ((3, 0, 0, 0), (1, 0, 0, 0))


def test_a_column_called_appointed_may_hold_outcomes():
    assert both(recruited(applied(appointed="Appointed"), applied("A2", appointed="Not appointed")))[1] == (1, 0, 0, 0)


def test_an_unknown_outcome_is_an_error_and_can_be_mapped():
    rows = [outcome("Appointed"), outcome("Beamed up", "A2"), outcome(None, "A3")]
    read_back = recruited(*rows)
    assert left_out(read_back) == {"unknown_outcome": 1, "blank_outcome": 1}
    assert problem(read_back, "unknown_outcome").found == "Beamed up"
    own = MappedWord(MappingKind.OUTCOME, "beamed up", "appointed")
    assert both(recruited(*rows, words=(own,)))[1] == (2, 0, 0, 0)


def test_an_unknown_outcome_outside_the_window_is_no_error():
    read_back = recruited(outcome("Appointed"), outcome("Beamed up", "A2", day="01/02/2020"))
    assert codes(read_back) == []


def test_in_a_column_of_nothing_but_ticks_a_blank_is_a_no():
    read_back = recruited(applied(appointed="x"), applied("A2", appointed=None), applied("A3", appointed="x"))
    assert both(read_back) == ((3, 0, 0, 0), (2, 0, 0, 0))
    assert problem(read_back, "blank_means_no").rows == (3,)
    mixed = recruited(applied(appointed="Y"), applied("A2", appointed=None), applied("A3", appointed="N"))
    assert left_out(mixed) == {"blank_outcome": 1}


def test_an_unknown_ethnicity_leaves_and_unknown_grades_do_not_matter_here():
    rows = [applied(Pay_Grade="Wizard"), applied("A2", "Klingon", Pay_Grade="Band 5")]
    read_back = recruited(*rows)
    assert both(read_back)[0] == (1, 0, 0, 0)
    assert codes(read_back) == ["unknown_ethnicity"]
    assert problem(read_back, "unknown_grade").severity is Severity.WARNING


def test_an_applicants_number_is_never_shown():
    read_back = recruited(applied("9988776"), applied("9988777", "Klingon"), applied("9988778", appointed="perhaps"))
    assert "99887" not in repr(read_back)
