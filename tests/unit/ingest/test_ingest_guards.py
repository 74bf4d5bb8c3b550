"""What each guard refuses, by the code it gives; nothing here depends on how long it takes."""

import pytest

from tests.unit import hostile
from tests.unit.reading import counted, read
from tests.unit.workbooks import csv_of, package, parquet_of, sheet_xml, zipped
from wres.ingest.container import FileKind, kind_of
from wres.ingest.reader import read_sheets
from wres.standard.errors import UserFacingError


def refusal(content):
    """The code of the guard; every refusal says what happened and what to do."""
    with pytest.raises(UserFacingError) as caught:
        read_sheets(content, lambda share, said: None)
    assert caught.value.what_happened.endswith(".")
    assert caught.value.what_to_do.endswith(".")
    return caught.value.code


def refusal_if_any(content):
    """The code of the guard, or None where the file is read."""
    try:
        read_sheets(content, lambda share, said: None)
    except UserFacingError as error:
        return error.code
    return None


@pytest.mark.parametrize("content", [b"", b"   \r\n\t", b"\x00" * 4096, b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_said_to_be_empty(content):
    assert refusal(content) == "empty_file"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 renamed to .xlsx",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0 picture",
        b"MZ\x90\x00\x03",
        b"\x7fELF\x02",
        b"\x1f\x8b\x08 compressed",
        b"{\\rtf1 text}",
        b"SQLite format 3\x00",
        b"<html><table><tr><td>1</td></tr></table></html>",
        b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>",
        b"Employee Number,\x00\x01\x02",
        zipped({"word/document.xml": "<document/>"}),
        zipped({"readme.txt": "hello"}),
        hostile.nested_zip(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    ],
)
def test_what_is_no_workbook_is_refused_by_its_content(content):
    assert refusal(content) == "not_a_workbook"


def test_a_password_is_named():
    assert refusal(hostile.password_protected()) == "password"


@pytest.mark.parametrize("share", [0.02, 0.2, 0.5, 0.8, 0.95, 0.999])
def test_a_truncated_workbook_is_damaged(share):
    assert refusal(hostile.GOOD[: int(len(hostile.GOOD) * share)]) == "damaged_zip"


@pytest.mark.parametrize("place", range(0, len(hostile.GOOD), 97))
def test_a_workbook_with_a_wrong_byte_is_read_or_refused_and_never_an_accident(place):
    changed = bytearray(hostile.GOOD)
    changed[place] ^= 0x55
    assert refusal_if_any(bytes(changed)) in (None, "damaged_zip", "damaged_file", "not_a_workbook", "zip_guard")


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&#xD800;</t></is></c></row>',
        '<row r="1"><c r="A1"><v>1</v>',
    ],
)
def test_a_sheet_that_is_no_sheet_is_damaged(rows):
    assert refusal(hostile.one_sheet(rows)) == "damaged_file"


@pytest.mark.parametrize("content", [b"PAR1 and no more", parquet_of([["a"], ["b"]])[:-20]])
def test_a_truncated_parquet_file_is_damaged(content):
    assert refusal(content) == "damaged_file"


def test_zeros_without_end_are_refused_before_they_are_unpacked():
    assert refusal(hostile.zip_of_zeros(1_600)) == "zip_guard"


def test_very_many_parts_are_refused():
    assert refusal(hostile.many_entries(5_001)) == "zip_guard"


def test_a_directory_that_lies_about_sizes_is_damaged():
    assert refusal(hostile.lying(hostile.long_text(3), 1_000)) in ("damaged_zip", "damaged_file")


@pytest.mark.parametrize("part", [hostile.SHEET, "xl/sharedStrings.xml", "xl/theme/other.dat"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", ["", "\n<!-- a comment -->", "<!--" + "x" * 5_000 + "-->" + " " * 5_000])
def test_declared_entities_are_refused_wherever_they_stand_and_however_they_are_written(part, encoding, before):
    assert refusal(hostile.entities(part, before=before, encoding=encoding)) == "entity_guard"


def test_a_file_of_this_machine_is_never_asked_for():
    outside = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/hostname"><worksheet/>'
    assert refusal(package({"S": None}, {hostile.SHEET: outside})) == "entity_guard"


def test_a_beginning_without_an_end_is_refused():
    assert refusal(hostile.entities(hostile.SHEET, before="<!--" + "x" * 100_000 + "-->")) == "entity_guard"


def test_a_drawing_with_a_document_type_is_an_ordinary_picture():
    picture = {"xl/media/image1.svg": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'}
    content = package({"S": None}, {hostile.SHEET: sheet_xml("")} | picture)
    assert kind_of(content) is FileKind.EXCEL


def test_a_line_of_more_columns_than_a_spreadsheet_holds_is_refused():
    assert refusal(csv_of([["a"] * 16_385, ["b"]])) == "too_wide"
    assert refusal(b"," * 20_000) == "too_wide"


def test_zero_bytes_in_text_are_damage():
    assert refusal(csv_of([["Employee Number", "x" * 5_000, "\x00"]])) == "damaged_file"


def test_lone_surrogates_are_replaced_and_named_like_any_label():
    lines = b"Employee Number,Ethnic Origin,Pay Grade\r\n10001,A\xed\xa0\x80,Band 5\r\n10002,A,Band 5\r\n"
    assert counted(read(lines)) == (1, 0, 0, 0)
    utf16 = b"\xff\xfe" + "Employee Number,Ethnic Origin,Pay Grade\r\n10001,".encode("utf-16-le")
    utf16 += b"\x00\xd8" + ",Band 5\r\n".encode("utf-16-le")
    assert counted(read(utf16)) == (0, 0, 0, 0)
