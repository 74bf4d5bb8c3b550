"""Dates a figure belongs to."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """From the first day to the last, both included."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


def months_to(as_at: date, months: int) -> ReportingPeriod:
    """The months that end on ``as_at``: (as_at − months, as_at]. From 31 March 2024, twelve: 1 April 2023 on."""
    years, month = divmod(as_at.year * 12 + as_at.month - 1 - months, 12)
    last_day = (date(years + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    before = date(years, month + 1, min(as_at.day, last_day))
    return ReportingPeriod(before + timedelta(days=1), as_at)


def latest_year_end(today: date) -> date:
    """The latest 31 March that is not in the future."""
    this_year = date(today.year, 3, 31)
    return this_year if this_year <= today else date(today.year - 1, 3, 31)


def newest_survey_year(as_at: date) -> int:
    """The year of the newest autumn that was over before ``as_at``: the 31 March 2024 return uses autumn 2023."""
    return as_at.year if as_at > date(as_at.year, 11, 30) else as_at.year - 1


def in_words(day: date) -> str:
    """'31 March 2024'."""
    return f"{day.day} {day:%B %Y}"
