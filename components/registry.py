"""Every page: its file, its name in the menu, and the question it answers. The file stem is the address."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import Page


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page. ``stem`` is both the file under pages/ and the address."""

    stem: str
    title: str
    question: str
    in_menu: bool = True

    @property
    def path(self) -> str:
        """The script, relative to app.py."""
        return f"pages/{self.stem}.py"


PAGES = (
    PageEntry("overview", "Overview", "Where do we stand on the nine, and what needs us?"),
    PageEntry("indicator", "Indicator", "What lies behind this figure?"),
    PageEntry("upload", "Upload", "Is my extract right?"),
    PageEntry("actions", "Action plan", "Who does what by when, and is it moving?"),
    PageEntry("snapshots", "Snapshots", "What did we say then?"),
    PageEntry("settings", "Settings", "How is this trust set up?"),
    PageEntry("method", "Method", "How is each number made?"),
    PageEntry("accessibility", "Accessibility", "Who can use this, and what is not right yet?", in_menu=False),
)
"""The first is the default page: it answers at '/' and nobody links to it by its own name."""

DEFAULT = PAGES[0]


def entry(stem: str) -> PageEntry:
    """The page with this file stem."""
    return next(page for page in PAGES if page.stem == stem)


def streamlit_pages() -> "Sequence[Page]":
    """The pages as Streamlit wants them."""
    return [_streamlit_page(page) for page in PAGES]


def _streamlit_page(page: PageEntry) -> "Page":
    if page is DEFAULT:
        return st.Page(page.path, title=page.title, default=True)
    return st.Page(page.path, title=page.title, url_path=page.stem)
