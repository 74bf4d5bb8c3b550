"""Run by Alembic; the connection, inside its transaction, comes from ``wres.store.upgrade``."""

from alembic import context

from wres.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
