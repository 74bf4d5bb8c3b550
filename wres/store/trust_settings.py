"""An organisation's own settings: a key and a JSON value each; what has no row has the reviewed default."""

import json

from sqlalchemy import Connection, delete, insert, select

from wres.standard.audit import Noun, Verb
from wres.store.change import Change
from wres.store.schema import setting

Value = bool | int | float | str


def all_of(connection: Connection, organisation_id: int, prefix: str) -> tuple[tuple[str, Value], ...]:
    """(key without prefix, value) of every setting whose key starts with ``prefix``, in the order of the keys."""
    query = select(setting.c.key, setting.c.value).where(setting.c.organisation_id == organisation_id)
    rows = connection.execute(query.order_by(setting.c.key)).all()
    return tuple((key.removeprefix(prefix), json.loads(value)) for key, value in rows if key.startswith(prefix))


def put(change: Change, organisation_id: int, key: str, value: Value | None) -> None:
    """Keep a value, or with None go back to the default. Nothing is recorded where that is how it was."""
    mine = (setting.c.organisation_id == organisation_id) & (setting.c.key == key)
    old = change.connection.scalar(select(setting.c.value).where(mine))
    new = None if value is None else json.dumps(value)
    if new == old:
        return
    change.write(delete(setting).where(mine))
    if new is not None:
        change.write(insert(setting).values(organisation_id=organisation_id, key=key, value=new))
    change.record(organisation_id, Verb.CHANGED, Noun.SETTING, key, field=key, old=old or "", new=new or "")
