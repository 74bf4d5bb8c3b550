"""The training table: one row an attendance; people of the headcount who had non-mandatory training, once each."""

from dataclasses import dataclass

import numpy as np

from wres.ingest.columns import answers, leave_out_of_window, leave_out_unanswered
from wres.ingest.counting import margins
from wres.ingest.persons import leave_out_nameless, persons
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.staff import Staff
from wres.ingest.words import Words
from wres.measures.counts import CountRow
from wres.standard.indicator import Measure
from wres.standard.ingest_report import TableReport
from wres.standard.period import months_to
from wres.standard.tables import Column


@dataclass(frozen=True, slots=True)
class Attendances:
    """People who had training, with the reconciliation; ``dated`` is False without a date column."""

    counts: tuple[CountRow, ...]
    report: TableReport
    kept_out: int
    dated: bool


def read_training(rows: Rows, words: Words, staff: Staff | None) -> Attendances:
    """Non-mandatory attendances in the window, of people in the headcount. Without a staff table nobody is."""
    who = persons(rows)
    leave_out_nameless(rows, who, "an employee number; without it the person cannot be found among the staff")
    mandatory = answers(rows, Column.MANDATORY, words.book.yes_no)
    left = rows.leave_out(mandatory.yes, Reason.MANDATORY)
    rows.note("mandatory", "Mandatory training is not counted.", left, Column.MANDATORY)
    dated = leave_out_of_window(rows, Column.DATE, months_to(words.as_at, words.rules.window_months))
    leave_out_unanswered(rows, mandatory, "yes or no; only non-mandatory training counts")
    if staff is None:
        _leave_out_all(rows)
        return Attendances((), rows.report(0, 0), rows.kept_out_by_errors, dated)
    ids = who.among(staff.keys)
    left = rows.leave_out(~np.isin(ids, staff.headcount["person"].to_numpy()), Reason.NOT_IN_HEADCOUNT)
    rows.note(
        "not_in_headcount", "Training of people outside the headcount (leavers, bank, others) is not counted.", left
    )
    attended = np.unique(ids[rows.counting]).tolist()
    people = staff.headcount.filter(staff.headcount["person"].is_in(attended))
    folded = int(rows.counting.sum()) - len(people)
    rows.note_folded("A person with several courses counts once.", folded)
    counts = margins(people, Measure.ACCESSED_TRAINING, words.ranks, staff.names)
    return Attendances(counts, rows.report(len(people), folded), rows.kept_out_by_errors, dated)


def _leave_out_all(rows: Rows) -> None:
    rows.problems.warn(
        "no_staff_table",
        "a staff table beside the training table; without one nobody can be placed in a group",
        sheet=rows.sheet,
        found="no staff records",
    )
    rows.leave_out(rows.counting, Reason.NOT_IN_HEADCOUNT)
