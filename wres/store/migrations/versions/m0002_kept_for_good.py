"""Snapshots and the audit trail are never altered: triggers refuse it in both databases."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEPT = {
    "snapshot": "a snapshot is never altered",
    "audit": "the audit trail is never altered",
}


def upgrade() -> None:
    """A frozen quarter and a recorded change are what was said then, whoever asks. A sample is removed by marking its
    organisation, so nothing ever needs an exception."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for table, reason in KEPT.items():
        (_keep_on_sqlite if on_sqlite else _keep_on_postgresql)(table, reason)
    if on_sqlite:
        _refuse_second_coming()


def _keep_on_sqlite(table: str, reason: str) -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{reason}'); END"
        )


def _refuse_second_coming() -> None:
    """INSERT OR REPLACE deletes the row it meets without firing the DELETE trigger, unless a connection asks for it."""
    op.execute(
        """
        CREATE TRIGGER snapshot_no_replace BEFORE INSERT ON snapshot
        WHEN EXISTS (
            SELECT 1 FROM snapshot
            WHERE id = NEW.id OR (
                organisation_id = NEW.organisation_id AND standard_id = NEW.standard_id AND name = NEW.name
            )
        )
        BEGIN SELECT RAISE(ABORT, 'a snapshot is never altered'); END
        """
    )
    op.execute(
        """
        CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
        WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never altered'); END
        """
    )


def _keep_on_postgresql(table: str, reason: str) -> None:
    op.execute(
        f"CREATE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{reason}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_kept()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_kept_whole BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_kept()"
    )
