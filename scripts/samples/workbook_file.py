"""Writes a workbook so that the same content is the same bytes, with its text in the shared string table."""

import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scripts.samples.sheet import Sheet

FIXED = datetime(2024, 4, 12, 9, 0, 0)
ZIP_TIME = (2024, 4, 12, 9, 0, 0)
HEADING_FILL = PatternFill("solid", fgColor="D8DDE0")

_INLINE = re.compile(r'<c ([^>]*?)t="inlineStr"([^>]*)><is>(<t(?: [^>]*)?>.*?</t>)</is></c>', re.DOTALL)
_MODIFIED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*(<)")
_STRINGS = "xl/sharedStrings.xml"
_TYPE = (
    '<Override PartName="/xl/sharedStrings.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml" />'
)
_RELATION = (
    '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" '
    'Target="sharedStrings.xml" Id="rIdStrings" />'
)


def new_workbook() -> Workbook:
    """A workbook without sheets and with fixed properties."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Sample data"
    book.properties.created = FIXED
    return book


def add_sheet(book: Workbook, sheet: Sheet) -> Worksheet:
    """Write a sheet; headings bold on grey and frozen."""
    page = book.create_sheet(sheet.name)
    for number, line in enumerate(sheet.lines(), start=1):
        for column, value in enumerate(line, start=1):
            if value is not None:
                cell = page.cell(number, column, value)
                if isinstance(value, date):
                    cell.number_format = "dd/mm/yyyy"
    dress(page, sheet)
    return page


def dress(page: Worksheet, sheet: Sheet) -> None:
    """Fonts, widths and the frozen header."""
    if sheet.titles:
        page["A1"].font = Font(bold=True, size=14)
    for cell in page[sheet.header_row]:
        cell.font = Font(bold=True)
        cell.fill = HEADING_FILL
    for column, heading in enumerate(sheet.headings, start=1):
        width = sheet.widths[column - 1] if column <= len(sheet.widths) else max(12, len(heading) + 2)
        page.column_dimensions[get_column_letter(column)].width = width
    page.freeze_panes = page.cell(sheet.header_row + 1, 1)


def save(book: Workbook, path: Path) -> None:
    """Save with fixed times and shared strings (openpyxl itself writes every text inline and the time of day)."""
    raw = BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    _share_strings(parts)
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = _MODIFIED.sub(rf"\g<1>{FIXED:%Y-%m-%dT%H:%M:%SZ}\g<2>", core).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, parts[name], compresslevel=9)


def _share_strings(parts: dict[str, bytes]) -> None:
    """Replace each inline text of each sheet by its place in the shared string table."""
    places: dict[str, int] = {}
    uses = 0

    def place(match: re.Match[str]) -> str:
        nonlocal uses
        uses += 1
        index = places.setdefault(match[3], len(places))
        return f'<c {match[1]}t="s"{match[2]}><v>{index}</v></c>'

    for name in _sheet_names(parts):
        parts[name] = _INLINE.sub(place, parts[name].decode()).encode()
    items = "".join(f"<si>{text}</si>" for text in places)
    parts[_STRINGS] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        f'count="{uses}" uniqueCount="{len(places)}">{items}</sst>'
    ).encode()
    _add_before_end(parts, "[Content_Types].xml", _TYPE, "</Types>")
    _add_before_end(parts, "xl/_rels/workbook.xml.rels", _RELATION, "</Relationships>")


def _add_before_end(parts: dict[str, bytes], name: str, element: str, end: str) -> None:
    parts[name] = parts[name].decode().replace(end, element + end).encode()


def _sheet_names(parts: Iterable[str]) -> list[str]:
    return sorted(name for name in parts if name.startswith("xl/worksheets/sheet"))
