"""The action plan's workflow, on both databases."""

from datetime import date, timedelta

import pytest

from tests.databases import ANNA, BEN, NOON
from wres.plan.action import DeliveryRating
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.standard.actor import VISITOR
from wres.standard.audit import Verb
from wres.standard.errors import Conflict, NotAllowed, UserFacingError
from wres.store import organisations
from wres.workflows import plan as workflow

LATER = NOON + timedelta(minutes=5)
DRAFT = ActionDraft(
    text="Hold three events", number="1.1", indicators="1, 2i", lead="Head of EDI", timeline="March 2025"
)


@pytest.fixture
def trust(store):
    with store.change(ANNA, NOON) as change:
        return organisations.create(change, "Trust", is_sample=False)


@pytest.fixture
def plan(store, trust):
    return workflow.load_plan(ANNA, store, trust.id, "Plan 2024/25", [DRAFT, ActionDraft(text="Second")], NOON)


@pytest.fixture
def first(store, plan):
    return workflow.actions_of(ANNA, store, plan.id)[0]


def an_edit(action, field, new, old=""):
    return ActionEdit(action.uid, ActionField(field), old, new, action.version)


def test_a_loaded_plan_has_its_actions_in_order_with_links_and_dates(store, trust, plan):
    actions = workflow.actions_of(ANNA, store, plan.id)
    assert workflow.plans(ANNA, store, trust.id) == (plan,)
    assert [a.text for a in actions] == ["Hold three events", "Second"]
    assert actions[0].indicators == (1, 2)
    assert actions[0].due == date(2025, 3, 31)


def test_a_plan_with_one_bad_action_is_not_loaded_at_all(store, trust):
    drafts = [DRAFT, ActionDraft(text="x", rating="mauve")]
    with pytest.raises(UserFacingError, match="Action 2: “mauve” is not a delivery rating"):
        workflow.load_plan(ANNA, store, trust.id, "Plan", drafts, NOON)
    assert workflow.plans(ANNA, store, trust.id) == ()


def test_an_edit_is_stored_with_who_when_old_and_new(store, plan, first):
    outcome = workflow.edit(BEN, store, an_edit(first, "rating", "amber"), LATER)
    assert outcome.changed
    assert outcome.action.rating is DeliveryRating.AMBER
    assert outcome.action.version == 2
    assert workflow.actions_of(ANNA, store, plan.id)[0] == outcome.action
    newest, *older = workflow.history(ANNA, store, first.uid)
    assert (newest.actor_name, newest.at, newest.verb) == ("Ben", LATER, Verb.CHANGED)
    assert (newest.field, newest.old, newest.new) == ("rating", "", "amber")
    assert [entry.verb for entry in older] == [Verb.CREATED]


def test_two_people_may_change_two_fields_of_one_row_from_the_same_screen(store, first):
    workflow.edit(ANNA, store, an_edit(first, "progress", "Begun"), LATER)
    outcome = workflow.edit(BEN, store, an_edit(first, "status", "in_progress"), LATER)
    assert outcome.action.progress == "Begun"
    assert outcome.action.status == "in_progress"
    assert outcome.action.version == 3


def test_the_second_on_the_same_field_is_told_who_what_and_when_and_neither_value_is_lost(store, plan, first):
    workflow.edit(ANNA, store, an_edit(first, "rating", "green"), NOON)
    with pytest.raises(Conflict) as conflict:
        workflow.edit(BEN, store, an_edit(first, "rating", "red"), LATER)
    assert conflict.value.what_happened == (
        "Anna changed the delivery rating to “green” on 3 June 2024 at 13:00, before your change arrived."
    )
    assert "You had typed “red”" in conflict.value.what_to_do
    assert workflow.actions_of(ANNA, store, plan.id)[0].rating is DeliveryRating.GREEN
    refused = workflow.history(ANNA, store, first.uid)[0]
    assert (refused.verb, refused.actor_name, refused.old, refused.new) == (Verb.REFUSED, "Ben", "green", "red")


def test_a_conflict_with_a_value_nobody_edited_says_what_it_is(store, first):
    with pytest.raises(Conflict, match="The lead is “Head of EDI”, and not what you saw"):
        workflow.edit(BEN, store, an_edit(first, "lead", "Chief Nurse", old="Somebody"), LATER)


