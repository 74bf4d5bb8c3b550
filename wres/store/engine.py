"""The database drivers: the only file that names them and knows how each begins a transaction."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from wres.standard.errors import UserFacingError

WAIT_SECONDS = 10
"""How long a writer waits for the one before it; an edit takes milliseconds."""

UNREACHABLE = (DBAPIError, sqlite3.Error, OSError)
"""What opening a database raises where it is away, locked away, or no database."""

_TURN = 0x57524553
"""The number of our lock on a PostgreSQL server: the letters WRES."""


def database_url(address: str) -> URL:
    """The URL with its driver. Raises a sentence for anything but SQLite and PostgreSQL; never repeats the URL."""
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return url.set(drivername="sqlite+pysqlite")
        if url.get_backend_name() in {"postgresql", "postgres"}:
            return url.set(drivername="postgresql+psycopg")
    except (ArgumentError, NoSuchModuleError):
        pass
    raise UserFacingError(
        "The database address is neither SQLite nor PostgreSQL.",
        "Write it as sqlite:////path/to/wres.db or postgresql://user:password@host/database.",
        code="database_url",
    )


def make_engine(address: str) -> Engine:
    """An engine for the address, not connected yet. A folder for an SQLite file is made, open to its owner only."""
    url = database_url(address)
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url)
    return create_engine(url, pool_pre_ping=True, pool_size=10, max_overflow=20)


def for_reading(engine: Engine) -> Connection:
    """A connection whose transaction sees one moment of the database throughout, and holds nobody up."""
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return engine.connect().execution_options(**options)


def for_writing(engine: Engine) -> Connection:
    """A connection whose transaction may write. On SQLite it takes the write lock first, waiting in line for it:
    one that reads and then writes would otherwise be refused at once when another has written in between."""
    return engine.connect().execution_options(begin="IMMEDIATE")


def take_turns(connection: Connection) -> None:
    """Wait until no other transaction that takes turns is open: for steps that look first and then write.

    SQLite has done so already, by beginning a transaction that may write.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _TURN})


def write_ahead(engine: Engine) -> None:
    """Switch an SQLite file to write-ahead logging, so that readers and the writer do not wait for each other.

    It is kept in the file for good. The switch needs the file to itself for a moment and, unlike everything else, does
    not wait for that by itself when several processes start together.
    """
    give_up = time.monotonic() + WAIT_SECONDS
    while not _switched(engine):
        if time.monotonic() > give_up:
            raise UserFacingError(
                "The database file is held by another program.", "Close that program and try again.", "database_held"
            )
        time.sleep(0.05)


def _switched(engine: Engine) -> bool:
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    finally:
        connection.close()
    return True


def _sqlite_engine(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise UserFacingError(
            "A database in memory would lose every edit when the program stops.",
            "Name a file: sqlite:////path/to/wres.db.",
            code="database_url",
        )
    Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": WAIT_SECONDS}, pool_size=10, max_overflow=20)
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Every connection's settings.

    ``isolation_level`` None: transactions are begun below and not by the driver. ``synchronous`` FULL: a commit is on
    the disk before it is reported, so that a power cut, and not only a killed process, loses nothing that was shown
    as saved. ``recursive_triggers``: INSERT OR REPLACE, too, meets the triggers that keep snapshots and the audit.
    """
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {WAIT_SECONDS * 1000}",
        "synchronous = FULL",
        "foreign_keys = ON",
        "recursive_triggers = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('begin', 'DEFERRED')}")
