"""Files to start from: a template, and invented extracts to try."""

import functools
from pathlib import Path

import streamlit as st

FOLDER = Path(__file__).resolve().parents[1] / "data" / "samples"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILES = {
    "template.xlsx": "Template to fill in",
    "counts.xlsx": "Example of counts alone",
    "sample_extract.xlsx": "Extract of an invented trust",
    "messy_extract.xlsx": "Invented extract full of problems",
}


def draw() -> None:
    """A download a file."""
    with st.container(key="upload-examples"):
        st.html(
            "<h2>Files to start from</h2><p>One workbook, a sheet a table: staff, shortlisted applications, "
            "disciplinary cases, training, survey results, board. Any may be missing; its indicators are then not "
            "supplied. Every person in the examples is invented.</p>"
        )
        with st.container(horizontal=True):
            for name, words in FILES.items():
                st.download_button(
                    f"{words} (Excel)",
                    functools.partial(_content, name),
                    file_name=f"wres_{name}",
                    mime=_XLSX,
                    key=f"upload-example-{name.removesuffix('.xlsx')}",
                    on_click="ignore",
                )


@functools.cache
def _content(name: str) -> bytes:
    return (FOLDER / name).read_bytes()
