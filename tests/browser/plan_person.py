"""What a person does on the action plan's page, for the browser tests of it."""

import sqlite3
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import FrameLocator, Locator, Page
from playwright.sync_api import TimeoutError as TookTooLong

_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_SAID = "[class*=st-key-plan-told-]"


class Person:
    """One window on the plan. An alert that opens is noted, and fails the test that asks."""

    def __init__(self, window: Any) -> None:
        self.window = window
        self.page: Page = window.page
        self.alerts: list[str] = []
        self.page.on("dialog", self._note)

    def _note(self, dialog: Any) -> None:
        self.alerts.append(dialog.message)
        dialog.dismiss()

    def open_sample(self) -> "Person":
        """The sample, opened from the overview."""
        self.window.open("/")
        first = self.page.get_by_role("button", name="Try with the sample")
        if first.count():
            first.click()
            self.page.locator("[class*=st-key-card-]").first.wait_for()
            self.window.settle()
        return self

    def open_plan(self, query: str = "") -> "Person":
        """The plan, with its grid drawn."""
        self.window.open(f"/actions{query}")
        self.row(0)
        return self

    def give_name(self, name: str) -> "Person":
        """Answer who is at the keyboard; the grid comes back to be changed."""
        self.page.get_by_label("Your name or role").fill(name)
        self.page.get_by_role("button", name="Continue").click()
        self.page.get_by_text("To change a cell").wait_for()
        self.window.settle()
        self.row(0)
        return self

    @property
    def grid(self) -> FrameLocator:
        """Inside the grid's frame."""
        return self.page.frame_locator("iframe[title*=agGrid]")

    def row(self, place: int) -> Locator:
        """The parts of a row, once they are there."""
        rows = self.grid.locator(f'.ag-row[row-index="{place}"]')
        rows.first.wait_for()
        return rows

    def cell(self, place: int, column: str) -> Locator:
        """One cell by the place of its row and its column's field."""
        return self.grid.locator(f'.ag-row[row-index="{place}"] [col-id="{column}"]')

    def choose(self, place: int, column: str, words: str) -> None:
        """Pick a word from the list of a cell."""
        cell = self.cell(place, column)
        cell.click()
        self.grid.locator(".ag-cell-inline-editing .ag-picker-field-wrapper").click()
        self.grid.locator(".ag-list-item", has_text=words).click()

    def type_into(self, place: int, column: str, text: str) -> None:
        """Write a cell anew and leave it by clicking on the page's heading, outside the grid."""
        self.cell(place, column).dblclick()
        self.grid.locator(".ag-cell-inline-editing :is(input, textarea)").fill(text)
        self.page.locator("h1").click()

    def pick_action(self, number: str) -> None:
        """Choose an action in the plain form by its number; its history is there when it is open."""
        box = self.page.get_by_role("combobox", name="Choose an action")
        option = self.page.get_by_role("option", name=number).first
        for last in (False, False, True):
            # The grid's first answer redraws the page, and a redraw takes what was typed into a list with it.
            self.window.settle()
            box.focus()
            self.page.keyboard.type(number)
            try:
                option.wait_for(timeout=10_000)
                break
            except TookTooLong:
                if last:
                    raise
                self.page.keyboard.press("Escape")
                box.fill("")
        self.page.keyboard.press("Enter")
        self.page.get_by_text(f"History of action {number}").wait_for()
        self.window.settle()

    def hears(self, words: str) -> str:
        """Wait for a sentence that is announced; what was said."""
        said = self.page.locator(_SAID, has_text=words)
        said.wait_for()
        self.window.settle()
        return said.inner_text()

    def arm_axe(self) -> Page:
        """Put axe into every frame, so that the check sees into the grid."""
        for frame in self.page.frames:
            if frame.url.startswith("http"):
                frame.evaluate(_AXE.read_text("utf-8"))
        return self.page


def audit(server: Any, field: str) -> list[tuple[str, str, str, str]]:
    """(who, what, old, new) of every entry about one field of an action, oldest first, from the database itself."""
    with sqlite3.connect(server.database.removeprefix("sqlite:///")) as connection:
        return connection.execute(
            "select actor_name, verb, old, new from audit where noun = 'action' and field = ? "
            "and verb in ('changed', 'refused') order by id",
            (field,),
        ).fetchall()
