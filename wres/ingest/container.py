"""What a file is, told by its content and never by its name."""

from enum import StrEnum

from wres.ingest.zip_guard import guard_zip
from wres.standard.errors import UserFacingError

SAVE_AS = "Open it in Excel and save it as an .xlsx workbook or a CSV, then upload that."
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"%PDF": "a PDF",
    b"{\\rtf": "a rich-text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"MZ\x90": "a program",
    b"\x7fELF": "a program",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"Rar!": "a compressed file",
    b"BZh": "a compressed file",
    b"SQLite format 3": "a database",
}


class FileKind(StrEnum):
    """The kinds that can be read."""

    EXCEL = "excel"
    CSV = "csv"
    PARQUET = "parquet"


def kind_of(content: bytes) -> FileKind:
    """The kind of a file. Raises UserFacingError, its code naming the guard, for anything that cannot be read."""
    if not content.strip(b"\x00\t\r\n \xef\xbb\xbf"):
        raise UserFacingError("The file is empty.", "Export it again and upload the new file.", code="empty_file")
    if content.startswith(b"PAR1"):
        return FileKind.PARQUET
    if content.startswith(_ZIP):
        guard_zip(content)
        return FileKind.EXCEL
    if content.startswith(_COMPOUND_FILE):
        _guard_compound_file(content)
        return FileKind.EXCEL
    _guard_not_something_else(content[:4096])
    return FileKind.CSV


def password() -> UserFacingError:
    """The refusal of a workbook that only its password opens."""
    return UserFacingError(
        "The workbook is protected by a password.",
        "Open it in Excel, choose File, Info, Protect Workbook, remove the password, save it and upload it again.",
        code="password",
    )


def _guard_compound_file(content: bytes) -> None:
    # The directory of an old-style container names its streams in UTF-16.
    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if names("EncryptedPackage"):
        raise password()
    if not (names("Workbook") or names("Book")):
        raise UserFacingError("This is not a workbook.", SAVE_AS, code="not_a_workbook")


def _guard_not_something_else(beginning: bytes) -> None:
    for start, words in _OTHERS.items():
        if beginning.startswith(start):
            raise UserFacingError(f"This is {words}, not a workbook.", SAVE_AS, code="not_a_workbook")
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise UserFacingError("This is a web page or XML, not a workbook.", SAVE_AS, code="not_a_workbook")
    is_utf16 = beginning[:2] in (b"\xff\xfe", b"\xfe\xff")
    if b"\x00" in beginning and not is_utf16:
        raise UserFacingError("This is neither a workbook nor text.", SAVE_AS, code="not_a_workbook")
