"""Cells merged over several rows: every row of the range means what its top cell says.

Only sheets made by hand merge cells among their data, and those are small: larger sheets are not searched.
"""

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from posixpath import join, normpath
from xml.etree import ElementTree

import numpy as np
import pyarrow as pa

from wres.ingest.zip_guard import BROKEN

MOST_BYTES = 4_000_000
MOST_RANGES = 10_000
_BOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
Ranges = list[tuple[int, int, int]]
"""(column, first row, last row), each from 0."""
_RANGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def merged_cells(content: bytes) -> dict[str, Ranges]:
    """Sheet name → its ranges of more than one row; nothing for a workbook that is not of the XML kind."""
    if not content.startswith(b"PK"):
        return {}
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            small = {entry.filename for entry in archive.infolist() if entry.file_size <= MOST_BYTES}
            if not {_BOOK, _LINKS} <= small:
                return {}
            parts = _sheet_parts(archive)
            return {name: _ranges(archive.read(part)) for name, part in parts.items() if part in small}
    except BROKEN:  # the reader itself says what is wrong with such a file
        return {}


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    # Declarations that could expand were refused by the guard before.
    links = ElementTree.fromstring(archive.read(_LINKS))  # noqa: S314
    targets = {link.get("Id"): normpath(join("/xl", link.get("Target", "")))[1:] for link in links}
    book = ElementTree.fromstring(archive.read(_BOOK))  # noqa: S314
    sheets = (node for node in book.iter() if node.tag.endswith("}sheet"))
    return {node.get("name", ""): targets.get(node.get(_LINK), "") for node in sheets}


def _ranges(part: bytes) -> Ranges:
    start = part.find(b"mergeCells")
    found = _RANGE.findall(part, start) if start >= 0 else []
    ranges = [(_column(letters), int(top) - 1, int(bottom) - 1) for letters, top, bottom in found]
    return [place for place in ranges if place[2] > place[1]][:MOST_RANGES]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def fill_down(columns: Sequence[pa.Array], ranges: Ranges, first_column: int) -> list[pa.Array]:
    """The columns with each range's top cell in all of its rows."""
    sources: dict[int, np.typing.NDArray[np.int64]] = {}
    for column, top, bottom in ranges:
        place = column - first_column
        if 0 <= place < len(columns) and top < len(columns[place]):
            source = sources.setdefault(place, np.arange(len(columns[place])))
            source[top : bottom + 1] = top
    return [column.take(pa.array(sources[i])) if i in sources else column for i, column in enumerate(columns)]
