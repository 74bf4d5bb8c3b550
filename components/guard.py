"""The first line of every page.

``pages/`` beside app.py is also Streamlit's own page folder: on a fresh server the first deep link runs a page without
app.py, and so without the frame. tests/browser/test_frame.py defends this.
"""

import streamlit as st

from components import registry, session


def open_page() -> None:
    """Where app.py has not drawn the frame in this run, register the pages and start again through it."""
    if not session.is_framed():
        st.navigation(registry.streamlit_pages(), position="hidden")
        st.rerun()
