"""Who counts on the as-at date, and each person once."""

from datetime import date
from itertools import permutations

import pytest

from tests.unit.reading import AS_AT, BME, NURSE, WHITE, codes, counted, person, problem, read, report, result, staff
from wres.standard.indicator import Measure
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.problem import Severity
from wres.standard.workforce import Cluster, PayBand


def place(understood):
    """The only cluster and band anybody stands in."""
    (where,) = understood.counts.bands(Measure.STAFF)
    return where


@pytest.mark.parametrize("spelling", ["0012345", " 12345 ", 12345, 12345.0, "12345.0", "\u00a012345", "00012345.00"])
def test_one_employee_number_however_it_is_written_is_one_person(spelling):
    read_back = read(staff(person("12345"), person(spelling)))
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).folded == 1
    assert problem(read_back, "folded").count == 1


def test_letters_in_employee_numbers_are_upper_or_lower_case():
    assert counted(read(staff(person("AB12345"), person("ab12345")))) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("cell", "found"), [(None, "blank"), ("0", "no number"), ("N/A", "no number"), ("-", "no number")]
)
def test_a_row_without_an_employee_number_leaves_as_an_error(cell, found):
    read_back = read(staff(person("10001"), person(cell), person(cell, BME)))
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).left_out == {"missing_employee_number": 2}
    missing = problem(read_back, "missing_employee_number")
    assert (missing.found, missing.rows, missing.column) == (found, (3, 4), "Employee Number")


def test_the_primary_assignment_is_kept():
    other = person("10001", grade="Band 9", Primary_Assignment="N", FTE=1)
    primary = person("10001", grade="Band 2", Primary_Assignment="Y", FTE=0.1)
    assert place(read(staff(other, primary))) == (Cluster.CLINICAL, PayBand.BAND_2)


def test_else_the_highest_fte_then_the_highest_band_then_the_first_staff_group():
    small, large = person("10001", grade="Band 9", FTE=0.4), person("10001", grade="Band 2", FTE="0.6")
    assert place(read(staff(small, large))) == (Cluster.CLINICAL, PayBand.BAND_2)
    low, high = person("10001", grade="Band 5"), person("10001", grade="NHS|XR09|Review Body Band 8 - Range B")
    assert place(read(staff(low, high))) == (Cluster.CLINICAL, PayBand.BAND_8B)
    admin = person("10001", Staff_Group="Administrative and Clerical")
    assert place(read(staff(person("10001"), admin))) == (Cluster.NON_CLINICAL, PayBand.BAND_5)


def test_the_order_of_rows_never_matters():
    rows = [
        person("10001", "Z", "Band 5", FTE=0.5, Directorate="North"),
        person("10001", BME, "Band 6", FTE=0.5, Directorate="South"),
        person("10001", None, "Band 6", FTE=0.5, Directorate="East", Staff_Group="Students"),
        person("10002", WHITE, "Band 6", Directorate="East"),
    ]
    answers = {repr(read(staff(*order)).counts) for order in permutations(rows)}
    assert len(answers) == 1


def test_filters_come_before_the_fold():
    left = person("10001", grade="Band 9", FTE=1, Primary_Assignment="Y", End_Date="30/03/2024")
    stays = person("10001", grade="Band 2", FTE=0.2, Primary_Assignment="N")
    read_back = read(staff(left, stays))
    assert place(read_back) == (Cluster.CLINICAL, PayBand.BAND_2)
    assert (report(read_back).folded, report(read_back).left_out) == (0, {"leaver": 1})


def test_known_beats_unknown_across_a_persons_rows_and_not_stated_beats_missing():
    rows = [person("10001", None, FTE=1), person("10001", BME, FTE=0.1), person("10002", None), person("10002", "Z")]
    assert counted(read(staff(*rows))) == (0, 1, 1, 0)


def test_a_coarse_label_of_the_same_group_is_no_conflict():
    assert counted(read(staff(person("10001", "White"), person("10001", WHITE)))) == (1, 0, 0, 0)


