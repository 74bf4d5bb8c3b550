"""What an edit must satisfy, and what it does to an action."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.plan.action import Action, DeliveryRating, Impact, IndicatorLink, Status
from wres.plan.delivery import is_overdue
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField, check_edit
from wres.plan.fields import as_text, holds, in_words, with_text
from wres.plan.moment import moment_in_words
from wres.standard.errors import UserFacingError

ACTION = Action(
    uid="u",
    plan_id=1,
    number="1.1",
    text="Hold three events",
    timeline="March 2025",
    due=date(2025, 3, 31),
    rating=DeliveryRating.AMBER,
    status=Status.IN_PROGRESS,
    links=(IndicatorLink(1), IndicatorLink(3, Impact.INDIRECT)),
)


def edited(field, new, action=ACTION):
    return check_edit(action, ActionEdit("u", ActionField(field), "", new, 1))


def test_every_field_goes_to_text_and_back():
    for field in ActionField:
        assert with_text(ACTION, field, as_text(ACTION, field)) == ACTION


def test_every_blank_but_the_text_is_allowed():
    for field in set(ActionField) - {ActionField.TEXT}:
        assert as_text(edited(field, ""), field) == ""


def test_fixed_words_are_read_as_people_write_them():
    assert edited("status", " Not started ").status is Status.NOT_STARTED
    assert edited("rating", "GREEN").rating is DeliveryRating.GREEN


@pytest.mark.parametrize(
    ("field", "new", "code", "sentence"),
    [
        ("text", " \n", "blank_text", "The action is blank"),
        ("rating", "mauve", "unknown_word", "Choose one of red, amber, green, complete"),
        ("status", "done", "unknown_word", "not started, in progress, delayed, complete"),
        ("due", "31/02/2025", "not_a_date", "is not a date"),
        ("due", "March 2025", "not_a_date", "the day, the month and the year"),
        ("indicators", "10", "unknown_indicator", "nine indicators"),
        ("progress", "x" * 4001, "too_long", "4,001 characters"),
        ("number", "x" * 41, "too_long", "40 is the most"),
        ("lead", "a\0b", "bad_character", "not text"),
        ("outcome", "a\ud83d", "bad_character", "not text"),
    ],
)
def test_what_will_not_do_is_refused_with_its_reason(field, new, code, sentence):
    with pytest.raises(UserFacingError, match=sentence) as refusal:
        edited(field, new)
    assert refusal.value.code == code


def test_an_archived_action_refuses_every_edit():
    archived = replace(ACTION, archived_at=datetime(2024, 6, 1, tzinfo=UTC))
    with pytest.raises(UserFacingError, match="Restore it first"):
        edited("progress", "x", archived)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=4000))
def test_any_other_text_is_kept_to_the_letter(text):
    assert edited("progress", text).progress == text


def test_a_date_read_from_the_words_follows_the_words():
    assert edited("timeline", "Dec 2024").due == date(2024, 12, 31)
    assert edited("timeline", "Ongoing").due is None


def test_a_date_set_by_hand_stays_when_the_words_change():
    by_hand = edited("due", "1 May 2025")
    assert by_hand.timeline == "March 2025"
    assert edited("timeline", "Dec 2024", by_hand).due == date(2025, 5, 1)


def test_line_breaks_are_the_same_value_however_a_browser_writes_them():
    action = replace(ACTION, progress="one\r\ntwo")
    assert holds(action, ActionField.PROGRESS, "one\ntwo")
    assert not holds(action, ActionField.PROGRESS, "one two")


def test_a_value_in_a_sentence_is_quoted_written_out_or_cut():
    assert in_words(ActionField.LEAD, "") == "blank"
    assert in_words(ActionField.DUE, "2025-03-31") == "31 March 2025"
    assert in_words(ActionField.STATUS, "not_started") == "“not started”"
    assert in_words(ActionField.PROGRESS, "x" * 300) == "“" + "x" * 200 + "…”"


def test_an_action_is_overdue_from_the_day_after_its_date_while_it_is_live():
    assert not is_overdue(ACTION, date(2025, 3, 31))
    assert is_overdue(ACTION, date(2025, 4, 1))
    assert not is_overdue(replace(ACTION, rating=DeliveryRating.COMPLETE), date(2025, 4, 1))
    assert not is_overdue(replace(ACTION, due=None), date(2025, 4, 1))


def test_a_draft_takes_the_date_of_its_timeline_unless_it_has_one_of_its_own():
    draft = ActionDraft(text="x", timeline="April 2024 to March 2025", indicators="2")
    action = draft.to_action("u", 1, 7)
    assert (action.starts, action.due, action.position) == (date(2024, 4, 1), date(2025, 3, 31), 7)
    assert replace(draft, due="1/5/2025").to_action("u", 1, 7).due == date(2025, 5, 1)


def test_a_moment_is_said_in_london_time():
    assert moment_in_words(datetime(2024, 6, 3, 12, 0, tzinfo=UTC)) == "3 June 2024 at 13:00"
    assert moment_in_words(datetime(2024, 12, 31, 23, 30, tzinfo=UTC)) == "31 December 2024 at 23:30"
