"""Reads data/reference into typed objects; fails loud, naming file, row and column."""

from wres.reference.reference import DEFAULT_FOLDER, Reference, load_reference

__all__ = ["DEFAULT_FOLDER", "Reference", "load_reference"]
