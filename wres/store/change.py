"""A change: one open transaction, and who makes it when. Whoever writes needs one, and leaves an audit entry in it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Insert, Update, insert
from sqlalchemy.sql.dml import Delete

from wres.standard.actor import Actor
from wres.standard.audit import Noun, Verb
from wres.store.engine import take_turns
from wres.store.schema import audit


class Change:
    """What every writing function of a repository takes first. Times are aware."""

    def __init__(self, connection: Connection, actor: Actor, now: datetime) -> None:
        self.connection = connection
        self.actor = actor
        self.now = now
        self._written = 0
        self._recorded = 0

    def take_turns(self) -> None:
        """Before looking whether something is there and then making it: nobody else does so until this is over."""
        take_turns(self.connection)

    def write(self, statement: Insert | Update | Delete) -> int:
        """Run a statement that writes; returns the number of rows it met."""
        rows = self.connection.execute(statement).rowcount
        self._written += max(rows, 0)
        return rows

    def add(self, statement: Insert) -> int:
        """Insert one row; returns its number."""
        result = self.connection.execute(statement)
        self._written += 1
        key: Any = result.inserted_primary_key
        return int(key[0])

    def record(
        self,
        organisation_id: int,
        verb: Verb,
        noun: Noun,
        noun_id: int | str,
        *,
        field: str = "",
        old: str = "",
        new: str = "",
        note: str = "",
    ) -> None:
        """One line of the audit trail, of this actor at this moment."""
        self._recorded += 1
        self.connection.execute(
            insert(audit).values(
                organisation_id=organisation_id,
                at=self.now,
                actor_name=self.actor.name,
                actor_source=self.actor.source,
                verb=verb,
                noun=noun,
                noun_id=str(noun_id),
                field=field,
                old=old,
                new=new,
                note=note,
            )
        )

    def finish(self) -> None:
        """Raise where something was written and nothing recorded: a bug, and the transaction goes back."""
        if self._written and not self._recorded:
            raise RuntimeError("something was written without an audit entry")
