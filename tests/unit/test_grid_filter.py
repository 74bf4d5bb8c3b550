"""A filter of the plan: what it admits, and that an address keeps it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import plan_filter
from components.plan_filter import NONE, PlanFilter
from wres.plan.action import Action, DeliveryRating, Status
from wres.plan.links import read_links

TODAY = date(2026, 11, 22)
ACTION = Action(
    uid="a",
    plan_id=1,
    number="1.4",
    text="Advertise wider",
    lead="Head of HR; EDI Lead / Director of People",
    due=date(2026, 11, 21),
    rating=DeliveryRating.AMBER,
    links=read_links("1, 9i"),
)


@pytest.mark.parametrize(
    "wanted",
    [
        PlanFilter(),
        PlanFilter(indicators=(9,)),
        PlanFilter(indicators=(2, 1)),
        PlanFilter(leads=("EDI Lead",)),
        PlanFilter(leads=("Director of People", "Chair")),
        PlanFilter(ratings=("amber", "red")),
        PlanFilter(statuses=(NONE,)),
        PlanFilter(overdue=True),
        PlanFilter(words="wider HEAD"),
        PlanFilter(words="21/11/2026"),
        PlanFilter(words="at risk"),
    ],
)
def test_an_action_that_fits_is_shown(wanted):
    assert wanted.admits(ACTION, TODAY)


@pytest.mark.parametrize(
    "wanted",
    [
        PlanFilter(indicators=(2,)),
        PlanFilter(leads=("Head",)),
        PlanFilter(ratings=(NONE,)),
        PlanFilter(statuses=("delayed",)),
        PlanFilter(words="wider nothing"),
        PlanFilter(indicators=(1,), ratings=("red",)),
    ],
)
def test_an_action_that_does_not_fit_is_not_shown(wanted):
    assert not wanted.admits(ACTION, TODAY)


def test_an_action_is_not_overdue_on_its_day_nor_when_it_is_complete():
    wanted = PlanFilter(overdue=True)
    assert not wanted.admits(replace(ACTION, due=TODAY), TODAY)
    assert not wanted.admits(replace(ACTION, status=Status.COMPLETE), TODAY)


def test_an_address_made_by_hand_is_read_and_what_it_does_not_know_is_left_out():
    query = {"indicator": ["3", "0", "12", "x"], "rating": ["red", "blue"], "overdue": ["1"], "n": ["2"]}
    assert plan_filter.read(query) == PlanFilter(indicators=(3,), ratings=("red",), overdue=True)


@given(
    st.builds(
        PlanFilter,
        indicators=st.sets(st.integers(1, 9)).map(lambda found: tuple(sorted(found))),
        leads=st.lists(st.text(min_size=1, max_size=40), unique=True, max_size=3).map(tuple),
        ratings=st.sets(st.sampled_from(plan_filter.RATING_WORDS)).map(
            lambda found: tuple(word for word in plan_filter.RATING_WORDS if word in found)
        ),
        overdue=st.booleans(),
        archived=st.booleans(),
        words=st.text(max_size=60),
    )
)
def test_a_filter_written_into_an_address_is_read_back_as_it_was(wanted):
    assert plan_filter.read(plan_filter.write(wanted)) == wanted
