"""Bytes to sheets. The only file that names the spreadsheet reader. Runs inside the worker."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from wres.ingest.container import FileKind, kind_of
from wres.ingest.sheet import Sheet
from wres.standard.errors import UserFacingError

Progress = Callable[[float, str], None]
_DELIMITERS = ",;\t|"


def read_sheets(content: bytes, progress: Progress) -> list[Sheet]:
    """Every sheet of a workbook, or the one table of a CSV or Parquet file. Raises UserFacingError."""
    kind = kind_of(content)
    if kind is FileKind.EXCEL:
        return _excel(content, progress)
    progress(0.1, "Reading the file")
    return [_parquet(content)] if kind is FileKind.PARQUET else [_csv(content)]


def _damaged(cause: Exception) -> UserFacingError:
    error = UserFacingError(
        "The file is damaged or was not copied to the end.",
        "Open it in Excel to see whether it is whole, save it again and upload the new file.",
        code="damaged_file",
    )
    error.__cause__ = cause
    return error


def _excel(content: bytes, progress: Progress) -> list[Sheet]:
    try:
        reader = fastexcel.read_excel(content)
        names = reader.sheet_names
        sheets = []
        for index, name in enumerate(names):
            progress(0.1 + 0.6 * index / len(names), f"Reading sheet {index + 1} of {len(names)}")
            sheets.append(_excel_sheet(reader, index, name))
    except fastexcel.FastExcelError as cause:
        raise _damaged(cause) from cause
    return sheets


def _excel_sheet(reader: fastexcel.ExcelReader, index: int, name: str) -> Sheet:
    # skip_rows=0 keeps leading blank rows, so that row numbers are Excel's.
    loaded = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string", whitespace_as_null=True)
    if loaded.width == 0 or loaded.total_height == 0:
        return Sheet(name, (), visible=loaded.visible == "visible")
    batch, errors = loaded.to_arrow_with_errors()
    columns = tuple(pa.chunked_array([batch.column(i)]) for i in range(batch.num_columns))
    places = (
        frozenset((row, column) for row, column in (e.offset_position for e in errors.errors))
        if errors
        else frozenset()
    )
    return Sheet(name, columns, error_cells=places, visible=loaded.visible == "visible")


def _parquet(content: bytes) -> Sheet:
    try:
        table = pyarrow.parquet.read_table(BytesIO(content))
        columns = []
        for name, column in zip(table.column_names, table.columns, strict=True):
            cells = pc.cast(column, pa.string())
            columns.append(pa.chunked_array([pa.array([name], pa.string()), *cells.chunks], pa.string()))
    except (pa.ArrowException, OSError) as cause:
        raise _damaged(cause) from cause
    return Sheet("Table", tuple(columns))


def decode(content: bytes) -> str:
    """Text of a CSV: UTF-16 by its mark, else UTF-8 with or without one, else Windows-1252."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _csv(content: bytes) -> Sheet:
    text = decode(content)
    if "\x00" in text:
        raise _damaged(ValueError("NUL in text"))
    first_lines = text[:20_000].splitlines()[:40]
    delimiter = max(_DELIMITERS, key=lambda mark: sum(line.count(mark) for line in first_lines))
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as cause:
        raise _damaged(cause) from cause
    width = max((len(row) for row in rows), default=0)
    if width > 16_384:
        raise UserFacingError(
            f"The file has {width:,} columns in one line, more than any spreadsheet holds.",
            "Check the delimiter and export it again.",
            code="too_wide",
        )
    for row in rows:
        row.extend([""] * (width - len(row)))
    columns = tuple(
        pa.chunked_array([pa.array([cell.strip() or None for cell in column], pa.string())])
        for column in zip(*rows, strict=True)
    )
    return Sheet("Table", columns, error_cells=_text_errors(columns))


_ERROR_WORDS = pa.array(["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"])


def _text_errors(columns: tuple[pa.ChunkedArray, ...]) -> frozenset[tuple[int, int]]:
    places: set[tuple[int, int]] = set()
    for index, column in enumerate(columns):
        hits = pc.indices_nonzero(pc.is_in(column, value_set=_ERROR_WORDS))
        places.update((row, index) for row in hits.to_pylist())
    return frozenset(places)
