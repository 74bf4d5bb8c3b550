"""The last step: the counts are kept, and the nine are shown."""

import streamlit as st

from components import announce, deployment, registry, session, upload_reasons, upload_trust
from components.announce import escape
from components.upload_finding import supplied
from components.upload_reading import Reading
from components.upload_trust import Trust
from wres.standard.errors import UserFacingError
from wres.standard.ingest_report import IngestReport
from wres.standard.period import in_words
from wres.workflows import datasets

BUTTON = "Accept and show the nine"


def draw(reading: Reading, trust: Trust, is_asked: bool) -> None:
    """One button; with errors, a box to tick first. ``is_asked``: whose extract this is was asked further up."""
    if not supplied(reading):
        return
    report = reading.assessed.upload.report
    with st.container(border=True, key="upload-accept"):
        st.html(f"<h2>Accept this upload</h2><p>{escape(_promise(report))}</p>")
        if not is_asked:
            upload_trust.ask(trust)
        ticked = not report.errors or st.checkbox(_without(report), key="upload-without-errors")
        pressed = st.button(BUTTON, type="primary", key="upload-accept-button")
        if pressed and not ticked:
            announce.refuse(
                "This upload has errors, and the box above is not ticked.",
                "Mend the file and choose it again, or tick the box to go on without what the errors keep out.",
            )
        elif pressed:
            _accept(reading, trust)


def _promise(report: IngestReport) -> str:
    return (
        f"The counts as at {in_words(report.as_at)} are kept, with your name and the file's name. Rows are not. An "
        "upload accepted earlier for the same date is replaced, and stays in the list below."
    )


def _without(report: IngestReport) -> str:
    rows = sum(upload_reasons.of_errors(table.left_out) for table in report.tables)
    if rows == 1:
        return "Accept without this row: every figure will say how many were left out"
    if rows:
        return f"Accept without these {rows:,} rows: every figure will say how many were left out"
    return "Accept without what the errors keep out: every figure will say what is missing"


def _accept(reading: Reading, trust: Trust) -> None:
    upload = reading.assessed.upload
    try:
        actor, there = upload_trust.settle(trust)
        datasets.accept(
            actor, deployment.store(), there.id, upload, deployment.now(), excluding_errors=bool(upload.report.errors)
        )
    except UserFacingError as error:
        announce.refusal(error)
        return
    session.set_reading(None)
    session.set_organisation_id(there.id)
    announce.later(f"{upload.file_name} is accepted for {there.name}, as at {in_words(upload.report.as_at)}.")
    st.switch_page(registry.DEFAULT.path)
