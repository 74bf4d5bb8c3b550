"""What the browser's grid returns becomes edits: each once, with the text the browser showed, and nothing invented."""

from dataclasses import replace

import pytest

from components import grid, grid_events
from components.grid_events import SHOWN, UID, VERSION
from wres.plan.action import Action, DeliveryRating
from wres.plan.edits import ActionEdit, ActionField
from wres.plan.links import read_links

FIRST = Action(
    uid="a-1",
    plan_id=1,
    number="1.1",
    text="Two lines\r\nof words",
    lead="Head of HR",
    rating=DeliveryRating.AMBER,
    links=read_links("1, 9i"),
    version=4,
)
SECOND = replace(FIRST, uid="a-2", number="1.2", text="Another")


def returned(*changes: tuple[int, str, object]) -> dict[str, object]:
    """What the grid sends after these changes of (row, column, value); emptied cells are left out, as it does."""
    rows = grid.frame((FIRST, SECOND)).to_dict("records")
    for row, column, value in changes:
        rows[row][column] = value
    return {"nodes": [{"id": str(i), "data": row} for i, row in enumerate(rows)], "eventData": {}}


def edits(answer: object, ledger: grid_events.Ledger | None = None) -> list[ActionEdit]:
    return [typed.edit for typed in grid_events.typed(answer, ledger if ledger is not None else {})]


def test_a_grid_that_nobody_touched_holds_no_edit():
    assert edits(returned()) == []


def test_an_edit_carries_the_text_the_browser_showed_and_the_version_it_had():
    assert edits(returned((1, "rating", "red"))) == [ActionEdit("a-2", ActionField.RATING, "amber", "red", 4)]


@pytest.mark.parametrize("emptied", [None, ""])
def test_an_emptied_cell_is_blank_however_the_browser_says_it(emptied):
    assert edits(returned((0, "lead", emptied))) == [ActionEdit("a-1", ActionField.LEAD, "Head of HR", "", 4)]


def test_a_cell_that_is_missing_from_the_answer_is_blank():
    answer = returned()
    del answer["nodes"][0]["data"]["rating"]
    assert edits(answer) == [ActionEdit("a-1", ActionField.RATING, "amber", "", 4)]


def test_line_breaks_rewritten_by_the_browser_are_no_edit():
    assert edits(returned((0, "text", "Two lines\nof words"))) == []


def test_two_edits_of_which_only_the_second_event_arrived_are_both_there():
    found = edits(returned((0, "rating", "green"), (1, "lead", "Chief executive")))
    assert [(edit.action_uid, edit.new) for edit in found] == [("a-1", "green"), ("a-2", "Chief executive")]


def test_what_was_dealt_with_does_not_come_again():
    answer, ledger = returned((0, "rating", "red")), {}
    for typed in grid_events.typed(answer, ledger):
        typed.enter(ledger)
    assert edits(answer, ledger) == []


def test_a_second_edit_of_a_cell_starts_from_the_first():
    ledger: grid_events.Ledger = {}
    for typed in grid_events.typed(returned((0, "rating", "red")), ledger):
        typed.enter(ledger)
    second = edits(returned((0, "rating", "green")), ledger)
    assert second == [ActionEdit("a-1", ActionField.RATING, "red", "green", 4)]


def test_a_cell_set_back_to_what_it_was_is_an_edit_too():
    ledger: grid_events.Ledger = {}
    for typed in grid_events.typed(returned((0, "rating", "red")), ledger):
        typed.enter(ledger)
    assert edits(returned(), ledger) == [ActionEdit("a-1", ActionField.RATING, "red", "amber", 4)]


def test_a_row_sent_afresh_is_read_afresh():
    ledger: grid_events.Ledger = {}
    for typed in grid_events.typed(returned((0, "rating", "red")), ledger):
        typed.enter(ledger)
    fresh = grid.frame((replace(FIRST, rating=DeliveryRating.GREEN, version=6),)).to_dict("records")
    assert edits({"nodes": [{"data": fresh[0]}]}, ledger) == []


@pytest.mark.parametrize("text", ["<img src=x onerror=alert(1)>", "=cmd|' /C calc'!A0", "\u202egnol", 'a "quote" \\ b'])
def test_hostile_text_is_text_letter_for_letter(text):
    assert edits(returned((0, "text", text)))[0].new == text


@pytest.mark.parametrize(
    "answer",
    [
        None,
        [],
        {},
        {"nodes": None},
        {"nodes": [None, {}, {"data": None}, {"data": {UID: "a-1"}}]},
        {"nodes": [{"data": {UID: "a-1", VERSION: 1, SHOWN: "not json", "lead": "x"}}]},
        {"nodes": [{"data": {UID: 7, VERSION: 1, SHOWN: "{}", "lead": "x"}}]},
        {"nodes": [{"data": {UID: "a-1", VERSION: "1", SHOWN: "{}", "lead": "x"}}]},
    ],
)
def test_an_answer_that_is_not_ours_holds_no_edit(answer):
    assert edits(answer) == []


def test_a_column_that_is_no_field_is_not_read():
    assert edits(returned((0, "archived_at", "2020-01-01"), (0, "plan_id", 9))) == []
