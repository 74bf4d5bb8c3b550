"""The settings page in a real browser: every section passes axe and fits, and is worked with the keyboard alone."""

import re

import pytest

from components import settings_rule_words

SECTIONS = ("Trust", "Targets", "Thresholds", "Saved words", "History")
NAME = "Workforce analyst"


@pytest.fixture
def opened(visit):
    """A window on one section of the sample's settings, by somebody who has given a name."""

    def start(section="Trust", **window):
        visitor = visit(**window)
        page = visitor.open("/")
        button = page.get_by_role("button", name="Try with the sample")
        if button.count():
            button.click()
            page.locator(".st-key-card-9").wait_for(timeout=60_000)
        visitor.open(f"/settings?section={section.replace(' ', '%20')}")
        if page.get_by_role("button", name="Continue").count():
            page.get_by_label("Your name or role").fill(NAME)
            page.get_by_role("button", name="Continue").click()
            page.get_by_text(f"You are {NAME}").wait_for()
        visitor.settle()
        return visitor

    return start


def fits(page) -> bool:
    widths = page.evaluate(
        "() => [document.querySelector('.stMain'), document.documentElement].map(e => [e.scrollWidth, e.clientWidth])"
    )
    return all(scroll <= client for scroll, client in widths)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("section", SECTIONS)
def test_axe_finds_nothing_in_any_section(section, scheme, opened, violations):
    page = opened(section, scheme=scheme).page
    assert page.get_by_role("heading", level=2, name="The trust" if section == "Trust" else section).is_visible()
    assert violations(page) == []


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_fits_320_pixels(section, opened):
    page = opened(section, width=320).page
    assert fits(page)
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_a_target_is_refused_or_a_name_is_asked(scheme, opened, visit, violations):
    window = opened("Targets", scheme=scheme)
    page = window.page
    page.get_by_label("Value (per cent)").fill("soon")
    page.get_by_role("button", name="Add this target").click()
    page.get_by_role("alert").get_by_text("“soon” is not a number.").wait_for()
    assert page.get_by_label("Value (per cent)").input_value() == "soon"
    assert violations(page) == []
    stranger = visit(scheme=scheme)
    page = stranger.open("/settings?section=Targets")
    assert page.get_by_role("heading", name="Who are you?").is_visible()
    assert violations(page) == []


def reach(page, role: str, name: str) -> None:
    """Tab until the control has the focus; nothing else leads there by keyboard."""
    wanted = page.get_by_role(role, name=name, exact=True)
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"the keyboard does not reach {name}")


def test_the_term_is_changed_by_keyboard_alone_and_shows_on_the_overview(opened):
    window = opened()
    page = window.page
    reach(page, "radio", "BME")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    reach(page, "button", "Save the term")
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Saved: the group is called Global Majority.").wait_for()
    page = window.open("/")
    assert page.get_by_text("as likely as Global Majority applicants").is_visible()


def test_a_target_is_added_and_changed_by_keyboard_alone(opened):
    page = opened("Targets").page
    reach(page, "combobox", "Indicator")
    page.keyboard.type("9. Board")
    page.keyboard.press("Enter")
    page.get_by_text("Gap of at least").last.wait_for()
    reach(page, "textbox", "Value (percentage points)")
    page.keyboard.type("2.5")
    reach(page, "textbox", "By (day, month and year; blank for no date)")
    page.keyboard.type("31 March 2026")
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text="Added: a target for indicator 9.").wait_for()
    row = page.get_by_role("row").filter(has_text=re.compile("^9. Board.*Gap of at least 2.5 points.*31 March 2026"))
    row.get_by_text("✓ In force").wait_for()
    change(page)


def change(page) -> None:
    page.get_by_role("radio", name="Add").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    page.get_by_role("heading", name="Change a target").wait_for()
    reach(page, "combobox", "Target to change")
    page.keyboard.type("indicator 9")
    page.keyboard.press("Enter")
    page.get_by_label("Value (percentage points)").wait_for()
    reach(page, "textbox", "Value (percentage points)")
    page.keyboard.press("Control+a")
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    page.get_by_role("status").filter(has_text=re.compile("Saved: target no")).wait_for()
    page.get_by_role("cell", name="Gap of at least 1 point", exact=True).wait_for()


def test_what_was_saved_is_said_beside_the_form_too(opened):
    page = opened("Thresholds").page
    field = page.get_by_role("textbox", name="Fewest people counted before a likelihood is judged")
    field.fill("6")
    page.get_by_role("button", name="Save this threshold").click()
    said = page.locator(".st-key-settings-body .wres-status")
    said.wait_for()
    assert said.is_visible()
    assert page.get_by_role("cell", name=settings_rule_words.SET_HERE).is_visible()
    page.get_by_role("button", name="Go back to the default, 5").click()
    page.get_by_role("cell", name=settings_rule_words.SET_HERE).wait_for(state="detached")


def test_a_link_leads_to_a_section_and_a_section_is_in_the_address(opened):
    page = opened("History").page
    page.get_by_text("Thresholds", exact=True).first.click()
    page.get_by_role("heading", level=2, name="Thresholds").wait_for()
    assert page.url.endswith("/settings?section=Thresholds")
