"""The list of Problems as a workbook and as CSV."""

import csv
import io
from datetime import UTC, date, datetime

import openpyxl

from wres.export.problem_rows import COLUMNS, CheckedFile, reference, row_list
from wres.export.problems_csv import problems_csv
from wres.export.problems_excel import problems_workbook
from wres.standard.problem import Problem, Severity

FORMULA = "=cmd|' /C calc'!A0"
CHECKED = CheckedFile(
    file_name="=extract.xlsx",
    sha256="ab" * 32,
    as_at=date(2024, 3, 31),
    rules_version="1.0.0",
    app_version="0.1.0",
    made_at=datetime(2024, 6, 3, 12, 0, tzinfo=UTC),
)
PROBLEMS = (
    Problem(
        severity=Severity.ERROR,
        code="unknown_ethnicity",
        expected="an ethnic category of the national list",
        sheet="Anna's staff",
        row=15,
        column="Ethnic Origin",
        found=FORMULA,
        count=120,
        rows=tuple(range(15, 115)),
    ),
    Problem(severity=Severity.WARNING, code="as_at", expected="an as-at date"),
    Problem(severity=Severity.NOTE, code="ignored_sheet", expected="This sheet is ignored.", sheet="\x01\u202eetoN"),
)
HEADS = [column.heading for column in COLUMNS]


def _rows():
    sheet = openpyxl.load_workbook(io.BytesIO(problems_workbook(PROBLEMS, CHECKED)))["Problems"]
    rows = list(sheet.iter_rows())
    head = next(number for number, row in enumerate(rows) if row[0].value == "Severity")
    return rows[head], rows[head + 1 :]


def test_the_workbook_has_one_row_a_problem_with_real_numbers():
    head, rows = _rows()
    assert [cell.value for cell in head] == HEADS
    assert len(rows) == len(PROBLEMS)
    first = dict(zip(HEADS, rows[0], strict=True))
    assert (first["Row"].value, first["Row"].data_type) == (15, "n")
    assert (first["How often"].value, first["How often"].data_type) == (120, "n")
    assert rows[1][HEADS.index("Row")].value is None


def test_severities_differ_by_word_and_symbol():
    _, rows = _rows()
    assert [row[0].value for row in rows] == ["✕ Error", "▲ Warning", "i Note"]


def test_text_of_the_data_is_never_a_formula_in_the_workbook():
    book = openpyxl.load_workbook(io.BytesIO(problems_workbook(PROBLEMS, CHECKED)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    found = next(cell for cell in cells if cell.value == FORMULA)
    assert found.quotePrefix


def test_a_character_no_workbook_can_hold_does_not_stop_the_download():
    _, rows = _rows()
    assert "etoN" in rows[2][HEADS.index("Sheet")].value


def test_both_downloads_say_which_file_they_speak_of():
    book = openpyxl.load_workbook(io.BytesIO(problems_workbook(PROBLEMS, CHECKED)))
    said = {row[0].value: row[1].value for row in book["About this list"].iter_rows() if row[0].value}
    assert said["SHA-256"] == CHECKED.sha256
    assert said["Rules version"] == "1.0.0"
    assert said["As at"] == "2024-03-31"
    lines = list(csv.DictReader(io.StringIO(problems_csv(PROBLEMS, CHECKED).decode("utf-8-sig"))))
    assert [line["SHA-256"] for line in lines] == [CHECKED.sha256] * 3


def test_text_of_the_data_is_never_a_formula_in_the_csv():
    lines = list(csv.DictReader(io.StringIO(problems_csv(PROBLEMS, CHECKED).decode("utf-8-sig"))))
    assert lines[0]["Found"] == f"'{FORMULA}"
    assert lines[0]["File"] == "'=extract.xlsx"
    assert lines[0]["How often"] == "120"


def test_the_reference_goes_to_the_row_in_the_name_box_and_doubles_quotes():
    assert reference(PROBLEMS[0]) == "'Anna''s staff'!15:15"
    assert reference(PROBLEMS[1]) == ""


def test_long_lists_of_rows_are_cut_and_say_how_many_more():
    assert row_list(PROBLEMS[0], 3) == "15, 16, 17 and 117 more"
    assert row_list(PROBLEMS[0], 100).endswith("114 and 20 more")
    assert row_list(PROBLEMS[1], 3) == ""


def test_an_empty_list_still_makes_both_files():
    assert problems_workbook((), CHECKED)[:2] == b"PK"
    assert problems_csv((), CHECKED).decode("utf-8-sig").startswith("Severity,Sheet,Row")
