"""What changed between two snapshots: against itself nothing, backwards the mirror image."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factories
from tests.frozen import action, seen, snapshot
from wres.measures.results import IndicatorRag, NotSupplied
from wres.plan.action import DeliveryRating, Status
from wres.review.difference import (
    ActionMove,
    IndicatorChange,
    RagMove,
    difference,
    printed_number,
)
from wres.standard.actor import Edition

_RESULT = st.builds(
    lambda n, rag, value: replace(factories.assessment().result(n), rag=rag, value=value, printed=f"{value:.1f}"),
    st.integers(1, 9),
    st.sampled_from(IndicatorRag),
    st.decimals(0, 20, places=1).map(float),
)
_ACTION = st.builds(
    action,
    st.sampled_from("abcdef"),
    rating=st.sampled_from([None, *DeliveryRating]),
    status=st.sampled_from([None, *Status]),
    text=st.sampled_from(["Do it", "Do it well"]),
)
_SHOWN = st.builds(
    lambda results, actions: seen(snapshot(*results, actions=tuple({a.uid: a for a in actions}.values()))),
    st.lists(_RESULT, max_size=4),
    st.lists(_ACTION, max_size=6),
)
_MIRROR = {
    RagMove.BETTER: RagMove.WORSE,
    RagMove.WORSE: RagMove.BETTER,
    RagMove.SAME: RagMove.SAME,
    RagMove.NOW_JUDGED: RagMove.NO_LONGER_JUDGED,
    RagMove.NO_LONGER_JUDGED: RagMove.NOW_JUDGED,
}


def result(number, **fields):
    return replace(factories.assessment().result(number), **fields)


def between(then, now):
    return difference(seen(snapshot(actions=then)), seen(snapshot(actions=now)))


@settings(max_examples=60)
@given(_SHOWN)
def test_the_difference_of_a_snapshot_with_itself_is_empty(one):
    assert difference(one, one).is_empty


@settings(max_examples=60)
@given(_SHOWN, _SHOWN)
def test_the_difference_backwards_is_the_mirror_image(one, other):
    forth, back = difference(one, other), difference(other, one)
    for there, home in zip(forth.indicators, back.indicators, strict=True):
        assert (there.then, there.now) == (home.now, home.then)
        assert home.rag_move is _MIRROR[there.rag_move]
        assert there.change is None or there.change == -home.change
        assert (there.moved, there.target_changed) == (home.moved, home.target_changed)
    assert {(c.uid, c.then, c.now) for c in forth.actions} == {(c.uid, c.now, c.then) for c in back.actions}
    live_and_gone = {c.uid for c in forth.closed}
    assert live_and_gone <= {c.uid for c in back.opened}
    assert {c.uid for c in forth.re_rated} == {c.uid for c in back.re_rated}


@settings(max_examples=60)
@given(_SHOWN, _SHOWN)
def test_every_action_that_differs_stands_in_exactly_one_place(one, other):
    found = difference(one, other)
    told = [c.uid for part in (found.opened, found.closed, found.re_rated, found.otherwise_changed) for c in part]
    assert sorted(told) == sorted(c.uid for c in found.actions)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("8.7%", "8.7"),
        ("1.26", "1.26"),
        ("+1.3 points", "1.3"),
        ("−8.4 points", "-8.4"),
        ("+13.0", "13.0"),
        ("0.0", "0.0"),
        ("1,026.10", "1026.10"),
    ],
)
def test_a_printed_value_is_read_as_the_number_it_is(printed, number):
    assert printed_number(result(2, printed=printed)) == Decimal(number)


def test_what_is_not_shown_has_no_number():
    assert printed_number(None) is None
    assert printed_number(factories.unhappy_assessment().result(6)) is None


def test_the_change_is_of_the_printed_values_and_not_of_what_stands_behind_them():
    # 8.649 prints as 8.6 and 8.650 as 8.7: people saw 0.1 points, not 0.001.
    change = IndicatorChange(1, result(1, value=8.649, printed="8.6%"), result(1, value=8.65, printed="8.7%"))
    assert change.change == Decimal("0.1")


def test_a_change_that_does_not_show_is_no_move():
    then, now = (seen(snapshot(result(1, value=value))) for value in (8.7000, 8.7001))
    assert difference(then, now).moved == ()


@pytest.mark.parametrize(
    ("then", "now", "move"),
    [
        ("red", "green", RagMove.BETTER),
        ("green", "amber", RagMove.WORSE),
        ("amber", "amber", RagMove.SAME),
        ("too_few", "red", RagMove.NOW_JUDGED),
        ("green", "no_data", RagMove.NO_LONGER_JUDGED),
        ("no_data", "too_few", RagMove.SAME),
    ],
)
def test_a_standing_moves_by_red_amber_green_and_the_other_marks_are_no_judgement(then, now, move):
    change = IndicatorChange(1, result(1, rag=IndicatorRag(then)), result(1, rag=IndicatorRag(now)))
    assert change.rag_move is move


def test_another_target_is_noticed_but_another_owner_of_it_is_not():
    target = result(1).target
    dearer, other_owner = replace(target, value=12.0), replace(target, owner="Somebody")
    assert IndicatorChange(1, result(1), result(1, target=dearer)).target_changed
    assert not IndicatorChange(1, result(1), result(1, target=other_owner)).target_changed
    assert not IndicatorChange(1, None, result(1)).target_changed


@pytest.mark.parametrize(
    ("then", "now", "move"),
    [
        ((), (action("a"),), ActionMove.OPENED),
        ((action("a"),), (), ActionMove.ARCHIVED),
        ((action("a"),), (action("a", rating=DeliveryRating.COMPLETE),), ActionMove.COMPLETED),
        ((action("a"),), (action("a", status=Status.COMPLETE),), ActionMove.COMPLETED),
        ((action("a", status=Status.COMPLETE),), (action("a"),), ActionMove.REOPENED),
        ((action("a"),), (action("a", rating=DeliveryRating.RED, text="Other"),), ActionMove.RE_RATED),
        ((action("a"),), (action("a", rating=None),), ActionMove.RE_RATED),
        ((action("a"),), (action("a", lead="Chief Nurse"),), ActionMove.CHANGED),
        ((action("a", status=Status.COMPLETE),), (), ActionMove.PUT_AWAY),
    ],
)
def test_what_became_of_an_action(then, now, move):
    (change,) = between(then, now).actions
    assert change.move is move


def test_a_changed_action_lists_each_field_then_and_now():
    (change,) = between((action("a"),), (action("a", lead="Chief Nurse", due=None),)).actions
    assert [(f.field.value, f.then, f.now) for f in change.fields] == [
        ("lead", "Head of EDI", "Chief Nurse"),
        ("due", "2025-03-31", ""),
    ]


def test_its_place_in_the_plan_and_its_version_say_nothing_about_an_action():
    assert between((action("a"),), (action("a", position=7, version=3, plan_id=2),)).is_empty


def test_a_snapshot_without_figures_is_compared_by_its_plan_alone():
    bare = seen(snapshot(figures=None))
    assert difference(bare, bare).indicators == ()
    found = difference(bare, seen())
    assert len(found.indicators) == 9
    assert {change.rag_move for change in found.indicators} == {RagMove.NOW_JUDGED}


def test_no_figures_and_not_supplied_are_the_same_absence():
    absent = NotSupplied(**{**factories._bare(4, "Not supplied."), "reason": "No sheet."})
    assert not IndicatorChange(4, None, absent).moved


def test_two_editions_are_never_compared():
    with pytest.raises(ValueError, match="two editions"):
        difference(seen(), seen(edition=Edition.PUBLIC))
