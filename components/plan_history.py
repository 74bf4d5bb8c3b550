"""What happened to an action: who, when, which field, from what to what; refused edits too."""

import streamlit as st

from components import deployment, plan_words, tables, who
from components.charts.figure import Table
from wres.plan.action import Action
from wres.plan.edits import ActionField
from wres.plan.moment import moment_in_words
from wres.standard.audit import AuditEntry, Verb
from wres.workflows import plan

_COLUMNS = ("When", "Who", "What", "Field", "From", "To")
_WORDS = {Verb.REFUSED: "Refused: not saved"}


def draw(action: Action) -> None:
    """The history as a table, newest first. Not for the public edition: it has names in it."""
    entries = plan.history(who.reader(), deployment.store(), action.uid)
    rows = tuple(_row(entry) for entry in entries)
    st.html(tables.html(Table(_COLUMNS, rows), f"History of {plan_words.named(action)}, newest first"))


def _row(entry: AuditEntry) -> tuple[str, ...]:
    field = ActionField(entry.field) if entry.field in set(ActionField) else None
    label = f"{field.label[0].upper()}{field.label[1:]}" if field else entry.field
    old, new = (_value(field, text) for text in (entry.old, entry.new))
    what = _WORDS.get(entry.verb, entry.verb.value.capitalize())
    by = f"{entry.actor_name} ({entry.actor_source.value})"
    return (moment_in_words(entry.at), by, what, label, old if field else "", new if field else "")


def _value(field: ActionField | None, text: str) -> str:
    return plan_words.shown(field, text) or "(blank)" if field else text
