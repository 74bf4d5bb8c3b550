"""The Counts form: figures already added up."""

import pytest

from tests.unit.reading import BME, codes, counted, person, problem, read, report, result, table
from wres.standard.indicator import Measure
from wres.standard.problem import Severity
from wres.standard.tables import Table
from wres.standard.workforce import Cluster, PayBand


def line(measure, white, bme, unknown=None, cluster=None, band=None):
    row = {"Measure": measure, "White": white, "BME": bme, "Unknown": unknown}
    return row | {"Cluster": cluster, "Band": band}


STAFF = line("staff", 100, 20, 5)


def given(*lines, **sheets):
    return read({"Counts": table(*lines), **sheets})


def bands(understood):
    return {key: (c.white, c.bme, c.unknown) for key, c in understood.counts.bands(Measure.STAFF).items()}


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_is_known_by_its_name(measure):
    assert counted(given(line(f" {measure.value.upper()} ", 10, 2, 1)), measure) == (10, 2, 0, 1)


def test_totals_and_parts_that_agree():
    parts = [line("staff", 60, 15, 5, "Clinical", "Band 5"), line("staff", 40, 5, 0, "non-clinical", "8a")]
    read_back = given(STAFF, *parts)
    assert codes(read_back) == []
    assert counted(read_back) == (100, 20, 0, 5)
    assert bands(read_back) == {
        (Cluster.CLINICAL, PayBand.BAND_5): (60, 15, 5),
        (Cluster.NON_CLINICAL, PayBand.BAND_8A): (40, 5, 0),
    }


def test_parts_without_a_total_are_added_up():
    parts = [line("staff", 60, 15, 5, "Clinical", "Band 5"), line("staff", 40, 5, 0, "Clinical", "6")]
    assert counted(given(*parts)) == (100, 20, 0, 5)


def test_a_total_that_disagrees_with_its_parts_is_an_error():
    read_back = given(STAFF, line("staff", 60, 15, 5, "Clinical", "Band 5"), line("staff", 40, 4, 0, "Clinical", "6"))
    wrong = problem(read_back, "total_disagrees")
    assert (wrong.severity, wrong.sheet, wrong.row) == (Severity.ERROR, "Counts", 2)
    assert "White 100, BME 20, Unknown 5" in wrong.found
    assert "White 100, BME 19, Unknown 5" in wrong.found
    assert counted(read_back) == (100, 20, 0, 5)


def test_the_row_of_the_total_may_say_so():
    read_back = given(line("staff", 100, 20, 5, "Total", "All"), line("staff", 100, 20, 5, "Clinical", "5"))
    assert codes(read_back) == []
    assert counted(read_back) == (100, 20, 0, 5)
    assert list(bands(read_back)) == [(Cluster.CLINICAL, PayBand.BAND_5)]


def test_subtotals_are_checked_and_not_counted_twice():
    parts = [
        line("staff", 60, 15, 5, "Clinical"),
        line("staff", 50, 10, 5, "Clinical", "5"),
        line("staff", 10, 5, 0, "Clinical", "6"),
        line("staff", 40, 5, 0, "Medical and dental"),
    ]
    read_back = given(STAFF, *parts)
    assert codes(read_back) == []
    assert bands(read_back)[Cluster.MEDICAL_DENTAL, PayBand.UNMAPPED] == (40, 5, 0)
    wrong = given(STAFF, line("staff", 61, 15, 5, "Clinical"), *parts[1:])
    assert problem(wrong, "total_disagrees").row == 3


def test_the_same_people_by_cluster_and_by_band_are_not_added_together():
    parts = [line("staff", 60, 15, 5, "Clinical"), line("staff", 40, 5, 0, "Non-clinical")]
    by_band = [line("staff", 70, 15, 5, None, "5"), line("staff", 30, 5, 0, None, "6")]
    read_back = given(STAFF, *parts, *by_band)
    assert codes(read_back) == []
    assert bands(read_back) == {
        (Cluster.UNMAPPED, PayBand.BAND_5): (70, 15, 5),
        (Cluster.UNMAPPED, PayBand.BAND_6): (30, 5, 0),
    }


def test_a_blank_unknown_is_an_error_for_staff_and_zero_elsewhere():
    read_back = given(line("staff", 100, 20), line("shortlisted", 100, 20), line("appointed", 10, 2))
    assert counted(read_back, Measure.SHORTLISTED) == (100, 20, 0, 0)
    blank = problem(read_back, "unreadable_number")
    assert (blank.row, blank.column, blank.found) == (2, "Unknown", "blank")
    assert result(read_back, 1).state == "not_supplied"


