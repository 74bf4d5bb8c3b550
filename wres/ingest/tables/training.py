"""The training table: one row an attendance; people of the headcount who had non-mandatory training, once each."""

from dataclasses import dataclass

import narwhals as nw
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.columns import answers, leave_out_nameless, leave_out_of_window, person_keys
from wres.ingest.counting import margins
from wres.ingest.reasons import Reason
from wres.ingest.rows import Mask, Rows
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
    keys = person_keys(rows)
    leave_out_nameless(rows, keys)
    mandatory, blank = answers(rows, Column.MANDATORY, words.book.yes_no)
    _leave_out_blank(rows, blank)
    rows.leave_out(mandatory, Reason.MANDATORY)
    dated = leave_out_of_window(rows, Column.DATE, months_to(words.as_at, words.rules.window_months))
    if staff is None:
        rows.problems.warn(
            "no_staff_table",
            "a staff table beside the training table; without one nobody can be placed in a group",
            sheet=rows.sheet,
        )
        rows.leave_out(rows.counting, Reason.NOT_IN_HEADCOUNT)
        return Attendances((), rows.report(0, 0), rows.kept_out_by_errors, dated)
    _leave_out_strangers(rows, keys, staff)
    attended = nw.from_native(pa.table({"person": keys.filter(pa.array(rows.counting))}), eager_only=True)
    people = staff.headcount.join(attended.unique(subset=["person"]), on="person", how="inner")
    folded = int(rows.counting.sum()) - len(people)
    if folded:
        rows.problems.note("folded", "A person with several courses counts once.", sheet=rows.sheet, count=folded)
    counts = margins(people, Measure.ACCESSED_TRAINING, words.ranks)
    return Attendances(counts, rows.report(len(people), folded), rows.kept_out_by_errors, dated)


def _leave_out_blank(rows: Rows, blank: Mask) -> None:
    left = rows.leave_out(blank, Reason.UNKNOWN_ANSWER)
    if len(left):
        rows.problems.error(
            "blank_mandatory",
            "yes or no; only non-mandatory training counts",
            sheet=rows.sheet,
            column=Column.MANDATORY.value,
            found="blank",
            rows=left.tolist(),
        )


def _leave_out_strangers(rows: Rows, keys: pa.ChunkedArray, staff: Staff) -> None:
    people = staff.headcount["person"].to_native()
    inside: Mask = pc.is_in(keys, value_set=people.combine_chunks()).to_numpy()
    left = rows.leave_out(~inside, Reason.NOT_IN_HEADCOUNT)
    if len(left):
        rows.problems.note(
            "not_in_headcount",
            "Training of people outside the headcount (leavers, bank, others) is not counted.",
            sheet=rows.sheet,
            rows=left.tolist(),
        )
