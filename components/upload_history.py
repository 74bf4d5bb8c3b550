"""The uploads accepted so far, and taking one out of use."""

from zoneinfo import ZoneInfo

import streamlit as st

from components import announce, deployment, tables, upload_earlier, who
from components.charts.figure import Absent, Table
from components.upload_trust import Trust
from wres.standard.errors import UserFacingError
from wres.standard.period import in_words
from wres.workflows import datasets
from wres.workflows.datasets import DatasetSummary

_LONDON = ZoneInfo("Europe/London")
_COLUMNS = ("No", "As at", "File", "Headcount", "Accepted", "By", "Standing")
_OPEN = "upload-deleting"


def draw(trust: Trust) -> None:
    """Every upload, newest first, replaced and deleted ones too."""
    with st.container(key="upload-history"):
        st.html("<h2>Uploads accepted so far</h2>")
        there = trust.organisation
        listed = datasets.datasets(who.reader(), deployment.store(), there.id) if there else ()
        if there is None or not listed:
            st.html("<p>None yet. A first upload makes the nine cards of the overview.</p>")
            return
        st.html(tables.html(Table(_COLUMNS, tuple(_row(upload) for upload in listed)), there.name))
        current = [upload for upload in listed if upload.deleted_at is None]
        if current and st.toggle("Delete an upload", key=_OPEN):
            _delete(current)


def _row(upload: DatasetSummary) -> tuple[str | int | Absent, ...]:
    rate = upload_earlier.declaration(upload.id)
    return (
        upload.id,
        in_words(upload.as_at),
        upload.file_name,
        rate.total if rate and rate.total is not None else Absent.NOT_SUPPLIED,
        f"{upload.accepted_at.astimezone(_LONDON):%d %B %Y, %H:%M}".lstrip("0"),
        f"{upload.accepted_by} ({upload.accepted_source.value})",
        standing(upload),
    )


def standing(upload: DatasetSummary) -> str:
    """Whether an upload's figures are in use, and why not."""
    if upload.deleted_at is not None:
        return f"✕ Deleted on {in_words(upload.deleted_at.astimezone(_LONDON).date())}: {upload.delete_reason}"
    if upload.replaced_by is not None:
        return f"– Replaced by no {upload.replaced_by}"
    return "✓ In use"


def _delete(current: list[DatasetSummary]) -> None:
    actor = who.writer("delete an upload")
    if actor is None:
        return
    with st.form("upload-delete", border=True):
        st.html(
            "<p>Its figures go out of use, and what it had replaced stands again. It stays in the list with your "
            "reason.</p>"
        )
        chosen = st.selectbox(
            "Upload to delete",
            current,
            index=None,
            placeholder="Choose one",
            format_func=lambda upload: f"No {upload.id}, as at {in_words(upload.as_at)}",
        )
        reason = st.text_input("Reason", max_chars=500)
        sent = st.form_submit_button("Delete this upload")
    if sent and chosen is None:
        announce.refuse("No upload was chosen.", "Choose the one to delete.")
    elif sent and chosen is not None:
        try:
            datasets.delete(actor, deployment.store(), chosen.id, (reason or "").strip(), deployment.now())
        except UserFacingError as error:
            announce.refusal(error)
            return
        announce.later(f"Upload no {chosen.id} is deleted.")
        st.rerun()
