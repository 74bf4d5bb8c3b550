"""The controls of a plain form, one for each field of an action, and what was typed into them as text."""

from collections.abc import Callable, Mapping

import streamlit as st

from components import plan_filter, plan_words, session, source
from components.plan_filter import NONE
from wres.plan.action import Impact
from wres.plan.edits import ActionField
from wres.plan.links import read_links

_DIRECT, _INDIRECT = "direct", "indirect"
Texts = Mapping[ActionField, str]
BLANK: Texts = dict.fromkeys(ActionField, "")


def draw(prefix: str) -> None:
    """All controls, in the order of the grid; their values live under keys that start with ``prefix``."""
    names = {definition.number: definition.short_name for definition in source.definitions()}
    st.text_input("No", key=_key(prefix, ActionField.NUMBER), autocomplete="off", width=160)
    st.text_area("Action", key=_key(prefix, ActionField.TEXT), height=110)
    for impact, label in (
        (_DIRECT, "Indicators it bears on directly"),
        (_INDIRECT, "Indicators it bears on indirectly"),
    ):
        st.multiselect(
            label,
            range(1, 10),
            key=_key(prefix, impact),
            format_func=lambda number: f"{number}. {names[number]}",
            placeholder="None",
            select_all=False,
        )
    st.text_area("Outcome", key=_key(prefix, ActionField.OUTCOME), height=110)
    st.text_area(
        "Lead, a role and not a person; a semicolon between several", key=_key(prefix, ActionField.LEAD), height=68
    )
    st.text_input("Timeline, in your own words", key=_key(prefix, ActionField.TIMELINE), autocomplete="off")
    st.text_input("Due date, such as 31/03/2025", key=_key(prefix, ActionField.DUE), autocomplete="off", width=260)
    st.text_area("Progress", key=_key(prefix, ActionField.PROGRESS), height=110)
    with st.container(key=f"{prefix}-choices", horizontal=True):
        _choice(prefix, ActionField.RATING, plan_filter.RATING_WORDS, plan_words.rating_words)
        _choice(prefix, ActionField.STATUS, plan_filter.STATUS_WORDS, plan_words.status_words)


def _choice(prefix: str, field: ActionField, words: tuple[str, ...], label: Callable[[str], str]) -> None:
    st.selectbox(
        plan_words.COLUMNS[field],
        words,
        key=_key(prefix, field),
        format_func=lambda word: label("" if word == NONE else word),
        filter_mode=None,
        width=320,
    )


def fill(prefix: str, texts: Texts) -> None:
    """Set the controls to these texts. Before they are drawn, or in a callback."""
    for field, text in texts.items():
        if field is ActionField.INDICATORS:
            links = read_links(text)
            session.set_value(_key(prefix, _DIRECT), [n.indicator for n in links if n.impact is Impact.DIRECT])
            session.set_value(_key(prefix, _INDIRECT), [n.indicator for n in links if n.impact is Impact.INDIRECT])
        elif field in (ActionField.RATING, ActionField.STATUS):
            session.set_value(_key(prefix, field), text or NONE)
        else:
            session.set_value(_key(prefix, field), plan_words.british_date(text) if field is ActionField.DUE else text)


def is_filled(prefix: str) -> bool:
    """False where the controls were not on the page in the run before: their values are gone."""
    return session.is_set(_key(prefix, ActionField.TEXT))


def typed(prefix: str) -> Texts:
    """What stands in the controls, as text."""
    return {field: _typed(prefix, field) for field in ActionField}


def as_typed(field: ActionField, text: str) -> str:
    """A stored text as its control shows it when nobody has touched it."""
    return plan_words.british_date(text) if field is ActionField.DUE else text


def _typed(prefix: str, field: ActionField) -> str:
    if field is ActionField.INDICATORS:
        direct, indirect = session.value(_key(prefix, _DIRECT)), session.value(_key(prefix, _INDIRECT))
        parts = [(number, str(number)) for number in direct] + [(number, f"{number}i") for number in indirect]
        return ", ".join(part for _, part in sorted(parts))
    value = session.value(_key(prefix, field)) or ""
    return "" if value == NONE and field in (ActionField.RATING, ActionField.STATUS) else str(value)


def _key(prefix: str, field: str) -> str:
    return f"{prefix}-{field}"
