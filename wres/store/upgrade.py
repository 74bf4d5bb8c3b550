"""Bringing a database to the tables this version needs, also when several processes start at once."""

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from wres.standard.errors import UserFacingError
from wres.store.engine import for_reading, for_writing, take_turns, write_ahead

MIGRATIONS = Path(__file__).parent / "migrations"
_one_at_a_time = threading.Lock()
"""Alembic keeps its context in module variables, so two threads must not run it together."""


def upgrade(engine: Engine) -> None:
    """Run the missing migrations, all or none. Whoever comes second waits, finds them done and goes on."""
    with _one_at_a_time:
        if engine.dialect.name == "sqlite":
            write_ahead(engine)
        config = _config()
        if _revision(engine) == _newest(config):
            return
        with for_writing(engine) as connection, connection.begin():
            take_turns(connection)
            _refuse_newer(config, MigrationContext.configure(connection).get_current_revision())
            config.attributes["connection"] = connection
            command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _newest(config: Config) -> str | None:
    return ScriptDirectory.from_config(config).get_current_head()


def _revision(engine: Engine) -> str | None:
    with for_reading(engine) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(config: Config, revision: str | None) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if revision is not None and revision not in known:
        raise UserFacingError(
            "The database was made by a newer version of this program.",
            "Start that version, or name another database.",
            code="database_newer",
        )
