"""Snapshots in a real browser: freeze, compare and download by hand and keyboard, axe, narrow windows, both themes."""

import io
import re
from datetime import UTC, datetime

import openpyxl
import pytest

from tests.databases import ANNA
from tests.frozen import HOSTILE
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.store import Store, open_store
from wres.workflows import organisation, plan, snapshots

FIRST, SECOND = "Q4 2023/24 People Committee", "Q1 2024/25 People Committee"
ADDRESSES = ["/snapshots", "/snapshots?id=1", "/snapshots?then=1&now=2", "/snapshots?id=99"]


def freeze(window, name, day):
    page = window.page
    page.get_by_label("Name, such as").fill(name)
    page.get_by_label("As at (day").fill(day)
    page.get_by_role("button", name="Freeze").click()
    page.get_by_role("heading", level=1, name=name).wait_for()
    return window.settle()


def move_the_plan(store: Store) -> None:
    """One action re-rated, one completed, one archived, one opened with hostile words."""
    now = datetime.now(UTC)
    whose = organisation.sample(ANNA, store)
    made = plan.plans(ANNA, store, whose.id)[0]
    actions = plan.actions_of(ANNA, store, made.id)
    for place, rating in ((0, "green"), (1, "complete")):
        before = actions[place]
        plan.edit(ANNA, store, ActionEdit(before.uid, ActionField.RATING, before.rating, rating, before.version), now)
    plan.archive(ANNA, store, actions[5].uid, now)
    plan.add_action(ANNA, store, made.id, ActionDraft(text=f"{HOSTILE[1]} {HOSTILE[0]}", progress=HOSTILE[2]), now)


def freeze_two(window, database: str) -> None:
    """Two snapshots of the sample, frozen by hand, with a plan that moved in between."""
    page = window.open("/")
    page.get_by_role("button", name="Try with the sample").click()
    page.locator(".st-key-card-9").wait_for(timeout=60_000)
    window.settle()
    window.open("/snapshots")
    page.get_by_label("Your name or role").fill("Head of EDI")
    page.get_by_role("button", name="Continue").click()
    freeze(window, FIRST, "31 March 2024")
    store = open_store(database)
    move_the_plan(store)
    store.close()
    page.get_by_role("link", name="All snapshots").click()
    page.get_by_role("heading", level=1, name="One snapshot").wait_for()
    window.settle()
    freeze(window, SECOND, "30 June 2024")


@pytest.fixture
def frozen(visit, server) -> None:
    """The server of this module with its two snapshots; they are made once."""
    store = open_store(server.database)
    whose = organisation.sample(ANNA, store)
    made = snapshots.snapshots(ANNA, store, whose.id) if whose else ()
    store.close()
    if not made:
        freeze_two(visit(), server.database)


@pytest.fixture
def opened(frozen, visit):
    def start(address="/snapshots", **window):
        visitor = visit(**window)
        visitor.open(address)
        return visitor

    return start


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(address, scheme, opened, violations):
    assert violations(opened(address, scheme=scheme).page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form_refused_and_with_the_bands_open(scheme, opened, violations):
    window = opened(scheme=scheme)
    page = window.page
    page.get_by_label("Your name or role").fill("Head of EDI")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name, such as").fill("Q2")
    page.get_by_label("As at (day").fill("soon")
    page.get_by_role("button", name="Freeze").click()
    page.get_by_role("alert").wait_for()
    assert violations(window.settle()) == []
    window.open("/snapshots?id=1")
    page.get_by_text("Indicator 1, band by band").first.click()
    page.get_by_role("cell", name="Clinical").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_320_pixels_and_its_tables_scroll_in_their_boxes(address, opened):
    page = opened(address, width=320).page
    assert page.locator("h1").count() == 1
    scroll, client = page.evaluate(
        "() => [document.querySelector('.stMain')].flatMap(e => [e.scrollWidth, e.clientWidth])"
    )
    assert scroll <= client


def test_links_keep_the_address_right_so_that_it_can_be_shared_and_reloaded(opened):
    window = opened()
    page = window.page
    page.get_by_role("link", name=f"Compare with {FIRST}").click()
    page.wait_for_url("**/snapshots?then=1&now=2")
    page.get_by_role("link", name=f"Open {FIRST}").click()
    page.wait_for_url("**/snapshots?id=1")
    page.get_by_role("heading", level=1, name=FIRST).wait_for()
    page.reload()
    window.settle()
    assert page.get_by_role("heading", level=1, name=FIRST).is_visible()
    page.get_by_role("link", name="All snapshots").click()
    page.wait_for_url("**/snapshots?id=all")


def test_the_comparison_states_its_finding_first(opened):
    page = opened("/snapshots?then=1&now=2").page
    heading = page.get_by_role("heading", level=1)
    assert heading.inner_text() == "One action opened, two closed, one re-rated"
    assert page.get_by_role("heading", level=3).all_inner_texts() == [
        "Opened: 1 action",
        "Closed: 2 actions",
        "Re-rated: 1 action",
    ]


def test_hostile_text_is_text_on_the_page_and_in_every_download(opened):
    for address in ("/snapshots?id=2", "/snapshots?then=1&now=2"):
        window = opened(address)
        page = window.page
        alerts: list[str] = []
        page.on("dialog", lambda dialog, heard=alerts: (heard.append(dialog.message), dialog.dismiss()))
        assert page.get_by_text(HOSTILE[0]).first.is_visible()
        assert page.locator("img[src='x']").count() == 0
        for name in ("Download as Excel", "Download the comparison as Excel", "Download the plan (CSV)"):
            button = page.get_by_role("button", name=name, exact=True)
            if button.count():
                check_download(page, button)
        assert alerts == []


def check_download(page, button) -> None:
    with page.expect_download() as waiting:
        button.click()
    saved = waiting.value
    assert re.fullmatch(r"wres-[a-z0-9-]+\.(xlsx|csv)", saved.suggested_filename)
    content = saved.path().read_bytes()
    if saved.suggested_filename.endswith(".csv"):
        assert f"'{HOSTILE[1]}" in content.decode("utf-8-sig")
        return
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet for cell in row]
    assert any(str(cell.value).startswith(HOSTILE[1]) for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)


def test_every_standing_survives_greyscale(opened):
    page = opened("/snapshots?then=1&now=2").page
    page.add_style_tag(content="html { filter: grayscale(1) }")
    for pill in page.locator(".wres-rag").all():
        assert re.fullmatch(r"[✓▲✕○–◇] \w.+", pill.inner_text()), pill.inner_text()


def test_what_was_frozen_is_announced(opened):
    window = opened()
    page = window.page
    page.get_by_label("Your name or role").fill("Head of EDI")
    page.get_by_role("button", name="Continue").click()
    window.settle()
    freeze(window, "Announced", "30 June 2024")
    assert page.get_by_role("status").first.inner_text() == "Frozen: Announced. It will not be altered."


def test_the_public_edition_is_read_only(opened, start_server, visit, server):
    page = visit(on=start_server(WRES_PUBLIC="1", WRES_DATABASE_URL=server.database)).open("/snapshots?id=1")
    assert page.get_by_role("heading", level=1, name=FIRST).is_visible()
    assert "Head of EDI" not in page.locator(".wres-lede").inner_text()
    assert page.get_by_text("Withheld").first.is_visible()
    page.get_by_role("link", name="All snapshots").click()
    page.get_by_text("nothing can be changed here").wait_for()
    assert page.get_by_role("textbox").count() == 0
