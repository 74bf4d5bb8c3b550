"""The plain form by keyboard alone: every field changed without a mouse (R6)."""

from playwright.sync_api import expect

from tests.browser.plan_person import Person, audit

TYPED = {
    "No": ("number", "9.9"),
    "Action": ("text", "Written by keyboard"),
    "Outcome": ("outcome", "Done by keyboard"),
    "Lead, a role": ("lead", "Keyboard Lead"),
    "Timeline": ("timeline", "Next spring"),
    "Due date": ("due", "2/3/2028"),
    "Progress": ("progress", "Keys only"),
}
STORED = {"due": "2028-03-02"}


def _tab_to(person, name):
    """Press Tab until the control with this name has the focus."""
    for _ in range(80):
        label = person.page.evaluate(
            "() => { const e = document.activeElement; const own = e.getAttribute('aria-label') || ''; "
            "const by = e.labels && e.labels.length ? e.labels[0].innerText : ''; "
            "return own || by || e.innerText || ''; }"
        )
        if label.strip().startswith(name):
            return
        person.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {name}")


def _pick(person, name, words):
    _tab_to(person, name)
    person.page.keyboard.press("ArrowDown")
    if name.startswith(("Choose", "Indicators")):
        person.page.keyboard.type(words)
        person.page.get_by_role("option", name=words).first.wait_for()
    else:
        person.page.get_by_role("option", name=words).wait_for()
        while words not in _highlighted(person):
            person.page.keyboard.press("ArrowDown")
    person.page.keyboard.press("Enter")


def _highlighted(person):
    return person.page.evaluate(
        "() => { const i = document.activeElement.getAttribute('aria-activedescendant'); "
        "const o = i && document.getElementById(i); return o ? o.innerText : ''; }"
    )


def test_every_field_is_changed_by_keyboard_alone(visit, server):
    person = Person(visit()).open_sample().open_plan()
    _tab_to(person, "Your name or role")
    person.page.keyboard.type("Keyboard Person")
    person.page.keyboard.press("Enter")
    person.page.get_by_text("To change a cell").wait_for()
    person.window.settle()
    person.page.locator(".wres-skip").focus()
    person.page.locator('[role="radio"]:has-text("Change an action")').focus()
    _pick(person, "Choose an action", "1.2")
    person.page.get_by_role("button", name="Save changes").wait_for()
    person.window.settle()
    for name, (_, text) in TYPED.items():
        _tab_to(person, name)
        person.page.keyboard.press("Control+a")
        person.page.keyboard.type(text)
        if name == "Action":
            _pick(person, "Indicators it bears on directly", "5. ")
    _pick(person, "Delivery rating", "Complete")
    _pick(person, "Status", "Delayed")
    _tab_to(person, "Save changes")
    person.page.keyboard.press("Enter")
    person.hears("changes.")
    for field, text in [*TYPED.values(), ("rating", "complete"), ("status", "delayed")]:
        assert audit(server, field)[-1][:2] == ("Keyboard Person", "changed"), field
        assert audit(server, field)[-1][3] == STORED.get(field, text)
    assert audit(server, "indicators")[-1][3] == "1, 2i, 5"


def test_what_is_refused_stays_in_the_form_and_is_announced_beside_it(visit):
    person = Person(visit()).open_sample().open_plan().give_name("Second Person")
    person.pick_action("1.3")
    due = person.page.get_by_label("Due date")
    due.fill("30/02/2027")
    person.page.get_by_role("button", name="Save changes").click()
    person.page.get_by_role("alert").filter(has_text="“30/02/2027” is not a date").wait_for()
    expect(due).to_have_value("30/02/2027")