@pytest.mark.parametrize("other", [BME, "B White - Irish"])
def test_two_different_known_ethnicities_of_one_person_are_an_error(other):
    read_back = read(staff(person("10001"), person("10001", other), person("10002")))
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).left_out == {"conflicting_ethnicity": 2}
    torn = problem(read_back, "conflicting_ethnicity")
    assert (torn.severity, torn.rows, torn.found) == (Severity.ERROR, (2, 3), "1 person with two ethnicities")


@pytest.mark.parametrize(
    ("category", "reason"),
    [("Bank", "bank"), ("Honorary", "honorary"), ("Agency", "agency"), ("Non-Exec Director/Chair", "non_executive")],
)
def test_bank_honorary_agency_and_non_executive_assignments_are_no_workforce(category, reason):
    read_back = read(
        staff(person("10001", Assignment_Category="Permanent"), person("10002", Assignment_Category=category))
    )
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).left_out == {reason: 1}
    assert problem(read_back, reason).severity is Severity.NOTE
    assert codes(read_back) == []


def test_somebody_with_a_bank_shift_beside_the_post_counts_once():
    rows = [person("10001", Assignment_Category="Bank"), person("10001", Assignment_Category="Fixed Term Temp")]
    read_back = read(staff(*rows))
    assert counted(read_back) == (1, 0, 0, 0)
    assert (report(read_back).folded, report(read_back).left_out) == (0, {"bank": 1})


def test_an_unknown_assignment_category_is_an_error_and_can_be_mapped():
    sheets = staff(person("10001", Assignment_Category="Permanent"), person("10002", Assignment_Category="Wizardry"))
    read_back = read(sheets)
    assert report(read_back).left_out == {"unknown_assignment_category": 1}
    assert problem(read_back, "unknown_assignment_category").found == "Wizardry"
    own = MappedWord(MappingKind.ASSIGNMENT_CATEGORY, "wizardry", "honorary")
    assert report(read(sheets, words=(own,))).left_out == {"honorary": 1}


def test_a_blank_assignment_category_counts_with_a_warning():
    read_back = read(staff(person("10001", Assignment_Category="Permanent"), person("10002", Assignment_Category=None)))
    assert counted(read_back) == (2, 0, 0, 0)
    assert problem(read_back, "blank_assignment_category").row == 3


@pytest.mark.parametrize("cell", [date(2024, 3, 31), "31/03/2024", "31-MAR-2024", "31 March 2024", "31/12/4712"])
def test_who_ends_on_the_as_at_date_or_later_still_counts(cell):
    assert counted(read(staff(person("10001", End_Date=cell)))) == (1, 0, 0, 0)


@pytest.mark.parametrize("cell", [date(2024, 3, 30), "30/03/2024", "30.03.24", "30MAR2024", "2024-03-30", "45381"])
def test_who_ended_before_the_as_at_date_has_left(cell):
    read_back = read(staff(person("10001", End_Date=cell), person("10002", End_Date=None)))
    assert report(read_back).left_out == {"leaver": 1}
    assert problem(read_back, "leaver").column == "End Date"


@pytest.mark.parametrize(("cell", "people"), [("31/03/2024", 1), ("01/04/2024", 0), (date(2024, 4, 1), 0), (None, 1)])
def test_who_starts_after_the_as_at_date_does_not_count_yet(cell, people):
    read_back = read(staff(person("10001", Start_Date=cell), person("10002", Start_Date="01/01/2001")))
    assert counted(read_back) == (1 + people, 0, 0, 0)
    assert report(read_back).left_out == ({} if people else {"not_yet_started": 1})


def test_a_date_that_cannot_be_read_is_a_warning_and_the_person_counts():
    read_back = read(staff(person("10001", Start_Date="soon"), person("10002", Start_Date="31/02/2020")))
    assert counted(read_back) == (2, 0, 0, 0)
    assert problem(read_back, "unreadable_date").rows == (2, 3)


@pytest.mark.parametrize("status", ["Terminated", "Terminate Assignment", "Ex-Employee", "leaver"])
def test_a_status_that_says_the_assignment_has_ended_is_a_leaver(status):
    read_back = read(
        staff(person("10001", Assignment_Status="Active Assignment"), person("10002", Assignment_Status=status))
    )
    assert report(read_back).left_out == {"leaver": 1}


