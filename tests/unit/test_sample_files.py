"""The sample files as files: reproducible, written as Excel writes, wrong only where they are meant to be."""

import re
import zipfile
from collections import Counter

import pytest
from openpyxl import load_workbook

from scripts.build_samples import BUILT, FOLDER, build
from wres.standard.tables import SHAPES, Table

YES_NO = ("Primary Assignment", "Shortlisted", "Appointed", "Mandatory", "Voting", "Executive")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    folder = tmp_path_factory.mktemp("samples")
    build(folder)
    return folder


def members(path):
    """Name → time and unpacked content: another build of zlib may pack the same content into different bytes."""
    with zipfile.ZipFile(path) as archive:
        return {info.filename: (info.date_time, archive.read(info)) for info in archive.infolist()}


@pytest.mark.parametrize("name", BUILT)
def test_building_again_gives_the_committed_files(rebuilt, name):
    assert members(rebuilt / name) == members(FOLDER / name)


@pytest.mark.parametrize("name", ["counts.xlsx", "template.xlsx", "messy_extract.xlsx"])
def test_two_builds_are_the_same_bytes(rebuilt, tmp_path, name):
    BUILT[name](tmp_path / name)
    assert (tmp_path / name).read_bytes() == (rebuilt / name).read_bytes()


@pytest.mark.parametrize("name", BUILT)
def test_text_stands_in_the_shared_string_table(name):
    for part, (_, content) in members(FOLDER / name).items():
        if part.startswith("xl/worksheets/sheet"):
            assert b'"inlineStr"' not in content
            assert b"<is>" not in content
    table = members(FOLDER / name)["xl/sharedStrings.xml"][1].decode()
    assert int(re.search(r'uniqueCount="(\d+)"', table)[1]) == table.count("<si>") > 10


@pytest.mark.parametrize("name", BUILT)
def test_the_file_is_small_and_names_no_person_as_its_author(name):
    assert (FOLDER / name).stat().st_size < 900_000
    assert load_workbook(FOLDER / name).properties.creator == "Sample data"


def test_the_counts_form_adds_up_to_the_figures_of_the_extract():
    page = load_workbook(FOLDER / "counts.xlsx")["Counts"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=6)]
    totals = {row[0]: tuple(row[4:]) for row in rows if row[2] is None}
    assert totals == {
        "staff": (5920, 607, 450),
        "shortlisted": (4000, 1000, 210),
        "appointed": (568, 113, 24),
        "entered disciplinary": (147, 8, 6),
        "accessed training": (2364, 240, 152),
        "board voting": (10, 1, 0),
        "board total": (12, 1, 1),
        "board executive": (7, 0, 1),
    }
    parts = [row for row in rows if row[2] is not None]
    assert tuple(sum(row[place] for row in parts) for place in (4, 5, 6)) == totals["staff"]
    assert {(r[2], r[3]): tuple(r[4:]) for r in parts}["Clinical", "Band 6"] == (890, 39, 36)


def test_the_template_has_every_table_with_its_headings_and_no_rows():
    book = load_workbook(FOLDER / "template.xlsx")
    assert set(book.sheetnames) == {table.value.capitalize() for table in Table} | {"Notes"}
    for table in Table:
        page = book[table.value.capitalize()]
        assert page.max_row == 1
        assert [cell.value for cell in page[1]] == [column.value for column in SHAPES[table].columns]


def test_the_template_notes_explain_each_column_and_say_which_are_needed():
    lines = {row[0]: row[1:] for row in load_workbook(FOLDER / "template.xlsx")["Notes"].values}
    for table, shape in SHAPES.items():
        needed = {column: len(group) for group in shape.needed for column in group}
        for column in shape.columns:
            need, words = lines[f"{table.value.capitalize()}: {column.value}"]
            assert need == {None: "optional", 1: "needed", 2: "one is needed"}[needed.get(column)]
            assert words


def test_the_template_offers_yes_and_no_where_they_are_the_answers():
    for page in load_workbook(FOLDER / "template.xlsx").worksheets:
        for cell in page[1]:
            if cell.value in YES_NO:
                lists = [
                    rule.formula1
                    for rule in page.data_validations.dataValidation
                    if f"{cell.column_letter}2" in rule.sqref
                ]
                assert lists == ['"Yes,No"']


@pytest.fixture(scope="module")
def messy():
    return load_workbook(FOLDER / "messy_extract.xlsx")


def column(page, header_row, place):
    return [row[place - 1].value for row in page.iter_rows(min_row=header_row + 1)]


def test_the_messy_extract_has_what_real_files_do_wrong_in_its_staff_sheet(messy):
    page = messy["Staff"]
    labels, grades = Counter(column(page, 4, 5)), Counter(column(page, 4, 4))
    assert (labels["Klingon"], labels["A Indian"], labels["#N/A"]) == (3, 1, 1)
    assert (grades["Band 8"], grades["NHS|XN08|Non Review Body Band 8"], grades["#N/A"]) == (1, 1, 1)
    assert "Drone Pilots" in column(page, 4, 2)
    assert 110 <= page.max_row - 4 <= 130
    assert len(page.merged_cells.ranges) == 2
    assert any(row.hidden for row in page.row_dimensions.values())
    errors = [cell for row in page.iter_rows() for cell in row if cell.data_type == "e"]
    assert len(errors) == 3


def test_the_messy_extract_writes_numbers_and_dates_in_several_ways(messy):
    page = messy["Staff"]
    numbers = [value for value in column(page, 4, 1) if value is not None]
    assert {type(value) for value in numbers} == {int, str}
    assert any(str(value).endswith(".0") for value in numbers)
    assert any(str(value).startswith("00") for value in numbers)
    assert None in column(page, 4, 1)
    assert any(isinstance(value, str) and "/" in value for value in column(page, 4, 12))
    heads = [cell.value for cell in page[4]]
    assert any("\n" in head for head in heads)
    assert any("\u00a0" in head for head in heads)
    assert any(head != head.strip() for head in heads)


def test_the_messy_extract_has_one_person_with_two_ethnicities_and_one_row_twice(messy):
    rows = [tuple(cell.value for cell in row) for row in messy["Staff"].iter_rows(min_row=5)]
    assert sorted(Counter(rows).values())[-1] == 2
    labels = {}
    for row in rows:
        labels.setdefault(str(row[0]).lstrip("0"), set()).add(row[4])
    assert sum(len(found) == 2 for person, found in labels.items() if person not in ("None", "#N/A")) == 1


def test_the_messy_extract_has_an_unknown_heading_mixed_fractions_and_a_hidden_sheet(messy):
    assert "Ethnic Orgn Desc" in [cell.value for cell in messy["Recruitment"][3]]
    assert [row[1].value for row in messy["Survey"].iter_rows(min_row=2)] == [0.463, 30.2, 49.5, 12.2]
    assert messy["Old staff list"].sheet_state == "hidden"
