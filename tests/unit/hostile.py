"""Files that no reader should be given, and what an ordinary one looks like."""

import re
import struct
import zipfile
from io import BytesIO

from tests.unit.reading import BME, WHITE, person, staff
from tests.unit.workbooks import letters, package, sheet_xml, xlsx, zipped

GOOD = xlsx(staff(*(person(f"1{n:04}", BME if n % 3 == 0 else WHITE) for n in range(30))))
SHEET = "xl/worksheets/sheet1.xml"
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(10))
BOMB = f"<!DOCTYPE lolz [{_ENTITIES}]>"


def one_sheet(rows: str) -> bytes:
    """A workbook of a sheet with these row elements."""
    return package({"Staff": None}, {SHEET: sheet_xml(rows)})


def stray_cell(place: str) -> bytes:
    """Two cells: the first, and one far away."""
    row = re.sub(r"\D", "", place)
    return one_sheet(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{place}"><v>1</v></c></row>')


def password_protected() -> bytes:
    """What Excel saves under a password: a compound file with an encrypted package in it."""
    entry = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\x00") + struct.pack("<H", 34) + b"\x02" + b"\x00" * 61
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
    return header + "Root Entry".encode("utf-16-le").ljust(128, b"\x00") + entry + b"\x5a" * 4096


def zip_of_zeros(megabytes: int) -> bytes:
    """A workbook whose sheet is zeros without end."""
    return _with_sheet(b"<worksheet>", b"0", megabytes, b"</worksheet>")


def long_text(megabytes: int) -> bytes:
    """A well-formed workbook with one cell of text that takes more memory than there is."""
    head, tail = sheet_xml('<row r="1"><c r="A1" t="inlineStr"><is><t>@</t></is></c></row>').split("@")
    return _with_sheet(head.encode(), b"a", megabytes, tail.encode())


def _with_sheet(start: bytes, filling: bytes, megabytes: int, end: bytes) -> bytes:
    file = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(package({"Staff": None}, {SHEET: ""}))) as plain,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in plain.namelist():
            if name != SHEET:
                archive.writestr(name, plain.read(name))
        with archive.open(SHEET, "w") as part:
            part.write(start)
            for _ in range(megabytes):
                part.write(filling * 1_000_000)
            part.write(end)
    return file.getvalue()


def lying(content: bytes, size: int) -> bytes:
    """The zip with another unpacked size of its sheet written into the central directory."""
    changed = bytearray(content)
    for found in re.finditer(rb"PK\x01\x02", content):
        name = found.start() + 46
        if content[name : name + len(SHEET)] == SHEET.encode():
            struct.pack_into("<I", changed, found.start() + 24, size)
    return bytes(changed)


def many_entries(number: int) -> bytes:
    """A workbook of very many parts."""
    return zipped({"xl/workbook.xml": "<workbook/>"} | {f"xl/{n}.xml": "" for n in range(number)})


def entities(part: str, *, before: str = "", encoding: str = "utf-8") -> bytes:
    """A workbook with a declaration of entities in one part, behind ``before``."""
    named = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    head = f'<?xml version="1.0" encoding="{named}"?>{before}{BOMB}'
    body = "<sst><si><t>&e9;</t></si></sst>" if "shared" in part else "<worksheet><sheetData/></worksheet>"
    parts = {SHEET: sheet_xml(""), part: (head + body).encode(encoding)}
    return package({"Staff": None}, parts)


def nested_zip() -> bytes:
    """A zip in a zip, and no workbook."""
    return zipped({"inner.zip": zipped({"again.zip": zipped({"zeros": b"\x00" * 10_000_000})})})


def formatted_rows(rows: int, columns: int) -> bytes:
    """An ordinary staff list, with formatted and empty cells down to the last row of the sheet."""
    heads = ("Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group")
    people = [("10001", WHITE), ("10002", BME), ("10003", BME)]
    lines = [heads, *((number, label, "Band 5", "Medical and Dental") for number, label in people)]
    filled = "".join(
        f'<row r="{n}">'
        + "".join(f'<c r="{letters(i)}{n}" t="inlineStr"><is><t>{cell}</t></is></c>' for i, cell in enumerate(line))
        + "</row>"
        for n, line in enumerate(lines, 1)
    )
    cells = "".join(f'<c r="{letters(column)}{{0}}" s="1"/>' for column in range(columns))
    empty = f'<row r="{{0}}" s="1" customFormat="1">{cells}</row>'
    return one_sheet(filled + "".join(map(empty.format, range(len(lines) + 1, rows + 1))))
