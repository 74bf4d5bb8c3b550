"""What the page says first: how the reading went, in one heading."""

import streamlit as st

from components import announce, frame, registry, session
from components.announce import escape
from components.upload_reading import Reading
from components.upload_trust import Trust
from wres.standard.ingest_report import IngestReport

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")


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
    announce.refuse(refusal.what_happened, refusal.what_to_do)
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
    many = f"{_NUMBERS[indicators]} of the nine" if indicators < 9 else "all nine"
    return f"Your extract is ready: it supplies {many} indicators"


def told(reading: Reading) -> None:
    """Say that the file has been read; where the page does not hold it any more, offer to forget what was read."""
    if reading.is_at_hand:
        # Said in every run: were it to go at the next one, everything below would move under the person's pointer.
        announce.say(f"{reading.assessed.upload.file_name} has been read.")
        return
    name = escape(reading.assessed.upload.file_name)
    if reading.is_current:
        st.html(f"<p><b>{name}</b> was read earlier. What was understood is here until you accept or forget it.</p>")
    else:
        st.html(
            f'<div class="wres-banner"><strong>Choose {name} again.</strong> The date, the words or the rules have '
            "changed since it was read, and the file itself was not kept.</div>"
        )
    if st.button("Forget this reading"):
        session.set_reading(None)
        announce.later(f"The reading of {reading.assessed.upload.file_name} is forgotten.")
        st.rerun()
