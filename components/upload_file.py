"""The file and its date: what the person gives."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import streamlit as st

from components import announce, deployment, session
from wres.plan.calendar_date import read_date
from wres.standard.errors import UserFacingError
from wres.standard.period import in_words

if TYPE_CHECKING:
    from streamlit.runtime.uploaded_file_manager import UploadedFile

_FILE, _DATE = "upload-file", "upload-as-at"


@dataclass(frozen=True, slots=True)
class Given:
    """The file, where the page still holds one, and the as-at date, None for the file's own."""

    file: "UploadedFile | None"
    as_at: date | None


def ask() -> Given | None:
    """The two fields. None, with a sentence, where the date typed is no date: nothing is read by a wrong date."""
    kept = session.reading()
    session.prefill(_DATE, in_words(kept.basis.as_at) if kept and kept.basis.as_at else "")
    with st.container(border=True, key="upload-given"):
        file = st.file_uploader(
            "Your workforce extract",
            key=_FILE,
            help="An Excel workbook (.xlsx, .xlsm, .xls, .xlsb), an OpenDocument sheet (.ods), a CSV or a Parquet "
            "file. What the file holds decides, not its name.",
        )
        typed = st.text_input(
            "As-at date, if it is not in the file (optional)",
            key=_DATE,
            placeholder="For example 31 March 2024",
            max_chars=40,
            width=360,
        )
        st.html(
            "<p class='wres-hint'>The file is read in memory on this machine. Rows are counted and dropped; nothing is "
            "kept until you accept, and then counts alone.</p>"
        )
    try:
        return Given(file, _date(typed))
    except UserFacingError as error:
        announce.refusal(error)
        return None


def _date(typed: str) -> date | None:
    if not typed.strip():
        return None
    day = read_date(typed)
    if day is None:
        raise UserFacingError(
            "This as-at date is not a date.", "Write it as 31 March 2024 or 31/03/2024, or leave it blank.", "as_at"
        )
    if day > deployment.today():
        raise UserFacingError(
            f"The as-at date {in_words(day)} lies in the future.", "Give the day the extract describes.", "as_at"
        )
    return day
