"""The guards a zipped workbook must pass before it is parsed: its size unpacked, its parts, their XML."""

import codecs
import re
import struct
import zipfile
import zlib
from io import BytesIO

from wres.standard.errors import UserFacingError

MOST_ENTRIES = 5_000
MOST_UNPACKED_BYTES = 1_500_000_000
_PROLOGUE_BYTES = 64 * 1024
_WORKBOOKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}
_BEFORE_THE_ROOT = re.compile(r"(?:\s+|\ufeff|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_NOT_READ = re.compile(r"(?:^|/)(?:media|embeddings|pictures)/", re.IGNORECASE)
_COPY = "Copy the data into a new workbook and upload that, or upload a CSV."
BROKEN: tuple[type[Exception], ...] = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    SyntaxError,
)
"""What reading a damaged zip, or the XML in it, may raise."""


def guard_zip(content: bytes) -> None:
    """Raises UserFacingError unless this is a workbook of a size and make that may be parsed."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _guard_size(entries)
            if not _WORKBOOKS & {entry.filename.lower() for entry in entries}:
                raise UserFacingError(
                    "This zip file is not a workbook.",
                    "If the workbook is inside it, take it out and upload that.",
                    code="not_a_workbook",
                )
            for entry in entries:
                _guard_part(archive, entry)
    except BROKEN as broken:
        raise UserFacingError(
            "The workbook is damaged or was not copied to the end.",
            "Export or copy it again and upload the new file.",
            code="damaged_zip",
        ) from broken


def _guard_size(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise UserFacingError(
            f"The workbook is made of {len(entries):,} parts, which no extract is.", _COPY, code="zip_guard"
        )
    if unpacked > MOST_UNPACKED_BYTES:
        raise UserFacingError(
            f"The workbook would unpack to {unpacked / 1e9:.1f} GB, which is not an extract.", _COPY, code="zip_guard"
        )


def _guard_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    # Any part but pictures, whatever it is called: the workbook decides which of them are read as XML.
    if _NOT_READ.search(entry.filename):
        return
    with archive.open(entry) as part:
        beginning = part.read(_PROLOGUE_BYTES)
    _guard_prologue(_text(beginning), whole=len(beginning) < _PROLOGUE_BYTES)


def _text(beginning: bytes) -> str:
    # UTF-16 with its mark, or told by the zero byte beside the first '<'.
    if beginning.startswith(codecs.BOM_UTF16_LE) or beginning[1:2] == b"\x00":
        return beginning.decode("utf-16-le", "replace")
    if beginning.startswith(codecs.BOM_UTF16_BE) or beginning[:1] == b"\x00":
        return beginning.decode("utf-16-be", "replace")
    return beginning.decode("utf-8", "replace")


def _guard_prologue(text: str, *, whole: bool) -> None:
    before = _BEFORE_THE_ROOT.match(text)
    rest = text[before.end() :] if before else text
    endless = not whole and (not rest or rest.startswith(("<?", "<!--")))
    if endless or (rest.startswith("<!") and not rest.startswith("<!--")):
        raise UserFacingError(
            "The workbook carries declarations before its data, such as entities, which no spreadsheet program writes.",
            "Copy the data into a new workbook and upload that.",
            code="entity_guard",
        )
