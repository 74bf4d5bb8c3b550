"""Dates as people and systems write them, British order, and the as-at date in title rows."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$")
_BRITISH = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:\s.*)?$")
_NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[\s/.\-]+([A-Za-z]{3,9})\.?,?[\s/.\-]+(\d{4}|\d{2})(?:\s.*)?$")
_SERIAL = re.compile(r"^(\d{5})(?:\.\d+)?$")
_ANY = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?[\s\-]+[A-Za-z]{3,9}[\s\-,]+\d{2,4}"
)
_STATES_THE_DATE = re.compile(
    r"\b(as[- ]?at|as of|effective|snapshot|position (?:at|on)|reporting date|period)\b", re.I
)


def read_date(cell: str | None) -> date | None:
    """A cell as a date, or None where it is none. Two-digit years up to 69 are of this century."""
    text = (cell or "").strip()
    if match := _ISO.match(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _BRITISH.match(text):
        return _date(_year(match[3]), int(match[2]), int(match[1]))
    if match := _NAMED.match(text):
        month = _MONTHS.get(match[2][:3].lower())
        return _date(_year(match[3]), month, int(match[1])) if month else None
    if match := _SERIAL.match(text):
        return date(1899, 12, 30) + timedelta(days=int(match[1]))
    return None


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < 70 else 1900)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stated_date(title_rows: Iterable[list[str | None]]) -> date | None:
    """The as-at date that title rows state ('Effective date 31-MAR-2024'); of a period its last day; None if none."""
    for cells in title_rows:
        line = " ".join(cell for cell in cells if cell)
        if not _STATES_THE_DATE.search(line):
            continue
        dates = [day for found in _ANY.findall(line) if (day := read_date(found)) is not None]
        if dates:
            return max(dates)
    return None
