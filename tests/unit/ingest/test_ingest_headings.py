"""Where the headings are, what they mean, and which table a sheet is."""

import pytest

from tests.unit.reading import BME, NURSE, WHITE, codes, counted, person, problem, read, report, result, staff, table
from tests.unit.workbooks import Page, csv_of
from wres.standard.indicator import Measure
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.problem import Severity
from wres.standard.tables import Table


def test_title_rows_filters_and_a_blank_line_above_the_headings_are_passed_over():
    above = [["Trust workforce"], ["Effective date 31-MAR-2024", None, "Filters: all staff"], [], []]
    read_back = read({"Sheet1": [*above, *table(person("10001"), person("10002", BME))]})
    assert counted(read_back) == (1, 1, 0, 0)
    assert report(read_back).header_row == 5


def test_headings_are_looked_for_in_the_first_30_rows_and_no_further():
    lines = table(person("10001"))
    assert counted(read({"S": [*([["note"]] * 29), *lines]})) == (1, 0, 0, 0)
    late = read({"S": [*([["note"]] * 30), *lines]})
    assert codes(late) == ["no_table"]
    assert result(late, 1).state == "not_supplied"


@pytest.mark.parametrize("ethnic", ["Ethnic Origin", "Ethnicity", "Ethnic Group", "Ethnic Code", "Ethnic Category"])
@pytest.mark.parametrize("grade", ["Pay Scale", "Grade", "Pay Band", "AfC Band", "Payscale Description", "Pay Grade"])
def test_the_usual_names_of_headings_are_understood(ethnic, grade):
    heads = ["Employee Number", ethnic, grade]
    assert counted(read(csv_of([heads, ["10001", WHITE, "Band 5"]]))) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    "heading",
    ["ETHNIC ORIGIN", "ethnic origin ", "Ethnic\nOrigin", "Ethnic\u00a0Origin", "  Ethnic   Origin", "Ethnic_Origin:"],
)
def test_case_spaces_line_breaks_and_hard_spaces_in_headings_do_not_matter(heading):
    lines = [["Employee Number", heading, "Pay Grade"], ["10001", BME, "Band 5"]]
    assert counted(read({"S": lines})) == (0, 1, 0, 0)


def test_a_sheet_is_known_by_its_headings_and_not_by_its_name():
    cases = [["Case Reference", "Employee Number", "Stage", "Date Entered"], ["ER/1", "10001", "Formal", "01/02/2024"]]
    read_back = read({"Tabelle7": cases, "Sheet2": table(person("10001"))})
    assert {t.table: t.sheet for t in read_back.report.tables} == {
        Table.STAFF: "Sheet2",
        Table.DISCIPLINARY: "Tabelle7",
    }


def test_telling_headings_beat_many_ordinary_ones():
    heads = [
        "Employee Number",
        "Ethnic Origin",
        "Pay Grade",
        "Staff Group",
        "Directorate",
        "Mandatory",
        "Course",
        "Date",
    ]
    read_back = read(csv_of([heads, ["10001", WHITE, "Band 5", NURSE, "North", "No", "Coaching", "01/02/2024"]]))
    assert [t.table for t in read_back.report.tables] == [Table.TRAINING]
    heads = ["Employee Number", "Ethnic Origin", "Pay Grade", "Date Entered", "Stage", "Outcome"]
    read_back = read(csv_of([heads, ["10001", WHITE, "Band 5", "01/02/2024", "Formal", "Dismissed"]]))
    assert [t.table for t in read_back.report.tables] == [Table.DISCIPLINARY]
    heads = ["Employee Number", "Ethnic Origin", "Pay Grade", "Status"]
    read_back = read(csv_of([heads, ["10001", WHITE, "Band 5", "Active Assignment"]]))
    assert [t.table for t in read_back.report.tables] == [Table.STAFF]


def test_a_list_of_cases_may_have_one_column():
    read_back = read({"Disciplinary": [["Ethnic Origin"], [BME], [WHITE], [WHITE]]})
    assert counted(read_back, Measure.ENTERED_DISCIPLINARY) == (2, 1, 0, 0)


