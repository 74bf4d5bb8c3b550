"""Numbers as people write them in cells."""

import re
from enum import Enum

import numpy as np

from wres.ingest.rows import Mask

_NUMBER = re.compile(r"^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")


class Marked(Enum):
    """A cell that holds a mark instead of a number."""

    WITHHELD = "withheld"
    UNREADABLE = "unreadable"
    BLANK = "blank"


def read_number(cell: str | None) -> float | Marked:
    """A number, thousands separators and a percent sign allowed; '*' and '-' mean suppressed at the source."""
    text = (cell or "").strip()
    if not text:
        return Marked.BLANK
    if text in {"*", "-", "–", "—"}:
        return Marked.WITHHELD
    bare = text.removesuffix("%").replace(",", "").strip()
    if not _NUMBER.match(bare):
        return Marked.UNREADABLE
    number = float(bare)
    return number if np.isfinite(number) else Marked.UNREADABLE


def read_count(cell: str | None) -> int | Marked:
    """A whole number of people, not negative."""
    number = read_number(cell)
    if isinstance(number, Marked):
        return number
    return int(number) if number >= 0 and number == int(number) else Marked.UNREADABLE


def mask_of(rows: int, hits: list[int]) -> Mask:
    """A mask with the given places set."""
    mask: Mask = np.zeros(rows, dtype=bool)
    mask[hits] = True
    return mask
