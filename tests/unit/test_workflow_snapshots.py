"""Freezing on both databases: once, whole, in both editions."""

from datetime import date, timedelta

import pytest

from tests.databases import ANNA, BEN, NOON
from tests.frozen_trust import DAY, REFERENCE, SMALL, counts, edit, freeze, upload
from wres.review.snapshot import Readiness
from wres.standard.actor import VISITOR, Edition
from wres.standard.errors import NotAllowed
from wres.standard.organisation import Term
from wres.standard.target import Target, TargetKind
from wres.workflows import datasets, plan, snapshots, trust_settings, trust_targets
from wres.workflows.assess import assess_counts, policy_of


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
