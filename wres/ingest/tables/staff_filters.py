"""Which rows of the staff table are workforce on the as-at date."""

from datetime import date

import numpy as np

from wres.ingest.columns import days, looked_up, report_unknown
from wres.ingest.distinct import Mask
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.standard.mapping import MappingKind
from wres.standard.period import in_words
from wres.standard.problem import Severity
from wres.standard.tables import Column
from wres.standard.workforce import AssignmentKind, AssignmentState

_KIND_REASONS = {
    AssignmentKind.BANK: Reason.BANK,
    AssignmentKind.HONORARY: Reason.HONORARY,
    AssignmentKind.AGENCY: Reason.AGENCY,
    AssignmentKind.NON_EXECUTIVE: Reason.NON_EXECUTIVE,
}


def leave_out_by_date(rows: Rows, as_at: date) -> None:
    """Who left before the as-at date or starts after it leaves; the day itself still counts."""
    today = as_at.toordinal()
    for column, reason, words in (
        (Column.END_DATE, Reason.LEAVER, f"left before {in_words(as_at)}"),
        (Column.START_DATE, Reason.NOT_YET_STARTED, f"start after {in_words(as_at)}"),
    ):
        if not rows.has(column):
            continue
        day = days(rows, column)
        outside = (day != 0) & (day < today if reason is Reason.LEAVER else day > today)
        left = rows.leave_out(outside, reason)
        rows.note(reason.value, f"People who {words} are not counted.", left, column)
        unreadable = (day == 0) & ~rows.distinct(column).blank & rows.counting
        expected = f"a date such as {in_words(as_at)}; the cell is read as blank"
        rows.warn("unreadable_date", expected, column, "text that is no date", rows.numbers[unreadable])


def leave_out_by_status(rows: Rows, words: Words) -> None:
    """Whose assignment has ended leaves; an unknown status is a warning."""
    column = Column.ASSIGNMENT_STATUS
    if not rows.has(column):
        return
    meanings = rows.distinct(column).means(looked_up(words.book.assignment_statuses))
    expected = "a known assignment status; the person is taken to be in post"
    report_unknown(
        rows, column, meanings, code="unknown_assignment_status", expected=expected, severity=Severity.WARNING
    )
    left = rows.leave_out(meanings.saying(AssignmentState.LEFT), Reason.LEAVER)
    rows.note("leaver", "People whose assignment has ended are not counted.", left, column)


def leave_out_kinds(rows: Rows, words: Words) -> Mask:
    """Assignments that are no part of the workforce leave; an unknown category is an error.

    Every row of such a kind, whatever else kept it out.
    """
    column = Column.ASSIGNMENT_CATEGORY
    if not rows.has(column):
        return np.zeros(rows.read, dtype=bool)
    own = {found: AssignmentKind(meaning) for found, meaning in words.own(MappingKind.ASSIGNMENT_CATEGORY).items()}
    meanings = rows.distinct(column).means(looked_up({**words.book.assignment_categories, **own}))
    expected = "an assignment category such as 'Permanent', 'Fixed Term Temp' or 'Bank'"
    report_unknown(
        rows,
        column,
        meanings,
        code="unknown_assignment_category",
        expected=expected,
        kind=MappingKind.ASSIGNMENT_CATEGORY,
    )
    rows.leave_out(meanings.unknown, Reason.UNKNOWN_CATEGORY)
    expected = "an assignment category; the row is taken to be substantive"
    rows.warn("blank_assignment_category", expected, column, "blank", rows.numbers[meanings.of.blank & rows.counting])
    kinds = [kind for kind in _KIND_REASONS if kind not in words.rules.workforce_kinds]
    for kind in kinds:
        reason = _KIND_REASONS[kind]
        left = rows.leave_out(meanings.saying(kind), reason)
        name = reason.value.replace("_", "-").capitalize()
        rows.note(reason.value, f"{name} assignments are not part of the workforce.", left, column)
    return meanings.saying(*kinds)
