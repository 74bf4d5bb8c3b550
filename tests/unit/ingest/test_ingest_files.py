"""The kinds of file that are read, and that they come to the same."""

import zipfile
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet
import pytest

from tests.unit.reading import BME, NURSE, WHITE, codes, counted, person, problem, read, report, staff, table
from tests.unit.workbooks import Formula, Page, csv_of, parquet_of, xlsx, zipped
from wres.ingest.csv_table import decode

LINES = table(*(person(f"1{n:04}", BME if n % 3 == 0 else WHITE, Directorate="Café North") for n in range(12)))
EXPECTED = (8, 4, 0, 0)


@pytest.mark.parametrize(
    "content",
    [
        xlsx({"Staff": LINES}, shared=True),
        xlsx({"Staff": LINES}, shared=False),
        csv_of(LINES),
        csv_of(LINES, encoding="utf-8-sig"),
        csv_of(LINES, encoding="cp1252"),
        csv_of(LINES, encoding="utf-16"),
        csv_of(LINES, delimiter=";"),
        csv_of(LINES, delimiter="\t"),
        csv_of(LINES, delimiter="|"),
        csv_of(LINES).replace(b"\r\n", b"\n"),
        csv_of(LINES).replace(b"\r\n", b"\r"),
        parquet_of(LINES),
    ],
)
def test_every_kind_of_file_comes_to_the_same(content):
    read_back = read(content)
    assert counted(read_back) == EXPECTED
    assert codes(read_back) == []
    keys = {row.key for row in read_back.counts.rows if row.margin.value == "directorate"}
    assert keys == {"Café North"}


def test_a_workbook_with_macros_is_a_workbook_whose_macros_nobody_runs():
    plain = xlsx({"Staff": LINES})
    with zipfile.ZipFile(BytesIO(plain)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert counted(read(zipped(parts | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub Auto_Open()"}))) == EXPECTED


def test_links_to_other_workbooks_are_not_followed_and_their_saved_values_are_read():
    lines = [*LINES, ["20001", Formula("[1]Sheet1!$A$1", BME), "Band 5", NURSE, None]]
    target = (
        '<Relationship Id="rId1" Type="x/externalLinkPath" Target="http://nowhere.invalid/x" TargetMode="External"/>'
    )
    with zipfile.ZipFile(BytesIO(xlsx({"Staff": lines}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = f"<Relationships>{target}</Relationships>".encode()
    assert counted(read(zipped(parts))) == (8, 5, 0, 0)


def test_an_open_document_spreadsheet_is_read():
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in line
        )
        + "</table:table-row>"
        for line in LINES
    )
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{names}:office:1.0" '
        f'xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Staff">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>"
    book = zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})
    assert counted(read(book)) == EXPECTED


def test_a_file_is_known_by_its_content_even_where_its_first_heading_looks_like_another_kind():
    assert counted(read(csv_of([["PK", *LINES[0]], *(["x", *line] for line in LINES[1:])]))) == EXPECTED


def test_title_lines_and_ragged_lines_of_a_csv_are_read():
    text = b"Staff in post\r\nEffective date 31/03/2024\r\n\r\n" + csv_of(LINES) + b"Total,12\r\n"
    read_back = read(text)
    assert counted(read_back) == EXPECTED
    assert (report(read_back).header_row, problem(read_back, "total_line").row) == (4, 17)


def test_commas_and_pipes_inside_cells_are_not_taken_for_delimiters():
    heads = ["Employee Number", "Ethnic Origin", "Pay Grade"]
    grades = [["10001", WHITE, "NHS|XR05|Review Body Band 5|"], ["10002", BME, "NHS|XR05|Review Body Band 5"]]
    assert counted(read(csv_of([heads, *grades]))) == (1, 1, 0, 0)
    quoted = [["Employee Number", "Ethnic Origin", "Pay Grade", "Directorate"]]
    quoted += [["10001", WHITE, "Band 5", "North; East; South; West; Centre"]]
    assert counted(read(csv_of(quoted))) == (1, 0, 0, 0)


def test_a_cell_of_several_lines_is_one_cell_of_a_csv():
    lines = table(person("10001", Directorate="North\nEast"), person("10002", "Klingon"))
    assert problem(read(csv_of(lines)), "unknown_ethnicity").row == 3


def test_blank_and_empty_cells_of_a_parquet_file_are_blank():
    lines = table(person("10001", ""), person(" "), person(None), person("10004", "  "))
    read_back = read(parquet_of(lines))
    assert counted(read_back) == (0, 0, 0, 2)
    assert report(read_back).left_out == {"missing_employee_number": 2}


def test_a_parquet_file_of_typed_columns_is_read():
    file = BytesIO()
    columns = {
        "Employee Number": pa.array([10001.0, 10002.0, float("nan")]),
        "Ethnic Origin": pa.array([WHITE, BME, WHITE]).dictionary_encode(),
        "Pay Grade": pa.array(["Band 5"] * 3, pa.large_string()),
        "Primary Assignment": pa.array([True, False, None]),
        "End Date": pa.array([None, 19723, None], pa.date32()),
    }
    pyarrow.parquet.write_table(pa.table(columns), file)
    read_back = read(file.getvalue())
    assert counted(read_back) == (1, 0, 0, 0)
    assert report(read_back).left_out == {"missing_employee_number": 1, "leaver": 1}


def test_text_is_decoded_by_its_mark_else_as_utf_8_else_as_windows_1252():
    assert decode("é".encode("utf-8-sig")) == decode("é".encode()) == decode("é".encode("cp1252")) == "é"
    assert decode(b"\xff\xfe" + "é".encode("utf-16-le")) == "é"
    assert "\ud800" not in decode(b"a\xed\xa0\x80b")


def test_a_formatted_sheet_with_an_empty_neighbour_and_a_chart_of_nothing_is_read():
    assert counted(read({"Empty": [], "Blank": Page([[None], [None]]), **staff(person("10001"))})) == (1, 0, 0, 0)
