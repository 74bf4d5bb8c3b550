"""Settings, history: who changed what and when, old and new, newest first."""

import json
import re

import streamlit as st

from components import deployment, settings_mapped_words, settings_rule_words, tables, who
from components import settings_target_words as target_words
from components.charts.figure import Table
from wres.plan.calendar_date import read_date
from wres.plan.moment import moment_in_words
from wres.standard.audit import AuditEntry, Noun, Verb
from wres.standard.mapping import MappingKind
from wres.standard.organisation import Organisation
from wres.standard.period import in_words
from wres.standard.rules import Rules
from wres.standard.target import TargetKind
from wres.workflows import trust_settings

_COLUMNS = ("When", "Who", "What", "From", "To")
_RULE = "rules."
_KIND = re.compile(rf"\b({'|'.join(TargetKind)})\b")
_DUE = re.compile(r"(?:\bdue |^)(\d{4}-\d\d-\d\d)\b")
_WHOLE = re.compile(r"^((?:.*value )?-?\d+)\.0\b")
_FIELDS = {"due": "date", "cluster": "part of the workforce", "band": "pay band"}
_VERBS = {Verb.CREATED: "added", Verb.ARCHIVED: "archived", Verb.REMOVED: "removed"}


def draw(there: Organisation) -> None:
    """One line a change, at most as many as the workflow gives."""
    entries = trust_settings.history(who.reader(), deployment.store(), there.id)
    st.html("<h2>History</h2>")
    if not entries:
        st.html("<p>Nothing has been changed yet.</p>")
        return
    most = trust_settings.MOST_SHOWN
    only = f"the newest {most}" if len(entries) == most else "every change"
    st.html(tables.html(Table(_COLUMNS, tuple(line(entry) for entry in entries)), f"Changes of the settings: {only}"))


def line(entry: AuditEntry) -> tuple[str, str, str, str, str]:
    """When (London time), who and how we know, what, from, to."""
    return (
        moment_in_words(entry.at),
        f"{entry.actor_name} ({entry.actor_source.value})",
        what(entry),
        _value(entry, entry.old) or _blank(entry),
        _value(entry, entry.new) or _blank(entry),
    )


def what(entry: AuditEntry) -> str:
    """What a change was about, as a person would say it."""
    match entry.noun:
        case Noun.SETTING:
            return _rule(entry.field)
        case Noun.TARGET:
            field = _FIELDS.get(entry.field, entry.field)
            done = _VERBS.get(entry.verb)
            return f"Target no {entry.noun_id} {done}" if done else f"Target no {entry.noun_id}: {field}"
        case Noun.MAPPED_WORD:
            return f"{_kind(entry)}: “{entry.field}”"
        case _:
            is_new, is_gone = entry.verb is Verb.CREATED, entry.verb is Verb.REMOVED
            return "Trust set up" if is_new else "Trust removed" if is_gone else f"Trust: {entry.field}"


def _rule(field: str) -> str:
    known = {row.field: row.words for row in settings_rule_words.rows(_defaults(), _defaults())}
    return known.get(field.removeprefix(_RULE), field)


def _kind(entry: AuditEntry) -> str:
    known = entry.noun_id in set(MappingKind)
    return settings_mapped_words.KINDS[MappingKind(entry.noun_id)] if known else "Word"


def _value(entry: AuditEntry, text: str) -> str:
    if not text:
        return ""
    if entry.noun is Noun.SETTING and entry.field.startswith(_RULE):
        return settings_rule_words.shown(entry.field.removeprefix(_RULE), json.loads(text))
    if entry.noun is Noun.TARGET:
        return _target(text)
    if entry.noun is Noun.MAPPED_WORD and entry.noun_id in set(MappingKind):
        return settings_mapped_words.meaning(MappingKind(entry.noun_id), text)
    return text


def _target(text: str) -> str:
    """What the store says of a target: its kind, its dates and its whole numbers as a person writes them."""
    told = _KIND.sub(lambda found: target_words.KINDS[TargetKind(found[1])].words.lower(), text)
    told = _DUE.sub(_by, told)
    return _WHOLE.sub(r"\1", told.replace("kind ", "", 1))


def _by(found: re.Match[str]) -> str:
    due = read_date(found[1])
    return f"by {in_words(due)}" if due else found[0]


def _blank(entry: AuditEntry) -> str:
    """A rule without a value of the trust's own has its default; anything else was, or is now, nothing."""
    field = entry.field.removeprefix(_RULE)
    if entry.noun is not Noun.SETTING or not hasattr(_defaults(), field):
        return "–"
    return f"default, {settings_rule_words.shown(field, getattr(_defaults(), field))}"


def _defaults() -> Rules:
    return deployment.reference().rules
