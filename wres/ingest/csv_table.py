"""The one table of a CSV file, whatever its encoding and delimiter."""

import csv
from collections import Counter
from io import BytesIO, StringIO
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from wres.ingest.damaged import damaged
from wres.ingest.sheet import Sheet
from wres.standard.errors import UserFacingError

_DELIMITERS = ",;\t|"
_LOOKED_AT = 50
MOST_COLUMNS = 16_384


def read_csv(content: bytes) -> Sheet:
    """Cells as text, row 0 the first line. Raises UserFacingError."""
    text = decode(content)
    if "\x00" in text:
        raise damaged()
    try:
        delimiter = _delimiter(text)
        columns = _quickly(text, delimiter) or _line_by_line(text, delimiter)
    except csv.Error as cause:
        raise damaged() from cause
    return Sheet("Table", columns)


def decode(content: bytes) -> str:
    """Text of a CSV: UTF-16 by its mark, else UTF-8 with or without one, else Windows-1252."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    """The one that cuts the most of the first lines into equally many cells."""

    def agreement(mark: str) -> tuple[int, int]:
        lines = islice(csv.reader(StringIO(text[:200_000], newline=""), delimiter=mark), _LOOKED_AT)
        widths = Counter(width for width in map(len, lines) if width > 1)
        width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return times, width

    return max(_DELIMITERS, key=agreement)


def _quickly(text: str, delimiter: str) -> tuple[pa.ChunkedArray, ...] | None:
    """By Arrow, where every line has as many cells as the first; else None."""
    width = len(next(csv.reader(StringIO(text, newline=""), delimiter=delimiter), []))
    if not 1 < width <= MOST_COLUMNS:
        return None
    names = [str(place) for place in range(width)]
    try:
        table = pyarrow.csv.read_csv(
            BytesIO(text.encode("utf-8")),
            read_options=pyarrow.csv.ReadOptions(column_names=names, use_threads=False),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=pyarrow.csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
        )
    except (pa.ArrowInvalid, UnicodeEncodeError):
        return None
    return tuple(_trimmed(column) for column in table.columns)


def _trimmed(column: pa.ChunkedArray) -> pa.ChunkedArray:
    cells = pc.utf8_trim_whitespace(column)
    return pc.if_else(pc.equal(cells, ""), pa.scalar(None, pa.string()), cells)


def _line_by_line(text: str, delimiter: str) -> tuple[pa.ChunkedArray, ...]:
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    width = max((len(row) for row in rows), default=0)
    if width > MOST_COLUMNS:
        raise UserFacingError(
            f"The file has {width:,} columns in one line, more than any spreadsheet holds.",
            "Check the delimiter and export it again.",
            code="too_wide",
        )
    for row in rows:
        row.extend([""] * (width - len(row)))
    columns = zip(*rows, strict=True)
    return tuple(_trimmed(pa.chunked_array([pa.array(column, pa.string())])) for column in columns)
