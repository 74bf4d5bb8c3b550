"""Timelines: vague dates kept in the words they were written in, and read where they can be."""

import re
from dataclasses import dataclass
from datetime import date

from wres.plan.calendar_date import read_date, read_month

_LEADING = re.compile(r"^(?:by )?(?:the )?(?:end of |end )?", re.IGNORECASE)
_RANGE = re.compile(r"\s+(?:to|until)\s+|\s*[\u2013\u2014]\s*|\s+-\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The words, and the first and last day that were read from them; None where nothing certain was."""

    words: str
    starts: date | None = None
    due: date | None = None


def read_timeline(words: str) -> Timeline:
    """'March 2025' is due on its last day; '31 March 2025' and 'By end of Dec 2024' likewise; 'April 2024 - March
    2025' also starts. Anything else ('Ongoing', 'Q3', 'Autumn 2024') keeps its words and has no date: never a guess.
    """
    ends = _RANGE.split(words.strip())
    if len(ends) == 2:
        first, last = _days(ends[0]), _days(ends[1])
        if first is not None and last is not None and first[0] <= last[1]:
            return Timeline(words, first[0], last[1])
        return Timeline(words)
    days = _days(_LEADING.sub("", " ".join(words.split())))
    return Timeline(words) if days is None else Timeline(words, None, days[1])


def _days(text: str) -> tuple[date, date] | None:
    day = read_date(text)
    return (day, day) if day is not None else read_month(text)
