"""Bytes to sheets. The only file that names the spreadsheet reader. Runs inside the worker."""

from collections.abc import Callable
from io import BytesIO

import fastexcel
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from wres.ingest.container import FileKind, kind_of, password
from wres.ingest.csv_table import read_csv
from wres.ingest.damaged import damaged
from wres.ingest.merged import Ranges, fill_down, merged_cells
from wres.ingest.sheet import Sheet

Progress = Callable[[float, str], None]


def read_sheets(content: bytes, progress: Progress) -> list[Sheet]:
    """Every sheet of a workbook, or the one table of a CSV or Parquet file. Raises UserFacingError."""
    kind = kind_of(content)
    if kind is FileKind.EXCEL:
        return _excel(content, progress)
    progress(0.1, "Reading the file")
    return [_parquet(content)] if kind is FileKind.PARQUET else [read_csv(content)]


def _excel(content: bytes, progress: Progress) -> list[Sheet]:
    try:
        reader = fastexcel.read_excel(content)
        names = reader.sheet_names
        merged = merged_cells(content)
        sheets = []
        for index, name in enumerate(names):
            progress(0.1 + 0.6 * index / len(names), f"Reading sheet {index + 1} of {len(names)}")
            sheets.append(_excel_sheet(reader, index, name, merged.get(name, [])))
    except fastexcel.FastExcelError as cause:
        if "password" in str(cause).lower():
            raise password() from cause
        raise damaged() from cause
    except BaseException as cause:
        # The reader is Rust: where it gives up on a file it panics, and a panic is no Exception.
        if type(cause).__name__ == "PanicException":
            raise damaged() from cause
        raise
    return sheets


def _excel_sheet(reader: fastexcel.ExcelReader, index: int, name: str, merged: Ranges) -> Sheet:
    # skip_rows=0 keeps leading blank rows, so that row numbers are Excel's.
    loaded = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string", whitespace_as_null=True)
    is_visible = loaded.visible == "visible"
    if loaded.width == 0 or loaded.total_height == 0:
        return Sheet(name, (), visible=is_visible)
    batch, errors = loaded.to_arrow_with_errors()
    # Leading blank columns are dropped by the reader; merged ranges count them.
    first = loaded.available_columns()[0].absolute_index if merged else 0
    columns = fill_down([batch.column(i) for i in range(batch.num_columns)], merged, first)
    return Sheet(
        name,
        tuple(pa.chunked_array([column]) for column in columns),
        error_cells=frozenset(error.offset_position for error in errors.errors) if errors else frozenset(),
        visible=is_visible,
    )


def _parquet(content: bytes) -> Sheet:
    try:
        table = pyarrow.parquet.read_table(BytesIO(content))
        columns = tuple(
            pa.chunked_array([pa.array([name], pa.string()), *_text(column).chunks], pa.string())
            for name, column in zip(table.column_names, table.columns, strict=True)
        )
    except (pa.ArrowException, OSError) as cause:
        raise damaged() from cause
    return Sheet("Table", columns)


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_floating(column.type):
        column = pc.if_else(pc.is_nan(column), pa.scalar(None, column.type), column)
    cells = pc.utf8_trim_whitespace(pc.cast(column, pa.string()))
    return pc.if_else(pc.equal(cells, ""), pa.scalar(None, pa.string()), cells)
