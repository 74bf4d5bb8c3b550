"""The method page in a real browser: axe, a narrow window, links within the page, paper."""

import itertools
import re

import pytest

_PAGES_OF_A_PDF = re.compile(rb"/Type\s*/Page[^s]")


@pytest.fixture
def all_nine(visit):
    """A window on the method page with every indicator open."""

    def start(**window):
        visitor = visit(**window)
        page = visitor.open("/method")
        page.get_by_role("combobox", name="Show how this indicator is made").focus()
        page.keyboard.type("All nine")
        page.keyboard.press("Enter")
        page.locator("#indicator-9").wait_for()
        visitor.settle()
        return page

    return start


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_one_indicator_or_all_nine(scheme, visit, all_nine, violations):
    assert violations(visit(scheme=scheme).open("/method?n=2")) == []
    assert violations(all_nine(scheme=scheme)) == []


def test_all_nine_fit_320_pixels(all_nine):
    page = all_nine(width=320)
    widths = page.evaluate(
        "() => [document.querySelector('.stMain'), document.documentElement].map(e => [e.scrollWidth, e.clientWidth])"
    )
    assert all(scroll <= client for scroll, client in widths), widths


def test_each_line_of_the_contents_leads_to_its_section_by_keyboard(visit):
    page = visit().open("/method")
    links = page.get_by_role("navigation", name="On this page").get_by_role("link")
    assert links.count() == 7
    for place in range(links.count()):
        link = links.nth(place)
        title, anchor = link.inner_text(), (link.get_attribute("href") or "").removeprefix("#")
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_function("anchor => document.activeElement.id === anchor", arg=anchor)
        heading = page.get_by_role("heading", level=2, name=title)
        assert heading.get_attribute("id") == anchor
        box = heading.bounding_box()
        assert box
        assert 0 <= box["y"] < 900


def test_the_headings_go_down_one_level_at_a_time(all_nine):
    page = all_nine()
    levels = page.evaluate(
        "() => [...document.querySelectorAll('.stMain :is(h1, h2, h3, h4)')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert levels.count(3) == 9


def test_it_prints_without_its_controls_and_without_cutting_a_table_at_the_side(all_nine):
    page = all_nine()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 less its margins
    assert not page.locator(".wres-contents").is_visible()
    assert not page.locator(".st-key-method-choice").is_visible()
    too_wide = page.evaluate(
        "() => [...document.querySelectorAll('.wres-scroll')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    )
    assert too_wide == 0
    printed = page.pdf(prefer_css_page_size=True)
    assert len(_PAGES_OF_A_PDF.findall(printed)) < 25


def test_changing_a_threshold_is_one_link_away(visit):
    page = visit().open("/method")
    page.get_by_role("link", name="Change a threshold").click()
    page.wait_for_url("**/settings?section=Thresholds")
