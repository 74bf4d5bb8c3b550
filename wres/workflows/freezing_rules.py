"""What may be frozen and under which date: the sentences that refuse the rest."""

from datetime import date, datetime

from wres.plan.calendar_date import FIRST_YEAR, LAST_YEAR, read_date
from wres.plan.moment import LONDON
from wres.review.snapshot import Figures
from wres.standard.errors import UserFacingError
from wres.standard.period import in_words


def read_day(text: str, now: datetime) -> date:
    """The date typed for a snapshot; raises a sentence where it cannot be read or has not come yet."""
    day = read_date(text)
    if day is None:
        raise UserFacingError(
            f"“{text.strip()[:40]}” is not a date that can be read." if text.strip() else "The date is blank.",
            f"Write day, month and year, such as 30 June 2024 or 30/06/2024, from {FIRST_YEAR} to {LAST_YEAR}.",
            code="not_a_date",
        )
    if day > now.astimezone(LONDON).date():
        raise UserFacingError(
            f"{in_words(day)} has not come yet: a snapshot says what stood on a day.",
            "Give today's date or an earlier one.",
            code="date_ahead",
        )
    return day


def check_anything(has_figures: bool, actions: int) -> None:
    """Raise a sentence where there are neither figures nor actions."""
    if not has_figures and not actions:
        raise UserFacingError(
            "There is nothing to freeze yet: no figures have been accepted and no action is planned.",
            "Upload a workforce extract or add an action first.",
            code="nothing_to_freeze",
        )


def check_order(figures: Figures | None, as_at: date) -> None:
    """Raise a sentence where the figures are of a later date than the snapshot."""
    if figures is not None and as_at < figures.internal.as_at:
        raise UserFacingError(
            f"The figures are as at {in_words(figures.internal.as_at)}, later than {in_words(as_at)}.",
            "Give that date or a later one.",
            code="date_before_figures",
        )