def test_an_unknown_status_is_a_warning_and_the_person_counts():
    read_back = read(
        staff(person("10001", Assignment_Status="On the moon"), person("10002", Assignment_Status="Active"))
    )
    assert counted(read_back) == (2, 0, 0, 0)
    assert problem(read_back, "unknown_assignment_status").found == "On the moon"


@pytest.mark.parametrize("says", ["Y", "Yes", "TRUE", True, 1, "1", "x", "Primary"])
def test_yes_is_said_in_many_ways(says):
    rows = [person("10001", grade="Band 9"), person("10001", grade="Band 2", Primary_Assignment=says)]
    assert place(read(staff(*rows))) == (Cluster.CLINICAL, PayBand.BAND_2)


def test_a_primary_assignment_or_fte_that_cannot_be_read_is_a_warning():
    rows = [person("10001", Primary_Assignment="perhaps", FTE="half"), person("10002", Primary_Assignment="Y", FTE=1)]
    read_back = read(staff(*rows))
    assert counted(read_back) == (2, 0, 0, 0)
    assert sorted(codes(read_back, Severity.WARNING)) == ["unknown_answer", "unreadable_number"]


def test_every_reason_together_adds_up_and_the_rows_of_errors_travel_with_the_result():
    rows = [
        person("10001"),
        person("10001", FTE=0.1),
        person("10002", BME, Assignment_Category="Bank"),
        person("10003", End_Date="01/01/2020", Assignment_Category="Bank"),
        person("10004", "Klingon"),
        person(None),
    ]
    read_back = read(staff(*rows))
    table = report(read_back)
    assert (table.rows_read, table.counted, table.folded) == (6, 1, 1)
    assert table.left_out == {"missing_employee_number": 1, "unknown_ethnicity": 1, "bank": 1, "leaver": 1}
    assert result(read_back, 1).left_out.rows == 2


def test_a_staff_table_in_which_nobody_counts_is_a_zero_and_not_calculable():
    read_back = read(staff(person("10001", Assignment_Category="Bank")))
    assert counted(read_back) == (0, 0, 0, 0)
    assert result(read_back, 1).state == "not_calculable"


def test_directorates_and_staff_groups_are_margins_that_add_up():
    rows = [person("10001", Directorate="North"), person("10002", BME, Directorate=" North "), person("10003")]
    read_back = read(staff(*rows))
    margins = {row.key: row.counts for row in read_back.counts.rows if row.margin.value == "directorate"}
    assert {key: (c.white, c.bme) for key, c in margins.items()} == {"North": (1, 1), "Not recorded": (1, 0)}
    groups = [row.key for row in read_back.counts.rows if row.margin.value == "staff_group"]
    assert groups == [NURSE]


def test_the_as_at_date_comes_from_the_request_else_the_title_rows_else_the_latest_31_march():
    rows = staff(person("10001"))["Staff"]
    assert read({"Staff": rows}).counts.as_at == AS_AT
    titled = {"Staff": [["Run on 15/05/2023, as at 31 March 2023, printed 16/05/2023"], *rows]}
    assert read(titled, as_at=None).counts.as_at == date(2023, 3, 31)
    assert read(titled, as_at=None).report.as_at_source == "title rows"
    assert "other_date" in codes(read(titled), Severity.WARNING)
    untold = read({"Staff": rows}, as_at=None)
    assert (untold.counts.as_at, untold.report.as_at_source) == (date(2024, 3, 31), "latest 31 March")
    assert "as_at" in codes(untold, Severity.WARNING)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Effective date 31-MAR-2023", date(2023, 3, 31)),
        ("Effective Date: 31MAR2023", date(2023, 3, 31)),
        ("Period 1 April 2022 to 31 March 2023", date(2023, 3, 31)),
        ("Snapshot 2023-03-31 (run 2023-04-15)", date(2023, 3, 31)),
        ("As at 31st March 2023", date(2023, 3, 31)),
        ("Reporting date 31/03/2023", date(2023, 3, 31)),
    ],
)
def test_title_rows_state_the_date_in_many_ways(title, day):
    rows = staff(person("10001"))["Staff"]
    assert read({"Staff": [[title], *rows]}, as_at=None).counts.as_at == day
