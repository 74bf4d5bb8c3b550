"""The action plan's page in its states, light and dark, wide and narrow: axe finds nothing, also inside the grid."""

import pytest

from tests.browser.plan_person import Person

_NARROW = "() => [document.querySelector('.stMain'), document.documentElement].map(e => [e.scrollWidth, e.clientWidth])"


def _full(person):
    person.open_plan().give_name("Reader")


def _filtered(person):
    person.open_plan("?indicator=3&rating=red&overdue=1")


def _no_match(person):
    person.window.open("/actions?find=zzzzzz")
    person.page.get_by_text("No action fits these filters").wait_for()


def _refused(person):
    person.open_plan().give_name("Reader")
    person.type_into(0, "due", "never")
    person.page.get_by_role("alert").filter(has_text="Not saved").wait_for()
    person.window.settle()
    person.row(0)


def _form(person):
    person.open_plan().give_name("Reader")
    person.pick_action("1.4")


def _table(person):
    person.open_plan()
    person.page.get_by_role("radio", name="Table").click()
    person.page.get_by_role("table").first.wait_for()
    person.window.settle()


STATES = {
    "full": _full,
    "filtered": _filtered,
    "no match": _no_match,
    "refused": _refused,
    "form": _form,
    "table": _table,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_on_the_page_and_in_the_grid(state, scheme, visit, violations):
    person = Person(visit(scheme=scheme)).open_sample()
    STATES[state](person)
    assert violations(person.arm_axe()) == []


@pytest.mark.parametrize("state", ["filtered", "refused", "form", "table"])
def test_a_narrow_window_scrolls_in_one_direction_only(state, visit):
    person = Person(visit(width=320)).open_sample()
    STATES[state](person)
    widths = person.page.evaluate(_NARROW)
    assert all(scroll <= client for scroll, client in widths), widths


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(23, 38, 50)")])
def test_the_grid_follows_the_colours_of_the_page(scheme, ground, visit):
    person = Person(visit(scheme=scheme)).open_sample().open_plan()
    root = person.grid.locator(".ag-root-wrapper")
    assert root.evaluate("e => getComputedStyle(e).backgroundColor") == ground


def test_a_view_is_shared_by_its_address_and_a_card_leads_to_its_actions(visit):
    person = Person(visit()).open_sample()
    person.window.open("/")
    person.page.get_by_role("link", name="live action").nth(2).click()
    person.page.wait_for_url("**/actions?indicator=3")
    person.row(0)
    shown = person.page.locator(".wres-plan-count").inner_text()
    again = Person(visit()).open_plan("?indicator=3")
    assert again.page.locator(".wres-plan-count").inner_text() == shown
    assert "of 36 actions shown" in shown
