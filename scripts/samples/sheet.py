"""One sheet of a sample workbook: title lines, a blank line, headings, rows and perhaps a total line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from random import Random

Cell = str | int | float | date | None
Row = tuple[Cell, ...]

TRUST = "Amberley Vale NHS Trust"
AS_AT = date(2024, 3, 31)
WINDOW_START = date(2023, 4, 1)
SEED = 20240331


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``titles`` stand above the headings with one blank line between; ``total`` is the last line."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    titles: tuple[str, ...] = ()
    total: Row | None = None
    widths: tuple[int, ...] = ()

    @property
    def header_row(self) -> int:
        """The row of the headings as Excel counts."""
        return len(self.titles) + 2 if self.titles else 1

    def lines(self) -> Iterable[Row]:
        """Every line of the sheet from row 1 on."""
        for title in self.titles:
            yield (title,)
        if self.titles:
            yield ()
        yield self.headings
        yield from self.rows
        if self.total is not None:
            yield self.total


def random_for(part: str) -> Random:
    """The random numbers of one part: adding rows to another part leaves this one as it was."""
    return Random(f"{SEED} {part}")


def spread(total: int, weights: tuple[tuple[str, int], ...], random: Random) -> list[str]:
    """``total`` labels in roughly the proportion of the weights, in random order."""
    labels = [label for label, _ in weights]
    return random.choices(labels, [weight for _, weight in weights], k=total)
