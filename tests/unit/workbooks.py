"""Makes small workbooks and CSV files from lists of rows, as Excel (shared strings) or openpyxl (inline) would."""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from xml.sax.saxutils import escape, quoteattr

import pyarrow as pa
import pyarrow.parquet

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_SHEETS}"><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/>'
    "</cellXfs></styleSheet>"
)


@dataclass(frozen=True, slots=True)
class Error:
    """A cell that ends in an error."""

    words: str = "#N/A"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula beside the value that was saved with it."""

    text: str
    value: str | float


@dataclass(frozen=True, slots=True)
class Percent:
    """A number shown as a percentage."""

    value: float


Cell = str | int | float | bool | date | Error | Formula | Percent | None
Lines = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet that is more than its rows; ``hidden_rows`` as Excel counts, ``merged`` such as 'A1:C1'."""

    rows: Lines
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    merged: tuple[str, ...] = ()


def xlsx(sheets: Mapping[str, Lines | Page], *, shared: bool = True) -> bytes:
    """A workbook of these sheets; strings shared, or inline."""
    strings: dict[str, int] | None = {} if shared else None
    pages = {name: page if isinstance(page, Page) else Page(page) for name, page in sheets.items()}
    parts = {f"xl/worksheets/sheet{n}.xml": _sheet(page, strings) for n, page in enumerate(pages.values(), 1)}
    if strings is not None:
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
        parts["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{_SHEETS}">{items}</sst>'
    return package(pages, parts)


def package(pages: Mapping[str, object], parts: Mapping[str, str | bytes]) -> bytes:
    """A workbook of given sheet parts (sheet1.xml …), for those that no program would write."""
    whole = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": _workbook(pages),
        "xl/_rels/workbook.xml.rels": _relations(_targets(parts)),
        "xl/styles.xml": _STYLES,
        **parts,
    }
    return zipped(whole)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of named parts."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def csv_of(rows: Lines, *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The rows as a CSV."""
    file = StringIO()
    csv.writer(file, delimiter=delimiter).writerows([_as_text(cell) for cell in row] for row in rows)
    return file.getvalue().encode(encoding)


def parquet_of(rows: Lines) -> bytes:
    """The rows as a Parquet file of text; the first row holds the headings."""
    heads, *body = rows
    columns = {str(head): pa.array([_as_text(row[i]) for row in body], pa.string()) for i, head in enumerate(heads)}
    file = BytesIO()
    pyarrow.parquet.write_table(pa.table(columns), file)
    return file.getvalue()


def letters(column: int) -> str:
    """The letters of a column, counted from 0."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def sheet_xml(rows: str, merged: str = "") -> str:
    """A sheet part around row elements."""
    return f'{_HEAD}<worksheet xmlns="{_SHEETS}"><sheetData>{rows}</sheetData>{merged}</worksheet>'


def _sheet(page: Page, strings: dict[str, int] | None) -> str:
    rows = []
    for number, row in enumerate(page.rows, 1):
        cells = "".join(_cell(f"{letters(place)}{number}", cell, strings) for place, cell in enumerate(row))
        hidden = ' hidden="1"' if number in page.hidden_rows else ""
        if cells:
            rows.append(f'<row r="{number}"{hidden}>{cells}</row>')
    ranges = "".join(f'<mergeCell ref="{place}"/>' for place in page.merged)
    return sheet_xml("".join(rows), f"<mergeCells>{ranges}</mergeCells>" if ranges else "")


def _cell(place: str, cell: Cell, strings: dict[str, int] | None) -> str:
    at = f'<c r="{place}"'
    match cell:
        case None:
            return ""
        case Error(words):
            return f'{at} t="e"><v>{escape(words)}</v></c>'
        case Formula(text, value):
            kind = ' t="str"' if isinstance(value, str) else ""
            return f"{at}{kind}><f>{escape(text)}</f><v>{escape(str(value))}</v></c>"
        case Percent(value):
            return f'{at} s="2"><v>{value!r}</v></c>'
        case bool():
            return f'{at} t="b"><v>{int(cell)}</v></c>'
        case date():
            return f'{at} s="1"><v>{(cell - date(1899, 12, 30)).days}</v></c>'
        case str() if strings is None:
            return f'{at} t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        case str():
            return f'{at} t="s"><v>{strings.setdefault(cell, len(strings))}</v></c>'
        case _:
            return f"{at}><v>{cell!r}</v></c>"


def _as_text(cell: Cell) -> str | None:
    match cell:
        case None:
            return None
        case Error(words):
            return words
        case Formula(_, value) | Percent(value):
            return str(value)
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return str(cell)


def _workbook(pages: Mapping[str, object]) -> str:
    sheets = []
    for n, (name, page) in enumerate(pages.items(), 1):
        hidden = ' state="hidden"' if isinstance(page, Page) and page.hidden else ""
        sheets.append(f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"{hidden}/>')
    return f'{_HEAD}<workbook xmlns="{_SHEETS}" xmlns:r="{_LINKS}"><sheets>{"".join(sheets)}</sheets></workbook>'


def _targets(parts: Mapping[str, str | bytes]) -> dict[str, tuple[str, str]]:
    sheets = [name for name in parts if name.startswith("xl/worksheets/")]
    found = {f"rId{n}": ("worksheet", name.removeprefix("xl/")) for n, name in enumerate(sheets, 1)}
    found["rId900"] = ("styles", "styles.xml")
    if "xl/sharedStrings.xml" in parts:
        found["rId901"] = ("sharedStrings", "sharedStrings.xml")
    return found


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{key}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PARTS}">{links}</Relationships>'


def _content_types(parts: Mapping[str, str | bytes]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    named = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    named |= {f"/{name}": "worksheet" for name in parts if name.startswith("xl/worksheets/")}
    named |= {"/xl/sharedStrings.xml": "sharedStrings"} if "xl/sharedStrings.xml" in parts else {}
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}.{what}+xml"/>' for name, what in named.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )
