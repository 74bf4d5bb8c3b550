"""What freezing refuses, and that nothing frozen is ever altered, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.databases import ANNA, NOON
from tests.frozen_trust import DAY, counts, edit, freeze, upload
from wres.plan.action import DeliveryRating
from wres.plan.draft import ActionDraft
from wres.review.difference import ActionMove
from wres.review.snapshot import Readiness
from wres.standard.actor import VISITOR, Edition
from wres.standard.audit import Noun, Verb
from wres.standard.errors import UserFacingError
from wres.store import audit, organisations
from wres.workflows import datasets, plan, snapshots


@pytest.mark.parametrize("name", ["Q4", "q4", " Q4"])
def test_another_content_under_a_taken_name_is_refused_with_a_remedy(store, trust, figures, actions, name):
    first = freeze(store, trust)
    edit(store, actions[0], "rating", "red", "amber")
    with pytest.raises(UserFacingError, match="There is a snapshot named “Q4” already") as refusal:
        freeze(store, trust, name=name)
    assert refusal.value.code == "name_taken"
    assert refusal.value.what_to_do == "Choose another name."
    assert [line.number for line in snapshots.snapshots(ANNA, store, trust.id)] == [first]


def test_another_date_or_readiness_under_a_taken_name_is_refused_too(store, trust, figures):
    freeze(store, trust)
    for other in ({"day": "30 April 2024"}, {"readiness": Readiness.DRAFT}):
        with pytest.raises(UserFacingError, match="already"):
            freeze(store, trust, **other)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": "  "}, "blank_text"),
        ({"name": "x" * 121}, "too_long"),
        ({"name": "a\0b"}, "bad_character"),
        ({"day": ""}, "not_a_date"),
        ({"day": "31 February 2024"}, "not_a_date"),
        ({"day": "Q4"}, "not_a_date"),
        ({"day": "4 June 2024"}, "date_ahead"),
        ({"day": "30 March 2024"}, "date_before_figures"),
    ],
)
def test_a_name_or_date_that_will_not_do_is_a_sentence(store, trust, figures, given, code):
    with pytest.raises(UserFacingError) as refusal:
        freeze(store, trust, **given)
    assert refusal.value.code == code
    assert snapshots.snapshots(ANNA, store, trust.id) == ()


def test_today_is_the_day_in_england(store, trust, figures):
    late = datetime(2024, 6, 30, 23, 30, tzinfo=UTC)  # half past midnight on 1 July in London
    assert freeze(store, trust, day="1 July 2024", now=late)


def test_nothing_to_freeze_is_a_sentence_and_figures_or_a_plan_are_enough(store, trust):
    for asked in (lambda: freeze(store, trust), lambda: snapshots.freezable(ANNA, store, trust.id)):
        with pytest.raises(UserFacingError, match="nothing to freeze") as refusal:
            asked()
        assert refusal.value.code == "nothing_to_freeze"
    plan.load_plan(ANNA, store, trust.id, "Plan", [ActionDraft(text="First")], NOON)
    number = freeze(store, trust, day="1 January 2020")
    seen = snapshots.read(ANNA, store, trust.id, number)
    assert (seen.assessment, len(seen.actions), seen.targets) == (None, 1, ())


def test_what_could_be_frozen_is_told_before(store, trust, figures, actions):
    assert snapshots.freezable(ANNA, store, trust.id) == snapshots.Freezable(DAY, 2)


def test_the_freeze_is_in_the_audit_trail_with_who_and_when(store, trust, figures):
    number = freeze(store, trust)
    freeze(store, trust)
    with store.read() as connection:
        entries = audit.history(connection, Noun.SNAPSHOT, str(number))
    assert [(e.verb, e.actor_name, e.at, e.new) for e in entries] == [(Verb.FROZEN, "Anna", NOON, "Q4")]


def test_the_newest_date_stands_first(store, trust, figures):
    for name, day in (("Q4", "31 March 2024"), ("Q6", "2 June 2024"), ("Q5", "30 April 2024")):
        freeze(store, trust, name=name, day=day)
    assert [line.name for line in snapshots.snapshots(ANNA, store, trust.id)] == ["Q6", "Q5", "Q4"]


def test_two_are_compared_in_the_edition_of_whoever_asks(store, trust, figures, actions):
    first = freeze(store, trust)
    edit(store, actions[0], "rating", "complete", "amber")
    figures_now = replace(counts(bme_cases=30), as_at=date(2024, 5, 31))
    datasets.accept(ANNA, store, trust.id, upload(figures_now, "b" * 64), NOON)
    second = freeze(store, trust, name="Q1", day="31 May 2024")
    found = snapshots.compare(ANNA, store, trust.id, first, second)
    assert [change.indicator for change in found.difference.moved] == [3]
    assert [(c.move, c.now.rating) for c in found.difference.actions] == [
        (ActionMove.COMPLETED, DeliveryRating.COMPLETE)
    ]
    public = snapshots.compare(VISITOR, store, trust.id, first, second)
    assert {public.then.edition, public.now.edition} == {Edition.PUBLIC}
    assert public.difference.indicators[2].then.state == "suppressed"
    assert public.difference.indicators[2].change is None


def test_a_snapshot_of_somebody_else_or_of_nobody_is_not_found(store, trust, figures):
    number = freeze(store, trust)
    with store.change(ANNA, NOON) as change:
        other = organisations.create(change, "Other", is_sample=True)
    for whose, asked in ((other.id, number), (trust.id, number + 1)):
        with pytest.raises(UserFacingError) as refusal:
            snapshots.read(ANNA, store, whose, asked)
        assert refusal.value.code == "no_snapshot"


@pytest.mark.parametrize(
    "statement",
    ["UPDATE snapshot SET body_json = '{}'", "UPDATE snapshot SET frozen_by = 'Ben'", "DELETE FROM snapshot"],
)
def test_nobody_alters_or_deletes_it_not_even_in_sql(store, trust, figures, statement):
    number = freeze(store, trust)
    before = snapshots.read(ANNA, store, trust.id, number)
    with pytest.raises(DBAPIError, match="never altered"), store.change(ANNA, NOON) as change:
        change.connection.execute(text(statement))
    assert snapshots.read(ANNA, store, trust.id, number) == before


def test_there_is_no_verb_for_changing_or_deleting():
    verbs = {name for name in vars(snapshots) if name.startswith(("delete", "change", "edit", "remove", "update"))}
    assert verbs == set()


def test_a_damaged_snapshot_is_a_sentence_and_not_a_wrong_figure(store, trust, figures):
    number = freeze(store, trust)
    with store.change(ANNA, NOON) as change:
        on_postgresql = change.connection.dialect.name == "postgresql"
        lift = "ALTER TABLE snapshot DISABLE TRIGGER ALL" if on_postgresql else "DROP TRIGGER snapshot_no_update"
        change.connection.execute(text(lift))
        change.connection.execute(text("UPDATE snapshot SET body_json = replace(body_json, '80', '81')"))
    with pytest.raises(UserFacingError) as refusal:
        snapshots.read(ANNA, store, trust.id, number)
    assert refusal.value.code == "snapshot_damaged"
