"""Router and frame of the dashboard: settle the process, find the page, draw what stands round it, run it."""

import streamlit as st

from components import frame, process, registry, session

process.settle()
session.start()
chosen = st.navigation(registry.streamlit_pages(), position="hidden")
page = registry.entry(chosen.url_path or registry.DEFAULT.stem)
frame.top(page)
chosen.run()
frame.foot()
