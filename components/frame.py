"""What stands round every page: masthead, menu, banners and foot."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from components import announce, edition, registry, session, source, styles
from components.announce import escape
from components.registry import PageEntry
from components.source import Standing
from wres import __version__
from wres.standard.period import in_words

_LONDON = ZoneInfo("Europe/London")
_APP = "WRES dashboard"
_SKIP = '<a class="wres-skip" href="#main">Skip to main content</a>'
_PUBLIC = "This is the public edition: it is read-only, and small numbers are withheld."
_SAMPLE = (
    "This is the sample: an invented trust with invented people. None of these figures describes a real organisation."
)


def top(page: PageEntry) -> None:
    """Everything above the page's own heading."""
    standing = source.current_standing()
    st.set_page_config(page_title=_document_title(page, standing), layout="wide", initial_sidebar_state="collapsed")
    st.html(styles.sheet())
    with st.container(key="masthead"):
        st.html(_SKIP + _masthead(standing))
        _menu(page)
    if edition.is_public():
        _banner(_PUBLIC)
    if standing is not None and standing.is_sample:
        _banner(_SAMPLE)
    announce.waiting()


def heading(text: str, lede: str = "") -> None:
    """The page's one h1, which states what was found, and a sentence below it."""
    below = f'<p class="wres-lede">{escape(lede)}</p>' if lede else ""
    st.html(f'<h1 id="main" tabindex="-1">{escape(text)}</h1>{below}')


def foot() -> None:
    """Help, accessibility statement and version."""
    with st.container(key="foot", horizontal=True, vertical_alignment="center"):
        st.page_link(registry.entry("method").path, label="How each number is made")
        st.page_link(registry.entry("accessibility").path, label="Accessibility statement")
        st.html(f'<span class="wres-hint">{_APP} {escape(__version__)}</span>')


def _menu(here: PageEntry) -> None:
    with st.container(key="menu", horizontal=True):
        for page in registry.PAGES:
            if page is here:
                st.html(f'<span class="wres-here" aria-current="page">{page.title}</span>', width="content")
            elif page.in_menu:
                st.page_link(page.path, label=page.title)


def _document_title(page: PageEntry, standing: Standing | None) -> str:
    return f"{page.title} – {standing.organisation if standing else _APP}"


def _masthead(standing: Standing | None) -> str:
    if standing is None:
        return f'<div class="wres-masthead"><span class="wres-trust">{_APP}</span></div>'
    shown = source.current_assessment()
    parts = [f"As at {in_words(shown.as_at)}"] if shown else []
    parts.append(f"Last saved {_moment(standing.last_saved)}" if standing.last_saved else "Nothing saved yet")
    name = session.actor_name()
    parts += [f"You: {name} (self-declared)"] if name else []
    small = escape(" · ".join(parts))
    return (
        f'<div class="wres-masthead"><span><span class="wres-small">{_APP}</span><br>'
        f'<span class="wres-trust">{escape(standing.organisation)}</span></span>'
        f'<span class="wres-small">{small}</span></div>'
    )


def _moment(when: datetime) -> str:
    local = when.astimezone(_LONDON)
    return f"{local:%H:%M} on {in_words(local.date())}"


def _banner(text: str) -> None:
    st.html(f'<div class="wres-banner">{escape(text)}</div>')


def nothing_yet(text: str) -> None:
    """A page that needs figures, before there are any."""
    heading(text, "Open the sample or upload a workforce extract first.")
    st.page_link(registry.DEFAULT.path, label="Go to the overview")
