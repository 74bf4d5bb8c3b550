"""Accepted uploads: accept one, see which stand, delete one."""

from datetime import datetime

from wres.plan.plain_text import check_filled, check_text
from wres.standard.actor import Actor, Permission, require
from wres.standard.errors import UserFacingError
from wres.store import Store
from wres.store import datasets as stored
from wres.store.datasets import Dataset, DatasetSummary, Upload
from wres.workflows.organisation import present

__all__ = ["Dataset", "DatasetSummary", "Upload", "accept", "datasets", "delete", "latest"]

LONGEST_FILE_NAME = 255


def accept(
    actor: Actor,
    store: Store,
    organisation_id: int,
    upload: Upload,
    now: datetime,
    *,
    excluding_errors: bool = False,
) -> int:
    """Keep an upload's counts; returns the dataset's number. What stood for the same date is kept as its predecessor.

    An upload with errors is refused, unless the person has said that the rows concerned may be left out. Accepting
    the same again (a second click) gives the number it has. No row, and nothing that was found in one, is kept.
    """
    require(actor, Permission.UPLOAD)
    check_text(upload.file_name, "the file's name", LONGEST_FILE_NAME)
    if upload.report.errors and not excluding_errors:
        number = len(upload.report.errors)
        raise UserFacingError(
            f"{number} errors in the upload keep rows or figures out."
            if number > 1
            else "An error in the upload keeps rows or figures out.",
            "Mend the file and upload it again, or accept it without them knowingly.",
            code="upload_has_errors",
        )
    with store.change(actor, now) as change:
        present(change, organisation_id)
        return stored.create(change, organisation_id, upload)


def latest(actor: Actor, store: Store, organisation_id: int) -> Dataset | None:
    """The figures that stand for the newest date, as they are: for those who may see counts."""
    require(actor, Permission.SEE_COUNTS)
    with store.read() as connection:
        return stored.latest(connection, organisation_id)


def datasets(actor: Actor, store: Store, organisation_id: int) -> tuple[DatasetSummary, ...]:
    """Every upload ever accepted, newest first, replaced and deleted ones too."""
    require(actor, Permission.SEE_COUNTS)
    with store.read() as connection:
        return stored.all_of(connection, organisation_id)


def delete(actor: Actor, store: Store, dataset_id: int, reason: str, now: datetime) -> DatasetSummary:
    """Take an upload out of use, saying why; what it had replaced stands again. Twice is once."""
    require(actor, Permission.UPLOAD)
    check_filled(reason, "the reason")
    with store.change(actor, now) as change:
        change.take_turns()
        there = stored.find(change.connection, dataset_id)
        if there is None:
            raise UserFacingError("This upload is not here any more.", "Reload the page.", code="no_dataset")
        return there.summary if there.summary.deleted_at else stored.delete(change, there.summary, reason)
