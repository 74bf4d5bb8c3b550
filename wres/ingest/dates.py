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
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$")
_BRITISH = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:\s.*)?$")
_NAMED = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?[\s/.\-]*([A-Za-z]{3,9})\.?,?[\s/.\-]*(\d{4}|\d{2})(?:\s.*)?$")
_SERIAL = re.compile(r"^(\d{5})(?:\.\d+)?$")
_ANY = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[\s\-]*[A-Za-z]{3,9}[\s\-,]*\d{4}|\d{1,2}[\s\-]+[A-Za-z]{3,9}[\s\-]+\d{2}\b"
)
_STATES_THE_DATE = re.compile(
    r"\b(?:as[- ]?at|as of|effective|snapshot|position (?:at|on)|reporting date|period|year to)\b", re.I
)
_SPAN = re.compile(r"^\s*(?:to|until|-|–|—)\s*$", re.I)


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
        for words in _STATES_THE_DATE.finditer(line):
            day = _first_date(line[words.end() :])
            if day is not None:
                return day
    return None


def _first_date(text: str) -> date | None:
    """The first date in a text; of two joined by 'to', the second."""
    found = [(match, day) for match in _ANY.finditer(text) if (day := read_date(match[0])) is not None]
    if not found:
        return None
    (first, day), *rest = found
    if rest and _SPAN.match(text[first.end() : rest[0][0].start()]):
        return rest[0][1]
    return day
