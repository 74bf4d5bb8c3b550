"""Tables as an Excel workbook: real types, headings that stay in view, and never a formula."""

import re
import zipfile
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wres.export import look
from wres.export.cell_text import cell_text
from wres.export.csv_safe import starts_formula
from wres.export.table import Cell, Mark, Number, Status, Table

HEADER_ROW = 4
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_DAY = "d mmm yyyy"


def workbook(tables: tuple[Table, ...], title: str, line: str, moment: datetime) -> bytes:
    """A sheet a table, each under ``title`` and ``line``; the same tables and ``moment`` give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "WRES dashboard"
    book.properties.title = cell_text(title)
    for table in tables:
        _add(book.create_sheet(table.name), table, title, line)
    out = BytesIO()
    book.save(out)
    return _timeless(out, moment)


def _add(sheet: Worksheet, table: Table, title: str, line: str) -> None:
    _write_text(sheet.cell(1, 1), f"{table.name}: {title}")
    _write_text(sheet.cell(2, 1), line)
    sheet["A1"].font, sheet["A2"].font = look.TITLE, look.QUIET
    for place, column in enumerate(table.columns, start=1):
        cell = sheet.cell(HEADER_ROW, place)
        _write_text(cell, column.heading)
        cell.font, cell.fill, cell.alignment = look.HEADING, look.HEADING_FILL, look.MIDDLE
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(table.rows, start=HEADER_ROW + 1):
        for place, content in enumerate(row, start=1):
            _write(sheet.cell(number, place), content)
    _lay_out(sheet, table)


def _lay_out(sheet: Worksheet, table: Table) -> None:
    last = f"{get_column_letter(len(table.columns))}{HEADER_ROW + len(table.rows)}"
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEADER_ROW}:{last}"
    sheet.sheet_view.showGridLines = False
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "Page &P of &N"


def _write(cell: SheetCell, content: Cell) -> None:
    cell.font, cell.alignment, cell.border = look.BODY, look.WRAPPED, look.THIN
    match content:
        case None:
            return
        case Number():
            cell.value, cell.number_format, cell.alignment = content.value, content.format, look.TO_THE_RIGHT
        case Status():
            _write_text(cell, content.words)
            cell.font, cell.fill = look.status(content.look)
        case Mark():
            _write_text(cell, content.value)
            cell.alignment = look.TO_THE_RIGHT
        case date():
            cell.value, cell.number_format = content, _DAY
        case str():
            _write_text(cell, content)


def _write_text(cell: SheetCell, text: str) -> None:
    """Text, whatever it looks like: said so to the file, and quoted for a person who edits the cell."""
    cell.value = cell_text(text)
    cell.data_type = "s"
    if starts_formula(text):
        cell.quotePrefix = True


def _timeless(saved: BytesIO, moment: datetime) -> bytes:
    """The same file with ``moment`` in place of the time of day that openpyxl and zipfile write into it."""
    out = BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(rf"\g<1>{moment:%Y-%m-%dT%H:%M:%SZ}\g<2>", content.decode()).encode()
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()
