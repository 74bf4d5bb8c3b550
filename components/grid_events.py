"""What the browser's grid returns, read as edits. Pure: no Streamlit, and nothing the browser says is trusted.

A grid that is edited faster than the server answers sends events that overtake each other, and only the last arrives.
So the event itself is not read: each row carries, in ``SHOWN``, its fields as they were sent, and whatever differs from
them and was not dealt with before is an edit.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wres.plan.edits import ActionEdit, ActionField

UID, VERSION, SHOWN = "uid", "version", "shown"
"""Columns that a row carries beside its fields and that the grid does not show."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A cell that was dealt with: what it had been sent as, and the text it held when it was."""

    sent: str
    held: str


Ledger = dict[tuple[str, str], Settled]
"""(uid, field) → how that cell of the grid was last dealt with."""


@dataclass(frozen=True, slots=True)
class Typed:
    """An edit made in the grid, and what the cell had been sent as."""

    edit: ActionEdit
    sent: str

    def enter(self, ledger: Ledger) -> None:
        """Note it as dealt with, so that the same answer of the browser does not bring it again."""
        ledger[self.edit.action_uid, self.edit.field.value] = Settled(self.sent, self.edit.new)


def typed(returned: Any, ledger: Ledger) -> tuple[Typed, ...]:
    """Every cell that holds something new, with ``old`` as the browser showed it before, in the order of the rows."""
    nodes = returned.get("nodes") if isinstance(returned, Mapping) else None
    found: list[Typed] = []
    for node in nodes if isinstance(nodes, list) else []:
        found.extend(_of_row(node.get("data") if isinstance(node, Mapping) else None, ledger))
    return tuple(found)


def shown_as(fields: Mapping[ActionField, str]) -> str:
    """The value of the column ``SHOWN`` of one row."""
    return json.dumps({field.value: text for field, text in fields.items()}, ensure_ascii=False)


def same(one: str, other: str) -> bool:
    """Browsers rewrite the line breaks of a cell that was opened and left."""
    return one.replace("\r\n", "\n").replace("\r", "\n") == other.replace("\r\n", "\n").replace("\r", "\n")


def _of_row(row: Any, ledger: Ledger) -> Iterator[Typed]:
    sent = _sent(row) if isinstance(row, Mapping) else None
    if sent is None or not isinstance(row.get(UID), str) or not isinstance(row.get(VERSION), int):
        return
    for field in ActionField:
        was = sent.get(field.value, "")
        before = ledger.get((row[UID], field.value))
        old = before.held if before is not None and before.sent == was else was
        new = _text(row.get(field.value))
        if not same(new, old):
            yield Typed(ActionEdit(row[UID], field, old, new, row[VERSION]), was)


def _sent(row: Mapping[str, Any]) -> Mapping[str, str] | None:
    try:
        sent = json.loads(row.get(SHOWN, ""))
    except (TypeError, ValueError):
        return None
    return {str(key): _text(value) for key, value in sent.items()} if isinstance(sent, dict) else None


def _text(value: Any) -> str:
    """An emptied cell comes back as null, as '' or not at all."""
    return "" if value is None else str(value)
