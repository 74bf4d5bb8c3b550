"""Lines that are no data, error cells, merged cells, and the numbers that rows are called by."""

import pytest

from tests.unit.reading import BME, WHITE, codes, counted, person, problem, read, report, staff, table
from tests.unit.workbooks import Error, Formula, Page, csv_of, xlsx
from wres.standard.indicator import Measure
from wres.standard.problem import Severity
from wres.standard.tables import Table

PEOPLE = [person(f"1000{n}", BME if n % 3 == 0 else WHITE) for n in range(1, 7)]


@pytest.mark.parametrize(
    "line",
    [
        ["Total", None, None, "6"],
        ["Grand Total:", None, None, 6],
        ["TOTAL", 6],
        ["Total rows: 7,964"],
        ["Totals", None, None, None],
        ["Sub-total", 6],
        [None, "Total", None, None],
        [None, None, None, "Total headcount 6"],
        [Formula('"Total"', "Total"), None, None, 6],
    ],
)
def test_a_total_line_at_the_bottom_is_left_out_and_said(line):
    read_back = read({"Staff": [*table(*PEOPLE), line]})
    assert counted(read_back) == (4, 2, 0, 0)
    assert report(read_back).left_out == {"total_line": 1}
    note = problem(read_back, "total_line")
    assert (note.severity, note.sheet, note.row) == (Severity.NOTE, "Staff", 8)
    assert codes(read_back) == []


def test_a_total_in_a_column_that_nobody_reads_is_found_where_the_row_lacks_what_it_needs():
    lines = table(*({"Name": "x", **row} for row in PEOPLE))
    assert report(read({"Staff": [[None, *line] for line in [*lines, ["Total", None, None, 6]]]})).left_out == {
        "total_line": 1
    }


def test_a_whole_row_whose_directorate_is_called_total_counts():
    assert counted(read(staff(person("10001", Directorate="Total"), person("10002")))) == (2, 0, 0, 0)


def test_total_staff_is_a_measure_of_the_counts_sheet_and_total_alone_is_a_total_line():
    lines = [["Measure", "White", "BME", "Unknown"], ["Total staff", 10, 5, 1], ["Total", 10, 5, 1]]
    read_back = read({"Counts": lines})
    assert counted(read_back) == (10, 5, 0, 1)
    assert report(read_back, Table.COUNTS).left_out == {"total_line": 1}


@pytest.mark.parametrize(
    "line", [["Source: electronic staff record"], ["OFFICIAL"], [None, None, None, None, "Run on 1 April"]]
)
def test_text_below_the_table_is_left_out(line):
    read_back = read({"Staff": [*table(*PEOPLE), [], line]})
    assert counted(read_back) == (4, 2, 0, 0)
    assert report(read_back).left_out == {"footnote": 1}
    assert problem(read_back, "footnote").row == 9


def test_a_lonely_employee_number_or_a_lonely_label_is_no_footnote():
    lone = [["20001"], [None, "A White - British"]]
    read_back = read({"Staff": [*table(*PEOPLE), *lone]})
    assert report(read_back).left_out == {"missing_employee_number": 1}
    assert counted(read_back) == (4, 2, 0, 1)
    assert problem(read_back, "blank_grade").row == 8


def test_a_case_of_one_cell_is_no_footnote():
    read_back = read({"Disciplinary": [["Ethnic Origin", "Case Reference"], [BME, None], [WHITE, None]]})
    assert counted(read_back, Measure.ENTERED_DISCIPLINARY) == (1, 1, 0, 0)


def test_headings_printed_again_are_left_out():
    lines = table(*PEOPLE)
    read_back = read({"Staff": [*lines[:4], lines[0], *lines[4:]]})
    assert report(read_back).left_out == {"repeated_heading": 1}
    assert problem(read_back, "repeated_heading").row == 5


def test_rows_are_numbered_as_excel_counts_below_blank_rows_and_beside_a_blank_column():
    lines = [[], [], ["Title"], [], *table(person("10001"), person("10002", "Klingon"))]
    lines.insert(5, [])
    for content in (xlsx({"S": [[None, *line] for line in lines]}), xlsx({"S": lines}), csv_of(lines)):
        read_back = read(content)
        unknown = problem(read_back, "unknown_ethnicity")
        assert (unknown.row, unknown.rows) == (8, (8,))
        assert report(read_back).header_row == 5


def test_hidden_rows_are_rows():
    page = Page(table(person("10001"), person("10002", BME), person("10003", "Klingon")), hidden_rows=(2, 3))
    read_back = read({"Staff": page})
    assert counted(read_back) == (1, 1, 0, 0)
    assert problem(read_back, "unknown_ethnicity").row == 4


def test_merged_titles_do_not_disturb_and_a_merged_cell_speaks_for_every_row_it_covers():
    lines = [["Board of the trust", None, None], ["Ethnic Origin", "Voting", "Executive"]]
    lines += [[WHITE, "Y", "N"], [None, "Y", "Y"], [None, "N", "N"], [BME, "Y", "N"]]
    page = Page(lines, merged=("A1:C1", "A3:A5"))
    assert counted(read({"Board": page}), Measure.BOARD_TOTAL) == (3, 1, 0, 0)
    shifted = Page([[None, *line] for line in lines], merged=("B1:D1", "B3:B5"))
    assert counted(read({"Board": shifted}), Measure.BOARD_TOTAL) == (3, 1, 0, 0)


def test_headings_merged_over_two_rows_are_one_line_of_headings():
    lines = [["Employee Number", "Ethnicity", "Pay Grade"], [None, "Ethnic Origin", None], ["10001", BME, "Band 5"]]
    assert counted(read({"Staff": Page(lines, merged=("A1:A2", "C1:C2"))})) == (0, 1, 0, 0)


@pytest.mark.parametrize("column", ["Employee Number", "Ethnic Origin", "Pay Grade"])
@pytest.mark.parametrize("cell", [Error("#N/A"), Error("#REF!"), "#N/A", Formula("x", "#VALUE!")])
def test_an_error_in_a_needed_cell_keeps_the_row_out_of_every_count(column, cell):
    read_back = read(staff(person("10001"), person("10002") | {column: cell}))
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).left_out == {"error_cell": 1}
    wrong = problem(read_back, "error_cell")
    assert (wrong.severity, wrong.sheet, wrong.row, wrong.column) == (Severity.ERROR, "Staff", 3, column)


def test_an_error_in_an_optional_cell_is_a_warning_and_in_one_nobody_reads_is_nothing():
    read_back = read(staff(person("10001", FTE=Error(), Location=Error()), person("10002", FTE=1)))
    assert counted(read_back) == (2, 0, 0, 0)
    wrong = problem(read_back, "error_cell")
    assert (wrong.severity, wrong.row, wrong.column) == (Severity.WARNING, 2, "FTE")


def test_a_row_of_nothing_but_errors_is_a_row():
    read_back = read({"Staff": [*table(person("10001")), [Error(), Error(), Error(), Error()]]})
    assert report(read_back).left_out == {"error_cell": 1}
    assert {p.row for p in read_back.report.errors} == {3}


def test_the_saved_value_of_a_formula_is_read():
    row = person(Formula("A1+1", 10002.0), Formula('"H"', "H"), Formula("CONCAT(1)", "Band 5"))
    assert counted(read(staff(person("10002", "H"), row))) == (0, 1, 0, 0)
