"""Snapshots and the audit trail cannot be altered, whoever asks the database and however."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.databases import ANNA, NOON
from wres.standard.errors import UserFacingError
from wres.store import organisations, snapshots
from wres.store.codec import CannotRead

BODY = '{"kind":"Quarter","format":1,"body":"q1"}'


@pytest.fixture
def frozen(store):
    with store.change(ANNA, NOON) as change:
        trust = organisations.create(change, "Trust", is_sample=True)
        return snapshots.create(change, trust.id, name="Q1", as_at=date(2024, 3, 31), body=BODY, rules_version="1.0.0")


def _try(store, statement):
    with store.change(ANNA, NOON) as change:
        change.connection.execute(text(statement))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE snapshot SET body_json = 'better'",
        "UPDATE snapshot SET name = 'other'",
        "DELETE FROM snapshot",
        "UPDATE audit SET actor_name = 'nobody'",
        "DELETE FROM audit",
    ],
)
def test_updates_and_deletes_are_refused_by_the_database_itself(store, frozen, statement):
    with pytest.raises(DBAPIError, match="never altered"):
        _try(store, statement)
    with store.read() as connection:
        assert snapshots.find(connection, frozen.head.id) == frozen
        assert connection.scalar(text("SELECT count(*) FROM audit WHERE actor_name = 'Anna'")) == 2


@pytest.mark.parametrize("table", ["snapshot", "audit", "organisation"])
def test_emptying_a_whole_table_is_refused(store, frozen, table):
    with store.read() as connection:
        on_postgresql = connection.dialect.name == "postgresql"
    statement = f"TRUNCATE {table} CASCADE" if on_postgresql else f"DELETE FROM {table}"
    with pytest.raises(DBAPIError):
        _try(store, statement)


@pytest.mark.parametrize(
    "same", ["id, 1, 'wres', 'other'", "999, organisation_id, standard_id, name"], ids=["same number", "same name"]
)
def test_another_program_cannot_replace_a_snapshot_of_an_sqlite_file_either(sqlite_store, tmp_path, same):
    with sqlite_store.change(ANNA, NOON) as change:
        trust = organisations.create(change, "Trust", is_sample=False)
        snapshots.create(change, trust.id, name="Q1", as_at=date(2024, 3, 31), body=BODY, rules_version="1")
    columns = "id, organisation_id, standard_id, name, as_at, frozen_by, frozen_source, frozen_at, body_json, sha256"
    rest = "as_at, frozen_by, frozen_source, frozen_at, 'better', sha256, rules_version"
    statement = f"INSERT OR REPLACE INTO snapshot ({columns}, rules_version) SELECT {same}, {rest} FROM snapshot"
    with closing(sqlite3.connect(tmp_path / "wres.db")) as other:
        with pytest.raises(sqlite3.IntegrityError, match="never altered"):
            other.execute(statement)
        with pytest.raises(sqlite3.IntegrityError, match="never altered"):
            other.execute("REPLACE INTO audit SELECT * FROM audit")


def test_a_name_is_frozen_once(store, frozen):
    with pytest.raises(UserFacingError, match="named “Q1” already"), store.change(ANNA, NOON) as change:
        snapshots.create(
            change, frozen.head.organisation_id, name="Q1", as_at=date(2024, 6, 30), body=BODY, rules_version="1"
        )


def test_the_list_shows_heads_and_a_removed_sample_takes_its_snapshots_out_of_sight(store, frozen):
    with store.read() as connection:
        assert snapshots.all_of(connection, frozen.head.organisation_id) == (frozen.head,)
        trust = organisations.find(connection, frozen.head.organisation_id)
    with store.change(ANNA, NOON) as change:
        organisations.remove(change, trust)
    with store.read() as connection:
        assert snapshots.find(connection, frozen.head.id) is None


def test_a_body_altered_behind_the_databases_back_does_not_read(store, frozen):
    with store.change(ANNA, NOON) as change:
        if change.connection.dialect.name == "postgresql":
            change.connection.execute(text("ALTER TABLE snapshot DISABLE TRIGGER ALL"))
        else:
            change.connection.execute(text("DROP TRIGGER snapshot_no_update"))
        change.connection.execute(text("UPDATE snapshot SET body_json = 'better'"))
    with pytest.raises(CannotRead, match="digest differs"), store.read() as connection:
        snapshots.find(connection, frozen.head.id)