def test_without_an_unknown_column_staff_is_an_error_too():
    read_back = read({"Counts": [["Measure", "White", "BME"], ["staff", 100, 20], ["board voting", 10, 1]]})
    assert codes(read_back) == ["unreadable_number"]
    assert counted(read_back, Measure.BOARD_VOTING) == (10, 1, 0, 0)


@pytest.mark.parametrize("cell", ["many", -1, 1.5, "*", None, "1,5", "5 920"])
def test_what_is_no_whole_number_is_an_error(cell):
    read_back = given(line("shortlisted", 100, cell), STAFF)
    wrong = problem(read_back, "unreadable_number")
    assert (wrong.row, wrong.column) == (2, "BME")
    assert report(read_back, Table.COUNTS).left_out == {"unreadable_number": 1}


@pytest.mark.parametrize("cell", ["5,920", " 5920 ", 5920.0, "5920.0"])
def test_thousands_separators_and_numbers_as_text_are_read(cell):
    assert counted(given(line("staff", cell, 607, 450))) == (5920, 607, 0, 450)


def test_the_measure_decides_and_the_indicator_is_optional():
    assert counted(given(STAFF | {"Indicator": 7})) == (100, 20, 0, 5)


def test_an_unknown_measure_is_an_error():
    read_back = given(STAFF, line("unicorns", 1, 1))
    wrong = problem(read_back, "unknown_measure")
    assert (wrong.row, wrong.found) == (3, "unicorns")
    assert "board voting" in wrong.expected


def test_an_unknown_cluster_or_band_is_an_error_and_stands_under_unmapped():
    read_back = given(STAFF, line("staff", 60, 15, 5, "Wizards", "5"), line("staff", 40, 5, 0, "Clinical", "Band 8"))
    assert sorted(codes(read_back)) == ["unknown_cluster", "unknown_grade"]
    assert set(bands(read_back)) == {(Cluster.UNMAPPED, PayBand.BAND_5), (Cluster.CLINICAL, PayBand.UNMAPPED)}


def test_a_measure_given_twice_is_an_error_and_the_first_is_used():
    read_back = given(STAFF, line("staff", 1, 1, 1))
    assert counted(read_back) == (100, 20, 0, 5)
    assert problem(read_back, "counted_twice").row == 3
    assert report(read_back, Table.COUNTS).left_out == {"already_given": 1}


def test_the_same_table_as_records_and_as_counts_is_an_error():
    read_back = given(STAFF, line("shortlisted", 100, 20), Staff=table(person("10001"), person("10002", BME)))
    both = problem(read_back, "records_and_counts")
    assert (both.severity, both.sheet, both.row, both.found) == (Severity.ERROR, "Counts", 2, "staff")
    assert counted(read_back) == (1, 1, 0, 0)
    assert counted(read_back, Measure.SHORTLISTED) == (100, 20, 0, 0)


def test_a_staff_sheet_of_headings_only_leaves_the_counts_alone():
    read_back = given(STAFF, Staff=[["Employee Number", "Ethnic Origin", "Pay Grade"]])
    assert codes(read_back) == []
    assert counted(read_back) == (100, 20, 0, 5)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("appointed", "shortlisted"),
        ("accessed training", "staff"),
        ("board voting", "board total"),
        ("board executive", "board total"),
    ],
)
def test_a_part_that_exceeds_its_whole_is_an_error(part, whole):
    wrong = problem(given(line(whole, 10, 5, 1), line(part, 3, 6, 0)), "part_exceeds_whole")
    assert wrong.row == 3
    assert part in wrong.found


def test_nine_results_from_counts_and_a_survey():
    lines = [
        STAFF,
        line("shortlisted", 100, 50, 1),
        line("appointed", 20, 8),
        line("entered disciplinary", 10, 5),
        line("accessed training", 50, 10),
        line("board total", 12, 2, 0),
        line("board voting", 9, 2, 0),
    ]
    survey = [["Indicator", "White %", "BME %"], *([n, 20.5, 30.5] for n in (5, 6, 7, 8))]
    read_back = given(*lines, Survey=survey)
    assert codes(read_back) == []
    assert {result(read_back, number).state for number in range(1, 10)} == {"measured"}
    assert result(read_back, 1).value == 100 * 20 / 125
    assert result(read_back, 2).value == pytest.approx((20 / 100) / (8 / 50))
