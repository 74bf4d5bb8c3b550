"""A sheet as it was found: text cells by column, and where its error cells are. Lives and dies inside the worker."""

from dataclasses import dataclass, field

import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. Every column is an Arrow string array of the same length; row 0 is Excel's row ``first_row``.

    ``error_cells`` holds (row index, column index) of cells such as #N/A, which read as null.
    """

    name: str
    columns: tuple[pa.ChunkedArray, ...]
    first_row: int = 1
    error_cells: frozenset[tuple[int, int]] = field(default=frozenset())
    visible: bool = True

    @property
    def height(self) -> int:
        """Number of rows, blank ones included."""
        return len(self.columns[0]) if self.columns else 0

    def top(self, rows: int) -> list[list[str | None]]:
        """The first rows, cell by cell, for finding the headings."""
        heads = [column.slice(0, rows).to_pylist() for column in self.columns]
        return [list(cells) for cells in zip(*heads, strict=True)] if heads else []
