"""A staff extract of any size as Excel writes it: 18 columns, shared strings, six columns needed."""

import random
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from xml.sax.saxutils import escape

_HEADINGS = (
    "Employee Number",
    "Ethnic Origin",
    "Pay Grade",
    "Staff Group",
    "Assignment Category",
    "Primary Assignment",
    "FTE",
    "Directorate",
    "Location",
    "Assignment Status",
    "Start Date",
    "End Date",
    "Position Title",
    "Cost Centre",
    "Contracted Hours",
    "Line Manager Position",
    "Working Pattern",
    "Review Date",
)
_ETHNICITIES = ("A White - British", "B White - Irish", "H Asian - Indian", "N Black - African", "Z Not Stated")
_GROUPS = ("Additional Clinical Services", "Administrative and Clerical", "Nursing and Midwifery Registered")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def staff_workbook(rows: int, seed: int = 1) -> bytes:
    """``rows`` assignments below a heading row."""
    strings: dict[str, int] = {}
    sheet = "".join(_sheet(rows, random.Random(seed), strings))
    table = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    parts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPES}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{sheet}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(strings)}">{table}</sst>',
    }
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def _sheet(rows: int, chance: random.Random, strings: dict[str, int]) -> Iterator[str]:
    yield _row(1, _HEADINGS, strings)
    for number in range(rows):
        yield _row(number + 2, _assignment(number, chance), strings)


def _assignment(number: int, chance: random.Random) -> tuple[str | float, ...]:
    band = chance.choice("234567")
    started = date(2005, 1, 1) + timedelta(days=chance.randrange(6500))
    return (
        f"{20_000_000 + number}",
        chance.choices(_ETHNICITIES, (80, 4, 6, 5, 5))[0],
        f"NHS|XR0{band}|Review Body Band {band}",
        chance.choice(_GROUPS),
        "Permanent",
        "Y",
        chance.choice((1.0, 0.8, 0.6)),
        f"Directorate {chance.randrange(12)}",
        f"Site {chance.randrange(40)}",
        "Active Assignment",
        (started - date(1899, 12, 30)).days,
        "",
        f"Position {chance.randrange(900)}",
        f"CC{chance.randrange(300):04d}",
        37.5,
        f"Position {chance.randrange(200)}",
        "Standard",
        (started - date(1899, 12, 30)).days + 365,
    )


def _row(number: int, cells: tuple[str | float, ...], strings: dict[str, int]) -> str:
    written = []
    for place, cell in enumerate(cells):
        name = f"{chr(65 + place)}{number}"
        if isinstance(cell, str):
            if cell:
                index = strings.setdefault(cell, len(strings))
                written.append(f'<c r="{name}" t="s"><v>{index}</v></c>')
        else:
            written.append(f'<c r="{name}"><v>{cell}</v></c>')
    return f'<row r="{number}">{"".join(written)}</row>'
