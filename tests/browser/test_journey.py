"""The main job in a real browser: from the empty overview to nine cards of one's own workbook, in three clicks."""

import io
import re

import openpyxl

STAFF_HEADS = ("Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group")
WHITE, INDIAN = "A White - British", "H Asian or Asian British - Indian"


def workbook(day: str, people: int) -> dict[str, object]:
    """Staff and board with a heading and two labels that only this trust uses; nobody in it exists."""
    book = openpyxl.Workbook()
    staff = book.active
    staff.title = "Staff"
    staff.append([f"Workforce, effective date {day}"])
    staff.append([])
    staff.append(STAFF_HEADS)
    for number in range(people):
        ethnicity = (WHITE, WHITE, INDIAN, "Kernow", "Decline")[number % 5]
        staff.append((f"{number + 1:08}", ethnicity, "Review Body Band 5", "Nursing and Midwifery Registered"))
    board = book.create_sheet("Board")
    board.append(("Ethnic Orgn Desc", "Voting", "Role"))
    for number in range(10):
        board.append((INDIAN if number == 0 else WHITE, "Yes", f"Director {number + 1}"))
    out = io.BytesIO()
    book.save(out)
    return {"name": f"{day}.xlsx", "mimeType": "", "buffer": out.getvalue()}


class Hand:
    """Clicks, and how many of them; typing and choosing by keyboard are free."""

    def __init__(self, window) -> None:
        self.window, self.page, self.clicks = window, window.page, 0

    def click(self, name: str) -> None:
        self.clicks += 1
        self.page.get_by_role("button", name=name, exact=True).click()

    def give(self, file) -> None:
        self.page.locator("input[type=file]").set_input_files(file)

    def mean(self, word: str, meaning: str) -> None:
        field = self.page.get_by_role("combobox", name=re.compile(re.escape(word)))
        field.focus()
        field.press_sequentially(meaning)
        self.page.get_by_role("option", name=meaning).first.wait_for()
        field.press("Enter")

    def finding(self, text: str) -> None:
        self.page.get_by_role("heading", level=1, name=text).wait_for(timeout=60_000)
        self.window.settle()


def test_from_the_empty_overview_to_nine_cards_of_an_own_workbook_in_three_clicks(visit, violations):
    window = visit()
    hand, page = Hand(window), window.open("/")
    hand.click("Upload yours")
    hand.finding("Is my extract right?")
    hand.give(workbook("31 March 2023", 100))
    hand.finding("3 errors keep something out of your extract")

    page.get_by_label("Name of your trust").fill("Testshire NHS Trust")
    page.get_by_label("Your name or role").fill("Workforce analyst")
    hand.mean("Ethnic Orgn Desc", "Ethnic Origin (needed)")
    hand.mean("Kernow", "White: White - Any other White background")
    hand.mean("Decline", "Unknown: Not Stated")
    hand.click("Apply and keep for this trust")
    hand.finding("Your extract is ready: it supplies two of the nine indicators")
    assert page.get_by_text("80 declared, 20 not stated, 0 missing").is_visible()
    assert page.get_by_label("Name of your trust").count() == 0

    hand.click("Accept and show the nine")
    page.get_by_text("31 March 2023.xlsx is accepted for Testshire NHS Trust, as at 31 March 2023.").wait_for()
    window.settle()
    assert hand.clicks == 3
    assert page.locator('[class*="st-key-card-"] .wres-number').all_inner_texts() == [str(n) for n in range(1, 10)]
    assert violations(page) == []

    # The second year: nothing is asked again.
    page.get_by_role("link", name="Upload", exact=True).click()
    hand.finding("Is my extract right?")
    hand.give(workbook("31 March 2024", 105))
    hand.finding("Your extract is ready: it supplies two of the nine indicators")
    assert page.get_by_text("Read with 3 words that your trust has explained").is_visible()
    assert page.get_by_text("100 in the last accepted upload (+5)").is_visible()
    assert page.get_by_label("Your name or role").count() == 0
    assert page.get_by_text("to explain").count() == 0
    assert violations(page) == []
    page.get_by_role("button", name="Accept and show the nine").click()
    page.get_by_text("As at 31 March 2024").first.wait_for()
