"""What one process has one of: the settings, the store, the reading process, the reviewed reference, the clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from wres.ingest.worker import Worker
from wres.reference import Reference, load_reference
from wres.settings import settings
from wres.store import Store, open_store

_LONDON = ZoneInfo("Europe/London")


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The database, opened once a process."""
    return open_store(settings().database_url)


@st.cache_resource(show_spinner=False)
def worker() -> Worker:
    """The reading process, warm before the first file."""
    made = Worker(settings().reader_memory_mb, settings().reader_deadline_seconds)
    made.warm()
    return made


def reference() -> Reference:
    """The reviewed tables, read once a process."""
    return load_reference()


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """This day in England."""
    return datetime.now(_LONDON).date()
