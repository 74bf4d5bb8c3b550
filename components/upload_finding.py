"""What the page says first: how the reading went, in one heading."""

import streamlit as st

from components import announce, frame, registry, session
from components.announce import escape
from components.upload_reading import Basis, Reading
from components.upload_trust import Trust
from wres.standard.ingest_report import IngestReport

def heading(reading: Reading | None) -> None:
    """The page's heading: whether the extract is right."""
    refusal = session.refusal()
    if refusal is not None:
        frame.heading("This file could not be read")
    elif reading is None:
        frame.heading(
            registry.entry("upload").question,
            "Give the file: you see what was understood and every problem in it before anything is kept.",
        )
    else:
        frame.heading(finding(reading.assessed.upload.report, supplied(reading)))


def refused(trust: Trust) -> None:
    """Why the file could not be read, what to do, and that nothing else has changed."""
    refusal = session.refusal()
    if refusal is None:
        return
    announce.refusal(refusal.error)
    kept = f" {trust.organisation.name} keeps the figures it has." if trust.organisation else ""
    st.html(f"<p>{escape(refusal.file_name)} was not kept, and nothing else has changed.{escape(kept)}</p>")


def supplied(reading: Reading) -> int:
    """How many of the nine the file gives something for."""
    return sum(result.state != "not_supplied" for result in reading.assessed.shown.results)


def finding(report: IngestReport, indicators: int) -> str:
    """'Your extract is ready: nine of nine indicators', or what stands in the way."""
    if not report.tables and not indicators:
        return "No table of the standard was recognised in this file"
    if report.errors:
        number = len(report.errors)
        return f"{number:,} {'errors keep' if number > 1 else 'error keeps'} something out of your extract"
    if not indicators:
        return "There is nothing to count in this file"
    return f"Your extract is ready: it supplies {indicators} of the nine indicators"


def stale(reading: Reading, now: Basis) -> bool:
    """Say so, and return True, where the file would be read differently now but is no longer at hand."""
    if reading.is_at_hand or reading.basis == now:
        return False
    name = escape(reading.assessed.upload.file_name)
    st.html(
        f'<div class="wres-banner"><strong>Choose {name} again.</strong> The date, the words or the rules have changed '
        "since it was read, and the file itself was not kept.</div>"
    )
    return True