def test_extra_columns_are_read_over_and_offered_for_mapping_by_heading_only():
    row = person("10001", Surname="Doe", NI_Number="QQ123456C", Date_of_Birth="01/02/1970")
    read_back = read(staff(row))
    assert counted(read_back) == (1, 0, 0, 0)
    everything = repr(read_back)
    assert "QQ123456C" not in everything
    assert "Doe" not in everything
    assert "10001" not in everything
    assert {word.found for word in read_back.report.unknown_words} == {"Surname", "NI Number", "Date of Birth"}


def test_of_two_headings_for_one_column_the_more_usual_is_meant():
    row = {"Staff Number": "77777"} | person("10001") | {"Ethnicity": "Klingon"}
    assert counted(read(staff(row))) == (1, 0, 0, 0)


def test_a_missing_column_is_an_error_that_names_the_headings_it_may_be_under():
    read_back = read({"S": [["Employee Number", "Ethn. Orig.", "Pay Grade", "FTE"], ["10001", WHITE, "Band 5", 1]]})
    missing = problem(read_back, "missing_column")
    assert (missing.sheet, missing.row, missing.column) == ("S", 1, "Ethnic Origin")
    assert missing.found == "headings not recognised: 'Ethn. Orig.'"
    assert result(read_back, 1).state == "not_supplied"


def test_a_heading_can_be_mapped_and_the_trusts_own_word_comes_first():
    lines = {"S": [["Employee Number", "Ethn. Orig.", "Pay Grade", "FTE"], ["10001", BME, "Band 5", 1]]}
    own = MappedWord(MappingKind.HEADING, "ethn. orig.", "Ethnic Origin")
    assert counted(read(lines, words=(own,))) == (0, 1, 0, 0)


def test_a_hidden_sheet_is_taken_only_where_no_visible_one_holds_its_table():
    hidden, seen = Page(table(person("10001", BME)), hidden=True), table(person("10002"))
    assert counted(read({"Old": hidden, "Staff": seen})) == (1, 0, 0, 0)
    assert counted(read({"Old": hidden})) == (0, 1, 0, 0)


def test_of_two_sheets_of_one_table_the_first_is_used_with_a_warning():
    read_back = read({"March": table(person("10001")), "April": table(person("10002", BME))})
    assert counted(read_back) == (1, 0, 0, 0)
    twice = problem(read_back, "table_twice")
    assert (twice.severity, twice.sheet, twice.row) == (Severity.WARNING, "April", 1)
    assert read_back.report.ignored_sheets == ("April",)


def test_a_lookup_sheet_beside_a_whole_table_is_ignored_with_a_note():
    lookup = [["Employee Number", "Staff Group"], ["10001", NURSE]]
    read_back = read({"Lookup": lookup, "Staff": table(person("10001"))})
    assert codes(read_back) == []
    assert codes(read_back, Severity.WARNING) == []
    assert problem(read_back, "ignored_sheet").sheet == "Lookup"


def test_headings_and_no_rows_are_not_supplied():
    read_back = read(
        {"Staff": [["Employee Number", "Ethnic Origin", "Pay Grade"]], "Board": [["Ethnic Origin", "Voting"]]}
    )
    assert codes(read_back) == []
    assert read_back.counts.rows == ()
    assert report(read_back).rows_read == 0
    for number in range(1, 10):
        assert result(read_back, number).state == "not_supplied"


def test_one_sheet_alone_is_a_legal_upload():
    read_back = read({"Board": [["Role", "Ethnic Origin", "Voting"], ["Chair", WHITE, "Y"]]})
    assert codes(read_back) == []
    assert counted(read_back, Measure.BOARD_VOTING) == (1, 0, 0, 0)


def test_a_workbook_without_a_table_is_an_error_and_nine_times_not_supplied():
    read_back = read({"Notes": [["nothing", "here"]], "Empty": []})
    assert codes(read_back) == ["no_table"]
    assert {result(read_back, number).state for number in range(1, 10)} == {"not_supplied"}
    assert len(read_back.report.ignored_sheets) == 2
