"""Moments: kept in UTC, said in London time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from wres.standard.period import in_words

LONDON = ZoneInfo("Europe/London")


def moment_in_words(at: datetime) -> str:
    """'31 March 2025 at 14:05', London time, of an aware moment."""
    local = at.astimezone(LONDON)
    return f"{in_words(local.date())} at {local:%H:%M}"
