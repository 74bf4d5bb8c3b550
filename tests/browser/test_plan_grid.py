"""The grid in a real browser: what is typed is in the database, two people on one cell, hostile text."""

import pytest

from tests.browser.plan_person import Person, audit

HOSTILE = "<img src=x onerror=alert(1)> =cmd|' /C calc'!A0 \u202etxt"


@pytest.fixture
def person(visit):
    """Somebody with a name in front of the sample's plan."""
    return Person(visit()).open_sample().open_plan().give_name("First Editor")


def test_a_rating_changed_in_the_grid_survives_a_reload_and_is_audited(person, server):
    person.choose(0, "rating", "Red")
    assert "the delivery rating of action 1.1 is ✕ Red" in person.hears("Saved at")
    person.open_plan()
    assert "✕ Red: overdue or will miss its date" in person.cell(0, "rating").inner_text()
    assert audit(server, "rating")[-1] == ("First Editor", "changed", "amber", "red")


def test_clicking_away_from_a_long_text_saves_it_and_hostile_text_is_text_everywhere(person, server):
    person.type_into(1, "text", HOSTILE)
    person.hears("the action of action 1.2")
    assert audit(server, "text")[-1][3] == HOSTILE
    person.open_plan().give_name("First Editor")
    assert person.cell(1, "text").inner_text() == HOSTILE.replace("\u202e", "")
    assert person.grid.locator("img").count() == 0
    person.pick_action("1.2")
    assert person.page.get_by_label("Action", exact=True).input_value() == HOSTILE
    assert person.page.locator("table", has_text="=cmd|").locator("img").count() == 0
    assert person.alerts == []


def test_two_edits_faster_than_the_server_are_both_saved(person, server):
    for place, text in ((2, "Fast one"), (3, "Fast two"), (4, "Fast three")):
        person.cell(place, "lead").dblclick()
        person.grid.locator(".ag-cell-inline-editing textarea").fill(text)
        person.page.keyboard.press("Enter")
    person.hears("Fast three")
    assert [entry[3] for entry in audit(server, "lead")] == ["Fast one", "Fast two", "Fast three"]


def test_the_second_of_two_people_on_one_cell_is_told_and_can_insist(person, visit, server):
    second = Person(visit(scheme="dark")).open_sample().open_plan().give_name("Second Editor")
    person.choose(5, "status", "Delayed")
    person.hears("Saved at")
    second.choose(5, "status", "Complete")
    box = second.page.get_by_role("alert").filter(has_text="Not saved: the status of action 1.6.")
    box.wait_for()
    second.window.settle()
    assert "First Editor changed the status to “delayed” on" in box.inner_text()
    assert "You typed\nComplete" in box.inner_text()
    second.row(5)
    assert second.cell(5, "status").inner_text() == "Delayed"
    second.page.get_by_role("button", name="Use mine instead").click()
    second.hears("the status of action 1.6")
    assert [(who, verb, new) for who, verb, _, new in audit(server, "status")] == [
        ("First Editor", "changed", "delayed"),
        ("Second Editor", "refused", "complete"),
        ("Second Editor", "changed", "complete"),
    ]


def test_a_date_that_cannot_be_read_is_refused_on_the_page_and_the_grid_shows_what_stands(person):
    before = person.cell(6, "due").inner_text()
    person.type_into(6, "due", "some day")
    person.page.get_by_role("alert").filter(has_text="“some day” is not a date").wait_for()
    person.window.settle()
    person.row(6)
    assert person.cell(6, "due").inner_text() == before


def test_a_british_date_is_read_by_the_grid_and_shown_as_it_was_typed(person, server):
    person.type_into(7, "due", "1/4/2027")
    person.hears("1 April 2027")
    assert person.cell(7, "due").inner_text() == "01/04/2027"
    assert audit(server, "due")[-1][3] == "2027-04-01"


def test_without_a_name_a_cell_does_not_open(visit):
    reader = Person(visit()).open_sample().open_plan()
    reader.cell(0, "lead").dblclick()
    assert reader.grid.locator(".ag-cell-inline-editing").count() == 0


def test_a_column_sorts_by_keyboard(person):
    header = person.grid.locator('.ag-header-cell[col-id="lead"]')
    header.focus()
    person.page.keyboard.press("Enter")
    person.grid.locator('.ag-header-cell[col-id="lead"][aria-sort="ascending"]').wait_for()
