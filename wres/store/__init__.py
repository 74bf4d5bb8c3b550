"""Everything that is kept, in SQLite or PostgreSQL."""

from wres.store.store import Store, open_store

__all__ = ["Store", "open_store"]
