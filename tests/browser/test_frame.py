"""Every page in a real browser: opens by deep link, keeps its frame, passes axe, fits a narrow window."""

import pytest

from components import registry
from components.palette import DARK

ADDRESSES = ["/" if page is registry.DEFAULT else f"/{page.stem}" for page in registry.PAGES]
NOT_DEFAULT = [page.stem for page in registry.PAGES if page is not registry.DEFAULT]


@pytest.mark.parametrize("stem", NOT_DEFAULT)
def test_a_deep_link_on_a_fresh_server_keeps_the_frame_and_the_query(stem, start_server, visit):
    page = visit(on=start_server()).open(f"/{stem}?n=2")
    assert page.locator(".st-key-masthead").count() == 1
    assert page.locator(".st-key-foot").count() == 1
    assert page.get_by_text("Page not found").count() == 0
    assert page.url.endswith(f"/{stem}?n=2")
    assert page.title().startswith(registry.entry(stem).title)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_on_an_empty_page(address, scheme, visit, violations):
    page = visit(scheme=scheme).open(address)
    assert violations(page) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_320_pixels_and_has_one_heading_of_the_first_level(address, visit):
    page = visit(width=320).open(address)
    assert page.locator("h1").count() == 1
    widths = page.evaluate(
        "() => [document.querySelector('.stMain'), document.documentElement].map(e => [e.scrollWidth, e.clientWidth])"
    )
    assert all(scroll <= client for scroll, client in widths), widths


def test_page_titles_are_unique(visit):
    window = visit()
    titles = [window.open(address).title() for address in ADDRESSES]
    assert len(set(titles)) == len(titles)


def test_every_page_links_to_the_accessibility_statement(visit):
    window = visit()
    for address in ADDRESSES:
        page = window.open(address)
        links = page.get_by_role("link", name="Accessibility statement").count()
        assert links == 1 or address == "/accessibility", address


def test_the_skip_link_moves_to_the_heading(visit):
    page = visit().open("/method")
    page.locator(".wres-skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement && document.activeElement.id === 'main'")
    assert page.locator("#main").is_visible()


def test_the_empty_overview_offers_the_sample_and_an_upload(visit):
    page = visit().open("/")
    assert page.get_by_role("button", name="Try with the sample").is_visible()
    page.get_by_role("button", name="Upload yours").click()
    page.wait_for_url("**/upload")


def test_a_server_for_everybody_is_read_only_and_says_so(start_server, visit):
    page = visit(on=start_server(WRES_PUBLIC="1")).open("/")
    assert page.get_by_text("This is the public edition").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_the_menu_is_open_or_a_link_has_the_focus(scheme, visit, violations):
    page = visit(scheme=scheme).open("/")
    page.get_by_role("link", name="Upload").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert violations(page) == []
    page.get_by_role("button", name="Main menu").click()
    page.get_by_text("Print", exact=True).wait_for()
    assert violations(page) == []


def test_dark_colours_chosen_in_the_menu_reach_every_part_of_the_page(visit):
    page = visit().open("/")
    page.get_by_role("button", name="Main menu").click()
    page.get_by_test_id("stMainMenuPopover").get_by_text("Dark").click()
    page.wait_for_function(
        "(colour) => getComputedStyle(document.querySelector('.st-key-masthead')).backgroundColor === colour",
        arg=_rgb(DARK.brand),
    )
    assert page.evaluate("() => getComputedStyle(document.querySelector('.wres-hint')).color") == _rgb(DARK.muted)


def _rgb(colour: str) -> str:
    return "rgb({}, {}, {})".format(*(int(colour[at : at + 2], 16) for at in (1, 3, 5)))
