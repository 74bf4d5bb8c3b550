"""Freezing on both databases: once, whole, in both editions, and never to be altered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.databases import ANNA, BEN, NOON
from wres.measures.counts import CountRow, Counts, GroupCounts, Margin
from wres.plan.action import DeliveryRating
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.reference import load_reference
from wres.review.difference import ActionMove
from wres.review.snapshot import Readiness
from wres.standard.actor import VISITOR, Edition
from wres.standard.audit import Noun, Verb
from wres.standard.errors import NotAllowed, UserFacingError
from wres.standard.indicator import Measure
from wres.standard.ingest_report import IngestReport
from wres.standard.mapping import Mapping
from wres.standard.organisation import Term
from wres.standard.target import Target, TargetKind
from wres.store import audit, organisations
from wres.workflows import datasets, organisation, plan, snapshots, trust_settings, trust_targets
from wres.workflows.assess import assess_counts, policy_of

REFERENCE = load_reference()
DAY = date(2024, 3, 31)
SMALL = 3
"""People of a group so small that the public edition may not show it."""


def counts(bme_cases=SMALL, as_at=DAY):
    return Counts(
        as_at=as_at,
        rows=(
            CountRow(Measure.STAFF, Margin.TOTAL, "", GroupCounts(900, 80, 10, 10)),
            CountRow(Measure.ENTERED_DISCIPLINARY, Margin.TOTAL, "", GroupCounts(20, bme_cases, 0, 0)),
        ),
        targets=(Target(indicator=3, kind=TargetKind.RATIO_AT_MOST, value=1.1, due=date(2025, 3, 31)),),
    )


def upload(figures, sha256="a" * 64):
    nothing = {"tables": (), "ignored_sheets": (), "problems": (), "unknown_words": ()}
    return datasets.Upload(
        counts=figures,
        report=IngestReport(as_at=figures.as_at, as_at_source="title rows", **nothing),
        mapping=Mapping(),
        file_name="Anna's extract.xlsx",
        sha256=sha256,
        rules_version="1.0.0",
    )


@pytest.fixture
def trust(store):
    return organisation.create_trust(ANNA, store, "Trust", NOON)


@pytest.fixture
def figures(store, trust):
    return datasets.accept(ANNA, store, trust.id, upload(counts()), NOON)


@pytest.fixture
def actions(store, trust):
    drafts = [ActionDraft(text="First", number="1.1", indicators="1, 3i", rating="amber"), ActionDraft(text="Second")]
    made = plan.load_plan(ANNA, store, trust.id, "Plan", drafts, NOON)
    return plan.actions_of(ANNA, store, made.id)


def freeze(store, trust, name="Q4", day="31 March 2024", actor=ANNA, now=NOON, **others):
    given = {"name": name, "day": day, "reference": REFERENCE, "now": now}
    return snapshots.freeze(actor, store, trust.id, **given, **others)


def edit(store, action, field, new, old=""):
    return plan.edit(BEN, store, ActionEdit(action.uid, ActionField(field), old, new, action.version), NOON).action


def test_a_snapshot_holds_the_nine_their_targets_the_plan_and_where_they_came_from(store, trust, figures, actions):
    number = freeze(store, trust, readiness=Readiness.DRAFT)
    seen = snapshots.read(ANNA, store, trust.id, number)
    policy = policy_of(ANNA, store, trust.id, REFERENCE)
    assert seen.assessment == assess_counts(counts(), policy, Edition.INTERNAL)
    assert (seen.name, seen.as_at, seen.readiness) == ("Q4", DAY, Readiness.DRAFT)
    assert (seen.frozen_by, seen.frozen_at, seen.rules_version) == ("Anna", NOON, policy.rules.version)
    assert (seen.file.name, seen.file.sha256) == ("Anna's extract.xlsx", "a" * 64)
    assert [p.name for p in seen.plans] == ["Plan"]
    assert seen.actions == actions
    in_force = {result.target for result in seen.assessment.results if result.target}
    assert in_force <= set(seen.targets)
    assert Target(indicator=3, kind=TargetKind.RATIO_AT_MOST, value=1.1, due=date(2025, 3, 31)) in in_force


def test_a_snapshot_stays_what_was_said_then_whatever_changes_afterwards(store, trust, figures, actions):
    number = freeze(store, trust)
    before = snapshots.read(ANNA, store, trust.id, number)
    edit(store, actions[0], "rating", "red", "amber")
    plan.archive(BEN, store, actions[1].uid, NOON)
    datasets.accept(BEN, store, trust.id, upload(counts(bme_cases=40), "b" * 64), NOON)
    trust_settings.rename(BEN, store, trust.id, "Other name", NOON)
    trust_settings.change_term(BEN, store, trust.id, Term.GLOBAL_MAJORITY, NOON)
    own = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=50, due=date(2030, 1, 1))
    trust_targets.add_target(BEN, store, trust.id, own, REFERENCE.rules, NOON)
    assert snapshots.read(ANNA, store, trust.id, number) == before


def test_a_visitor_later_sees_exactly_the_public_edition_made_at_the_freeze(store, trust, figures, actions):
    number = freeze(store, trust)
    public = assess_counts(counts(), policy_of(ANNA, store, trust.id, REFERENCE), Edition.PUBLIC)
    datasets.accept(BEN, store, trust.id, upload(counts(bme_cases=40), "b" * 64), NOON)
    seen = snapshots.read(VISITOR, store, trust.id, number)
    assert seen.assessment == public
    assert seen.assessment.result(3).state == "suppressed"
    assert (seen.frozen_by, seen.file) == (None, None)
    assert "Anna" not in repr(seen)
    assert "a" * 64 not in repr(seen)
    assert f"count={SMALL}" not in repr(seen)
    assert seen.actions == actions
    listed = snapshots.snapshots(VISITOR, store, trust.id)
    assert "Anna" not in repr(listed)
    assert snapshots.snapshots(ANNA, store, trust.id)[0].frozen_by == "Anna"


def test_the_owner_of_a_target_is_not_in_the_public_edition(store, trust, figures):
    own = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=9, due=date(2030, 1, 1), owner="Anna")
    trust_targets.add_target(ANNA, store, trust.id, own, REFERENCE.rules, NOON)
    number = freeze(store, trust)
    assert own in snapshots.read(ANNA, store, trust.id, number).targets
    assert {target.owner for target in snapshots.read(VISITOR, store, trust.id, number).targets} == {""}


def test_a_visitor_freezes_nothing(store, trust, figures):
    with pytest.raises(NotAllowed):
        freeze(store, trust, actor=VISITOR)
    with pytest.raises(NotAllowed):
        snapshots.freezable(VISITOR, store, trust.id)
    assert snapshots.snapshots(ANNA, store, trust.id) == ()


def test_a_second_click_gives_the_snapshot_that_is_there(store, trust, figures, actions):
    first = freeze(store, trust)
    again = freeze(store, trust, name="  Q4 ", day="31/03/2024", actor=BEN, now=NOON + timedelta(seconds=2))
    assert again == first
    assert len(snapshots.snapshots(ANNA, store, trust.id)) == 1
    assert snapshots.read(ANNA, store, trust.id, first).frozen_by == "Anna"


def test_an_edit_and_its_undoing_leave_the_same_content(store, trust, figures, actions):
    first = freeze(store, trust)
    edited = edit(store, actions[0], "rating", "red", "amber")
    edit(store, edited, "rating", "amber", "red")
    assert freeze(store, trust) == first


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
