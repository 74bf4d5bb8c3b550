"""What a file is, told by its content and never by its name, and the guards it must pass before it is parsed."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from wres.standard.errors import UserFacingError

MOST_ENTRIES = 5_000
MOST_UNPACKED_BYTES = 1_500_000_000
_ENTITY = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_SAVE_AS = "Open it in Excel and save it as an .xlsx workbook or a CSV, then upload that."


class FileKind(StrEnum):
    """The kinds that can be read."""

    EXCEL = "excel"
    CSV = "csv"
    PARQUET = "parquet"


def kind_of(content: bytes) -> FileKind:
    """The kind of a file. Raises UserFacingError, its code naming the guard, for anything that cannot be read."""
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise UserFacingError("The file is empty.", "Export it again and upload the new file.", code="empty_file")
    if content[:4] == b"PAR1":
        return FileKind.PARQUET
    if content[:2] == b"PK":
        _guard_zip(content)
        return FileKind.EXCEL
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        _guard_compound_file(content)
        return FileKind.EXCEL
    _guard_not_something_else(content)
    return FileKind.CSV


def _guard_zip(content: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _guard_size(entries)
            names = {entry.filename for entry in entries}
            if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
                raise UserFacingError("This zip file is not a workbook.", _SAVE_AS, code="not_a_workbook")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    _guard_entities(archive, entry)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as broken:
        raise UserFacingError(
            "The workbook is damaged or was not copied to the end.",
            "Export or copy it again and upload the new file.",
            code="damaged_zip",
        ) from broken


def _guard_size(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED_BYTES:
        raise UserFacingError(
            f"The workbook would unpack to {unpacked / 1e9:.1f} GB in {len(entries):,} parts, which is not an extract.",
            "Copy the data into a new workbook and upload that, or upload a CSV.",
            code="zip_guard",
        )


def _guard_entities(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    with archive.open(entry) as part:
        if _ENTITY.search(part.read(4096)):
            raise UserFacingError(
                "The workbook carries document-type declarations, which no spreadsheet program writes.",
                "Copy the data into a new workbook and upload that.",
                code="entity_guard",
            )


def _guard_compound_file(content: bytes) -> None:
    # The directory of an old-style container names its streams in UTF-16.
    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if names("EncryptedPackage"):
        raise UserFacingError(
            "The workbook is protected by a password.",
            "Open it in Excel, choose File, Info, Protect Workbook, remove the password, save it and upload it again.",
            code="password",
        )
    if not (names("Workbook") or names("Book")):
        raise UserFacingError("This is not a workbook.", _SAVE_AS, code="not_a_workbook")


_OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a rich-text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"MZ": "a program",
    b"\x7fELF": "a program",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"Rar!": "a compressed file",
    b"BZh": "a compressed file",
    b"SQLite": "a database",
}


def _guard_not_something_else(content: bytes) -> None:
    for start, words in _OTHERS.items():
        if content.startswith(start):
            raise UserFacingError(f"This is {words}, not a workbook.", _SAVE_AS, code="not_a_workbook")
    beginning = content[:4096]
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise UserFacingError("This is a web page or XML, not a workbook.", _SAVE_AS, code="not_a_workbook")
    is_utf16 = beginning[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\x00" in beginning and not is_utf16:
        raise UserFacingError("This is neither a workbook nor text.", _SAVE_AS, code="not_a_workbook")
