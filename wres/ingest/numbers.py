"""Numbers as people write them in cells."""

import re
from enum import Enum
from math import isfinite

_NUMBER = re.compile(r"^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$")


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
    if text in {"*", "**", "-", "–", "—"}:
        return Marked.WITHHELD
    bare = text.removesuffix("%").strip()
    if not _NUMBER.match(bare):
        return Marked.UNREADABLE
    number = float(bare.replace(",", ""))
    return number if isfinite(number) else Marked.UNREADABLE


def read_count(cell: str | None) -> int | Marked:
    """A whole number of people, not negative."""
    number = read_number(cell)
    if isinstance(number, Marked):
        return number
    return int(number) if number >= 0 and number == int(number) else Marked.UNREADABLE
