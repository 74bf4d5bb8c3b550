"""What is set once a process, after the imports and before the first page."""

import functools
import gc

import altair  # noqa: F401  # imported before the freeze, so that what it allocates is frozen too
import pandas  # noqa: F401
import pyarrow  # noqa: F401
import streamlit as st
from starlette.formparsers import MultiPartParser

_MEGABYTE = 1024 * 1024


@functools.cache
def settle() -> None:
    """Keep uploads in memory (nothing row-level may touch the disk) and the collector away from imported modules.

    Streamlit collects all generations after every run; frozen, the imported modules are not walked each time.
    """
    MultiPartParser.spool_max_size = (int(st.get_option("server.maxUploadSize")) + 1) * _MEGABYTE
    gc.collect()
    gc.freeze()
