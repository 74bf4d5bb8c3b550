"""The sample in a real browser: nine cards in two clicks, each indicator's page, axe, paper, greyscale."""

import re

import pytest

from components import badges
from wres.measures.results import IndicatorRag

_PAGES_OF_A_PDF = re.compile(rb"/Type\s*/Page[^s]")


@pytest.fixture
def opened(visit):
    def start(address="/", **window):
        visitor = visit(**window)
        page = visitor.open("/")
        button = page.get_by_role("button", name="Try with the sample")
        if button.count():
            button.click()
            page.locator(".st-key-card-9").wait_for(timeout=120_000)
        if address != "/":
            visitor.open(address)
        visitor.settle()
        return page

    return start


def test_two_clicks_lead_from_nothing_to_nine_cards_with_their_charts(opened):
    page = opened()
    assert page.locator(".wres-card").count() == 9
    assert page.locator(".stVegaLiteChart svg").count() == 9
    assert page.get_by_text("This is the sample").is_visible()
    assert page.get_by_role("status").first.inner_text().startswith("The sample is open")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/", *(f"/indicator?n={number}" for number in range(1, 10))])
def test_axe_finds_nothing_on_a_page_with_figures(address, scheme, opened, violations):
    assert violations(opened(address, scheme=scheme)) == []


@pytest.mark.parametrize("number", [1, 2, 5, 9])
def test_axe_finds_nothing_where_a_chart_is_shown_as_a_table(number, opened, violations):
    page = opened(f"/indicator?n={number}")
    for choice in page.get_by_text("Table", exact=True).all():
        choice.click()
    page.locator(".wres-table").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("address", ["/", *(f"/indicator?n={number}" for number in range(1, 10))])
def test_a_page_with_figures_fits_320_pixels(address, opened):
    page = opened(address, width=320)
    scroll, client = page.evaluate(
        "() => [document.querySelector('.stMain')].flatMap(e => [e.scrollWidth, e.clientWidth])"
    )
    assert scroll <= client


def test_every_chart_has_alternative_text_of_at_most_125_characters(opened):
    page = opened()
    names = [chart.get_attribute("aria-label") or "" for chart in page.locator(".stVegaLiteChart").all()]
    assert len(names) == 9
    assert all(0 < len(name) <= 125 for name in names), names


def test_every_card_says_its_standing_in_words_beside_a_symbol(opened):
    page = opened()
    page.add_style_tag(content="html { filter: grayscale(1) }")
    for card in page.locator(".wres-card").all():
        text = card.inner_text()
        assert any(f"{look.symbol} {look.words}" in text for look in badges.INDICATOR.values()), text


def test_the_overview_prints_on_two_pages_of_a4(opened):
    page = opened()
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(_PAGES_OF_A_PDF.findall(printed)) == 2


def test_a_card_leads_to_its_indicator_and_on_to_the_next_without_losing_the_session(opened):
    page = opened()
    page.get_by_role("link", name="Indicator 2 in detail").click()
    page.wait_for_url("**/indicator?n=2")
    page.get_by_role("heading", level=1, name=re.compile(r"^2\. ")).wait_for()
    page.get_by_role("link", name="Indicator 3 →").click()
    page.get_by_role("heading", level=1, name=re.compile(r"^3\. ")).wait_for()
    assert page.get_by_text("This is the sample").is_visible()


def test_the_bands_of_each_part_of_the_workforce_are_drawn_in_turn(opened):
    page = opened("/indicator?n=1")
    for part in ("Non-clinical", "Clinical"):
        page.get_by_role("radiogroup").get_by_text(part, exact=True).click()
        page.get_by_role("heading", name=re.compile(rf"^{part}: ")).wait_for()
        assert page.locator(".stVegaLiteChart svg").count() == 2


def test_what_a_chart_shows_can_be_downloaded_as_csv(opened):
    page = opened("/indicator?n=2")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download these figures (CSV)").first.click()
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    assert text.startswith("Relative likelihood,95% low,95% high,As at,Edition,Rules version,App version")
    assert "\r\n1.26,1.04,1.52,2024-03-31,internal," in waiting.value.path().read_bytes().decode("utf-8-sig")


def test_the_rag_words_are_all_different():
    assert len({badges.INDICATOR[rag].words for rag in IndicatorRag}) == len(IndicatorRag)
