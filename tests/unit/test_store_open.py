"""Opening a store: tables from nothing, twice, by several at once, and from a newer version."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from tests.databases import ANNA, NOON
from wres.standard.errors import UserFacingError
from wres.store import open_store, organisations
from wres.store.engine import make_engine
from wres.store.schema import metadata


def test_the_tables_are_made_once_and_opening_again_changes_nothing(empty_url):
    first = open_store(empty_url)
    with first.change(ANNA, NOON) as change:
        made = organisations.create(change, "Trust", is_sample=False)
    first.close()
    second = open_store(empty_url)
    with second.read() as connection:
        assert organisations.find(connection, made.id) == made
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    second.close()


def test_the_migrations_make_exactly_the_tables_of_the_schema(store):
    with store.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def _open_in_a_process(url, gate, answers):
    gate.wait()
    try:
        open_store(url).close()
        answers.put("opened")
    except Exception as error:
        answers.put(repr(error))


def test_processes_and_threads_that_start_together_all_find_the_tables(empty_url):
    spawn = multiprocessing.get_context("spawn")
    gate, answers = spawn.Barrier(3), spawn.Queue()
    processes = [spawn.Process(target=_open_in_a_process, args=(empty_url, gate, answers)) for _ in range(3)]
    for process in processes:
        process.start()
    said = [answers.get(timeout=60) for _ in processes]
    for process in processes:
        process.join()
    assert said == ["opened"] * 3
    with ThreadPoolExecutor(4) as pool:
        for opened in pool.map(open_store, [empty_url] * 4):
            opened.close()


def test_a_database_of_a_newer_version_is_refused_with_a_sentence(store_url):
    open_store(store_url).close()
    engine = make_engine(store_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(UserFacingError, match="newer version") as refusal:
        open_store(store_url)
    assert refusal.value.code == "database_newer"


@pytest.mark.parametrize(
    "address", ["mysql://root:secret@host/x", "secret nonsense", "sqlite://", "sqlite:///:memory:"]
)
def test_an_address_that_will_not_do_is_refused_without_repeating_it(address):
    with pytest.raises(UserFacingError) as refusal:
        open_store(address)
    assert refusal.value.code == "database_url"
    assert "secret" not in str(refusal.value)


def test_a_change_that_writes_without_recording_is_rolled_back(store):
    with store.change(ANNA, NOON) as change:
        made = organisations.create(change, "Trust", is_sample=False)
    bare = metadata.tables["organisation"].update().values(name="Nobody knows who did this")
    with pytest.raises(RuntimeError, match="without an audit entry"), store.change(ANNA, NOON) as change:
        change.write(bare)
    with store.read() as connection:
        assert organisations.find(connection, made.id) == made
