"""Which rows of the staff table are workforce on the as-at date."""

from datetime import date

import narwhals as nw
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import labelled, looked_up, report_unknown
from wres.ingest.counting import ethnicity_a_person
from wres.ingest.dates import read_date
from wres.ingest.reasons import Reason
from wres.ingest.rows import Mask, Rows
from wres.ingest.words import Words
from wres.standard.mapping import MappingKind
from wres.standard.period import in_words
from wres.standard.tables import Column
from wres.standard.workforce import AssignmentKind, AssignmentState

KIND_REASONS = {
    AssignmentKind.BANK: Reason.BANK,
    AssignmentKind.HONORARY: Reason.HONORARY,
    AssignmentKind.AGENCY: Reason.AGENCY,
    AssignmentKind.NON_EXECUTIVE: Reason.NON_EXECUTIVE,
}


def leave_out_kinds(rows: Rows, words: Words) -> None:
    """Assignments that are no part of the workforce leave; an unknown category is an error."""
    if not rows.has(Column.ASSIGNMENT_CATEGORY):
        return
    own = {f: AssignmentKind(m) for f, m in words.own(MappingKind.ASSIGNMENT_CATEGORY).items()}
    kinds, unknown = labelled(rows, Column.ASSIGNMENT_CATEGORY, looked_up({**words.book.assignment_categories, **own}))
    report_unknown(
        rows,
        Column.ASSIGNMENT_CATEGORY,
        unknown,
        code="unknown_assignment_category",
        expected="an assignment category such as 'Permanent', 'Fixed Term Temp' or 'Bank'",
        kind=MappingKind.ASSIGNMENT_CATEGORY,
    )
    for _, mask in unknown:
        rows.leave_out(mask, Reason.UNKNOWN_CATEGORY)
    row_kinds = np.array([kind.value if kind else "" for kind in kinds])
    for kind, reason in KIND_REASONS.items():
        if kind in words.rules.workforce_kinds:
            continue
        left = rows.leave_out(row_kinds == kind.value, reason)
        if len(left):
            sentence = f"{reason.value.replace('_', '-').capitalize()} assignments are not part of the workforce."
            rows.problems.note(reason.value, sentence, sheet=rows.sheet, rows=left.tolist())


def leave_out_by_date(rows: Rows, as_at: date) -> None:
    """Who left before the as-at date or starts after it leaves."""
    for column, reason, words in (
        (Column.END_DATE, Reason.LEAVER, f"left before {in_words(as_at)}"),
        (Column.START_DATE, Reason.NOT_YET_STARTED, f"start after {in_words(as_at)}"),
    ):
        if not rows.has(column):
            continue
        codes, days = rows.each(column, _readable)
        outside = [isinstance(day, date) and (day < as_at if reason is Reason.LEAVER else day > as_at) for day in days]
        left = rows.leave_out(np.array(outside, dtype=bool)[codes], reason)
        if len(left):
            rows.problems.note(
                reason.value, f"People who {words} are not counted.", sheet=rows.sheet, rows=left.tolist()
            )
        _warn_unreadable(rows, column, np.array([day == "" for day in days], dtype=bool)[codes])


def _readable(cell: str | None) -> date | str | None:
    return None if cell is None else (read_date(cell) or "")


def _warn_unreadable(rows: Rows, column: Column, mask: Mask) -> None:
    hit = rows.numbers[mask & rows.counting]
    if len(hit):
        rows.problems.warn(
            "unreadable_date",
            "a date such as 31 March 2024; the cell is read as blank",
            sheet=rows.sheet,
            column=column.value,
            found="text that is no date",
            rows=hit.tolist(),
        )


def leave_out_by_status(rows: Rows, words: Words) -> None:
    """Whose assignment has ended leaves; an unknown status is a warning."""
    if not rows.has(Column.ASSIGNMENT_STATUS):
        return
    states, unknown = labelled(rows, Column.ASSIGNMENT_STATUS, looked_up(words.book.assignment_statuses))
    for label, mask in unknown:
        hit = rows.numbers[mask & rows.counting]
        if len(hit):
            rows.problems.warn(
                "unknown_assignment_status",
                "a known assignment status; the person is taken to be in post",
                sheet=rows.sheet,
                column=Column.ASSIGNMENT_STATUS.value,
                found=label,
                rows=hit.tolist(),
            )
    left = rows.leave_out(np.array([s is AssignmentState.LEFT for s in states], dtype=bool), Reason.LEAVER)
    if len(left):
        rows.problems.note(
            "leaver", "People whose assignment has ended are not counted.", sheet=rows.sheet, rows=left.tolist()
        )


def leave_out_conflicts(rows: Rows, assignments: pa.Table, keys: pa.ChunkedArray) -> None:
    """People with two different known ethnicities leave, as an error."""
    ethnicity = ethnicity_a_person(assignments.filter(pa.array(rows.counting)))
    people = ethnicity.filter(nw.col("conflict"))["person"].to_native()
    if not len(people):
        return
    mask: Mask = pc.is_in(keys, value_set=people.combine_chunks()).to_numpy()
    left = rows.leave_out(mask, Reason.CONFLICTING_ETHNICITY)
    rows.problems.error(
        "conflicting_ethnicity",
        "one ethnicity a person; these assignments of the same people carry two different ones",
        sheet=rows.sheet,
        column=Column.ETHNIC_ORIGIN.value,
        found=f"{len(people)} {'person' if len(people) == 1 else 'people'} with two ethnicities",
        rows=left.tolist(),
    )
