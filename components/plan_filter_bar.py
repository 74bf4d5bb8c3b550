"""The filters above the plan. They follow the address, and the address follows them, so that a view can be shared."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import streamlit as st

from components import plan_filter, plan_words, session, source
from components.plan_filter import NONE, PlanFilter
from components.plan_state import state
from wres.plan.action import Action, DeliveryRating

_Option = TypeVar("_Option", int, str)
_LIVE, _ARCHIVED = "In the plan", "Archived"
_KEYS = ("indicators", "leads", "ratings", "statuses", "overdue", "words", "show")


def asked() -> PlanFilter:
    """What the address asks for; where it was changed by a link or the back button, the controls are set to it."""
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    wanted = plan_filter.read(query)
    written = repr(sorted(query.items()))
    if state().query != written or not session.is_set(_key("show")):
        state().query = written
        _set(wanted)
    return _from_controls()


def draw(actions: Iterable[Action]) -> None:
    """The controls."""
    names = {definition.number: definition.short_name for definition in source.definitions()}
    leads = [*dict.fromkeys((*plan_filter.all_leads(actions), *session.value(_key("leads"))))]
    with st.container(key="plan-filters"):
        st.text_input("Find words", key=_key("words"), type="search", max_chars=200)
        _several("Indicators", "indicators", list(range(1, 10)), lambda number: f"{number}. {names[number]}")
        _several("Lead", "leads", leads, plan_words.plain)
        _several("Delivery rating", "ratings", list(plan_filter.RATING_WORDS), _rating)
        _several("Status", "statuses", list(plan_filter.STATUS_WORDS), _status)
        st.segmented_control("Show", [_LIVE, _ARCHIVED], key=_key("show"), required=True)
        with st.container(key="plan-filter-last", horizontal=True, vertical_alignment="center"):
            st.checkbox("Overdue only", key=_key("overdue"))
            if _from_controls() != PlanFilter(archived=_from_controls().archived):
                st.button("Clear the filters", on_click=_clear)


def publish(wanted: PlanFilter) -> None:
    """Write the filter into the address, where it is not there already."""
    query = plan_filter.write(wanted)
    if {name: st.query_params.get_all(name) for name in st.query_params} != query:
        st.query_params.from_dict(query)
    state().query = repr(sorted(query.items()))


def _several(label: str, name: str, options: Sequence[_Option], words: Callable[[_Option], str]) -> None:
    st.multiselect(label, options, key=_key(name), format_func=words, placeholder="Any", select_all=False)


def _key(name: str) -> str:
    return f"wres_plan_filter_{name}"


def _clear() -> None:
    _set(replace(PlanFilter(), archived=_from_controls().archived))


def _set(wanted: PlanFilter) -> None:
    session.set_value(_key("indicators"), list(wanted.indicators))
    session.set_value(_key("leads"), list(wanted.leads))
    session.set_value(_key("ratings"), list(wanted.ratings))
    session.set_value(_key("statuses"), list(wanted.statuses))
    session.set_value(_key("overdue"), wanted.overdue)
    session.set_value(_key("words"), wanted.words)
    session.set_value(_key("show"), _ARCHIVED if wanted.archived else _LIVE)


def _from_controls() -> PlanFilter:
    kept = {name: session.value(_key(name)) for name in _KEYS}
    return PlanFilter(
        indicators=tuple(sorted(kept["indicators"])),
        leads=tuple(kept["leads"]),
        ratings=tuple(word for word in plan_filter.RATING_WORDS if word in kept["ratings"]),
        statuses=tuple(word for word in plan_filter.STATUS_WORDS if word in kept["statuses"]),
        overdue=kept["overdue"],
        archived=kept["show"] == _ARCHIVED,
        words=" ".join((kept["words"] or "").split()),
    )


def _rating(word: str) -> str:
    return plan_words.NOT_RATED if word == NONE else plan_words.RATINGS[DeliveryRating(word)].short


def _status(word: str) -> str:
    return plan_words.status_words("" if word == NONE else word)
