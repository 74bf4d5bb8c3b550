"""Router and frame of the dashboard: settle the process, find the page, draw what stands round it, run it."""

import streamlit as st

from components import frame, mishap, process, registry, session

process.settle()
chosen = st.navigation(registry.streamlit_pages(), position="hidden")
page = registry.entry(chosen.url_path or registry.DEFAULT.stem)
with mishap.caught():
    frame.top(page)
    with mishap.caught():
        session.hand_over()
        chosen.run()
    frame.foot()
