"""The store: one database, opened once a process, read and changed in whole transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine

from wres.standard.actor import Actor
from wres.standard.errors import UserFacingError
from wres.store.change import Change
from wres.store.engine import UNREACHABLE, for_reading, for_writing, make_engine
from wres.store.upgrade import upgrade


class Store:
    """Safe to share between threads. Nothing is kept here: what a transaction has not committed does not exist."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One moment of the database, for as many questions as are asked inside."""
        with for_reading(self._engine) as connection, connection.begin():
            yield connection

    @contextmanager
    def change(self, actor: Actor, now: datetime) -> Iterator[Change]:
        """One transaction in which everything is stored with who and when, or nothing is.

        Writes without an audit entry are a bug and are rolled back.
        """
        with for_writing(self._engine) as connection, connection.begin():
            change = Change(connection, actor, now)
            yield change
            change.finish()

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def open_store(url: str) -> Store:
    """Open the database at ``url`` (sqlite or postgresql), bringing its tables up to date first.

    Raises UserFacingError where it cannot be opened; the sentence never repeats the address, which may hold a password.
    """
    try:
        return _opened(url)
    except UNREACHABLE as error:
        raise UserFacingError(
            "The database cannot be opened.",
            "Check its address, that it is running, and that it may be written to.",
            code="database_away",
        ) from error


def _opened(url: str) -> Store:
    engine = make_engine(url)
    try:
        upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)