def test_the_same_edit_twice_is_stored_once_and_succeeds_twice(store, first):
    edit = an_edit(first, "rating", "amber")
    assert workflow.edit(BEN, store, edit, LATER).changed
    again = workflow.edit(BEN, store, edit, LATER)
    assert not again.changed
    assert again.action.version == 2
    assert len(workflow.history(ANNA, store, first.uid)) == 2


def test_links_and_dates_are_compared_by_meaning_and_not_by_spelling(store, first):
    assert workflow.edit(BEN, store, an_edit(first, "indicators", "9 , 1", old="2I 1"), LATER).changed
    outcome = workflow.edit(BEN, store, an_edit(first, "due", "1 May 2025", old="31/03/2025"), LATER)
    assert outcome.action.indicators == (1, 9)
    assert outcome.action.due == date(2025, 5, 1)


def test_new_words_in_the_timeline_move_the_date_they_were_read_from_and_both_are_recorded(store, first):
    outcome = workflow.edit(BEN, store, an_edit(first, "timeline", "Dec 2024", old="March 2025"), LATER)
    assert outcome.action.due == date(2024, 12, 31)
    assert {entry.field for entry in workflow.history(ANNA, store, first.uid)[:2]} == {"timeline", "due"}


def test_an_archived_action_leaves_the_plan_refuses_edits_and_comes_back(store, plan, first):
    gone = workflow.archive(BEN, store, first.uid, LATER)
    assert gone.archived_at == LATER
    assert workflow.archive(BEN, store, first.uid, LATER) == gone
    assert [a.text for a in workflow.actions_of(ANNA, store, plan.id)] == ["Second"]
    assert workflow.actions_of(ANNA, store, plan.id, archived=True) == (gone,)
    with pytest.raises(UserFacingError, match="archived, so it cannot be changed"):
        workflow.edit(BEN, store, an_edit(first, "rating", "red"), LATER)
    back = workflow.restore(BEN, store, first.uid, LATER)
    assert workflow.actions_of(ANNA, store, plan.id)[0] == back
    assert [e.verb for e in workflow.history(ANNA, store, first.uid)] == [Verb.RESTORED, Verb.ARCHIVED, Verb.CREATED]


def test_an_added_action_stands_last(store, plan):
    added = workflow.add_action(BEN, store, plan.id, ActionDraft(text="Third", due="31/12/2025"), LATER)
    assert workflow.actions_of(ANNA, store, plan.id)[-1] == added
    assert workflow.action(ANNA, store, added.uid) == added


def test_live_actions_are_counted_by_indicator_without_the_complete_and_the_archived(store, trust, plan, first):
    workflow.add_action(BEN, store, plan.id, ActionDraft(text="Done", indicators="1", rating="complete"), LATER)
    assert dict(workflow.live_counts(ANNA, store, trust.id)) == {1: 1, 2: 1, **dict.fromkeys(range(3, 10), 0)}
    workflow.archive(BEN, store, first.uid, LATER)
    assert set(workflow.live_counts(ANNA, store, trust.id).values()) == {0}


def test_a_visitor_reads_the_plan_but_no_names_and_changes_nothing(store, trust, plan, first):
    assert workflow.actions_of(VISITOR, store, plan.id)[0] == first
    assert workflow.live_counts(VISITOR, store, trust.id)[1] == 1
    for refused in (
        lambda: workflow.history(VISITOR, store, first.uid),
        lambda: workflow.edit(VISITOR, store, an_edit(first, "rating", "red"), LATER),
        lambda: workflow.add_action(VISITOR, store, plan.id, DRAFT, LATER),
        lambda: workflow.archive(VISITOR, store, first.uid, LATER),
        lambda: workflow.create_plan(VISITOR, store, trust.id, "Mine", LATER),
    ):
        with pytest.raises(NotAllowed):
            refused()


@pytest.mark.parametrize("uid", ["nowhere", "", "\0", "\ud800", "ü"])
def test_an_action_that_is_not_there_is_a_sentence(store, uid):
    with pytest.raises(UserFacingError) as refusal:
        workflow.edit(ANNA, store, ActionEdit(uid, ActionField.TEXT, "", "x", 1), NOON)
    assert refusal.value.code == "no_action"


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "@SUM(1)", "\u202eabc", " a \r\n"]
)
def test_any_text_is_text_and_comes_back_as_it_was(store, first, text):
    workflow.edit(BEN, store, an_edit(first, "progress", text), LATER)
    assert workflow.action(ANNA, store, first.uid).progress == text
    assert workflow.history(ANNA, store, first.uid)[0].new == text
