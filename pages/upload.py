"""Is my extract right?"""

from components.guard import open_page

open_page()

import streamlit as st  # noqa: E402

from components import (  # noqa: E402
    edition,
    frame,
    upload_accept,
    upload_examples,
    upload_file,
    upload_finding,
    upload_history,
    upload_mapping,
    upload_preview,
    upload_problems,
    upload_reading,
    upload_strip,
    upload_trust,
    upload_understood,
)


def main() -> None:
    top = st.container()
    trust = upload_trust.home()
    given = upload_file.ask()
    # Each part has a place of its own, so that what comes and goes in one moves nothing in another.
    with st.container(key="upload-reading"):
        reading = upload_reading.read(given, trust)
    with top:
        upload_finding.heading(reading)
    with st.container(key="upload-told"):
        upload_finding.refused(trust)
        if reading is not None:
            upload_finding.told(reading)
    if reading is not None:
        show(reading, trust)
    upload_history.draw(trust)
    upload_examples.draw()


def show(reading: upload_reading.Reading, trust: upload_trust.Trust) -> None:
    upload_strip.draw(reading, trust)
    upload_mapping.known(reading)
    is_asked = reading.is_current and upload_mapping.draw(reading, trust)
    upload = reading.assessed.upload
    has_problems = upload_problems.need_a_look(upload.report)
    if has_problems:
        upload_problems.draw(upload)
    upload_understood.draw(upload.report)
    upload_preview.draw(reading.assessed.shown)
    if reading.is_current:
        upload_accept.draw(reading, trust, is_asked)
    if not has_problems:
        upload_problems.draw(upload)


if edition.is_public():
    frame.heading(
        "Extracts are uploaded in the internal edition",
        "This is the public edition: its figures can be read, and nothing can be changed. Whoever runs this service "
        "can tell you the internal address.",
    )
else:
    main()
