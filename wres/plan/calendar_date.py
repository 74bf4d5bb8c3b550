"""Dates as people write them in Britain."""

import calendar
import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})", re.ASCII)
_MONTH_YEAR = re.compile(r"([a-z]+),? (\d{4})", re.ASCII)
_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT_MONTHS = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
FIRST_YEAR, LAST_YEAR = 2000, 2100
"""A due date outside these years is a slip of the finger."""


def read_date(text: str) -> date | None:
    """The day that '2025-03-31', '31/03/2025', '31.03.2025', '31 March 2025' or '31st Mar 2025' names, else None."""
    words = _plain(text)
    if match := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in match.groups())
        return _real(year, month, day)
    if match := _SLASHED.fullmatch(words):
        day, month, year = (int(part) for part in match.groups())
        return _real(year, month, day)
    if match := _DAY_MONTH_YEAR.fullmatch(words):
        return _real(int(match[3]), _month(match[2]), int(match[1]))
    return None


def read_month(text: str) -> tuple[date, date] | None:
    """The first and last day of the month that 'March 2025' or 'Dec 2024' names, else None."""
    match = _MONTH_YEAR.fullmatch(_plain(text))
    if match is None:
        return None
    first = _real(int(match[2]), _month(match[1]), 1)
    return None if first is None else (first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


def _month(word: str) -> int:
    return _MONTHS.get(word) or _SHORT_MONTHS.get(word, 0)


def _real(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
