"""Every registered page opens, in every world, through app.py."""

import pytest
from streamlit.testing.v1 import AppTest

from components import registry


def _html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("page", registry.PAGES, ids=lambda page: page.stem)
def test_the_page_opens_in_its_frame_with_one_heading(page, world):
    world.switch_page(page.path).run()
    drawn = _html(world)
    assert not world.exception
    assert 'class="wres-refusal"' not in drawn
    assert drawn.count("<h1") == 1
    assert drawn.count('class="wres-masthead"') == 1
    assert "WRES dashboard 0." in drawn


def test_the_empty_overview_offers_the_sample_first_and_an_upload_second(empty_world):
    assert [button.label for button in empty_world.button] == ["Try with the sample", "Upload yours"]


def test_the_sample_is_two_clicks_from_nothing_to_nine_cards(sample_world):
    drawn = _html(sample_world)
    assert [f'<span class="wres-number">{number}</span>' in drawn for number in range(1, 10)] == [True] * 9
    assert "This is the sample" in drawn
    assert "Two of nine indicators meet their target" in drawn


@pytest.mark.parametrize("number", range(1, 10))
def test_each_indicator_opens_by_its_number_and_shows_how_it_is_made(number, sample_world):
    sample_world.query_params["n"] = str(number)
    sample_world.switch_page("pages/indicator.py").run()
    drawn = _html(sample_world)
    assert not sample_world.exception
    assert f">{number}. " in drawn
    assert "How this number is made" in drawn


def test_an_address_that_names_no_indicator_opens_the_first(sample_world):
    sample_world.query_params["n"] = "42"
    sample_world.switch_page("pages/indicator.py").run()
    assert ">1. " in _html(sample_world)


def test_a_bug_in_a_page_is_an_apology_with_a_reference_and_the_frame_stays(empty_world, monkeypatch, caplog):
    def broken() -> None:
        raise RuntimeError("0012345 is somebody")

    monkeypatch.setattr("components.accessibility.statement", broken)
    empty_world.switch_page("pages/accessibility.py").run()
    drawn = _html(empty_world)
    assert "Sorry, something went wrong here" in drawn
    assert "WRES dashboard 0." in drawn
    assert "RuntimeError at" in caplog.text
    assert "0012345" not in caplog.text + drawn


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.4", "wres.example.org", None])
def test_an_address_others_can_reach_serves_the_public_edition(address):
    from components import edition

    assert not edition.is_loopback(address)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "localhost", "127.8.8.8"])
def test_an_address_only_this_machine_can_reach_serves_the_internal_edition(address):
    from components import edition

    assert edition.is_loopback(address)
