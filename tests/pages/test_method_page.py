"""The method page through app.py: what is drawn in each world, one indicator or all nine."""

import html
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, session, settings_rule_words, who
from wres.settings import settings
from wres.workflows import organisation, trust_settings

ANALYST = who.named("Workforce analyst")
NOON = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)


def drawn(app: AppTest) -> str:
    return html.unescape("\n".join(element.proto.body for element in app.get("html")))


def opened(app: AppTest, **query: str) -> AppTest:
    app.switch_page("pages/method.py")
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def all_nine(app: AppTest) -> AppTest:
    app.selectbox[0].set_value(0).run()
    assert not app.exception
    return app


def own_trust(app: AppTest):
    app.session_state[session.Key.ACTOR_NAME] = ANALYST.name
    return organisation.create_trust(ANALYST, deployment.store(), "Testshire NHS Trust", NOON)


def test_the_page_holds_everything_the_reference_says(world):
    page = drawn(all_nine(opened(world)))
    reference = deployment.reference()
    for one in reference.indicators:
        for text in (one.name, one.definition, one.why_it_matters, one.formula, one.source, *one.caveats):
            assert text in page
    for example in reference.examples:
        assert example.because in page
    for category in reference.labels.categories.values():
        assert category.label in page
    assert page.count('class="wres-method"') == 9


def test_the_page_opens_at_the_indicator_its_address_names_and_shows_that_one_alone(empty_world):
    page = drawn(opened(empty_world, n="6"))
    assert 'id="indicator-6"' in page
    assert page.count('class="wres-method"') == 1


def test_a_strange_address_opens_the_first(empty_world):
    assert 'id="indicator-1"' in drawn(opened(empty_world, n="<b>"))


def test_where_nothing_is_set_up_the_reviewed_rules_are_shown(empty_world):
    page = drawn(opened(empty_world))
    assert f"Every number follows the default rules, version {deployment.reference().rules.version}" in page
    assert settings_rule_words.SET_HERE not in page


def test_a_rule_the_trust_has_set_is_marked_and_used_in_the_words_of_the_colours(empty_world):
    there = own_trust(empty_world)
    trust_settings.change_rule(ANALYST, deployment.store(), there.id, "ratio_amber_at_most", 1.4, NOON)
    page = drawn(opened(empty_world, n="2"))
    assert "but for one that this trust has set itself" in page
    assert page.count(settings_rule_words.SET_HERE) == 1
    assert "Above the target, and at most 1.40." in page


@pytest.mark.parametrize("term", ["ethnic minority", "Global Majority"])
def test_the_term_of_the_trust_is_used_and_the_return_is_said_to_say_bme(term, empty_world):
    there = own_trust(empty_world)
    trust_settings.change_term(ANALYST, deployment.store(), there.id, trust_settings.Term(term), NOON)
    page = drawn(all_nine(opened(empty_world)))
    assert f"The national return says BME; here it reads {term}" in page
    assert page.count("BME") == 1


def test_the_public_edition_shows_the_method_and_no_way_to_change_it(empty_world, monkeypatch):
    monkeypatch.setenv("WRES_PUBLIC", "1")
    settings.cache_clear()
    page = opened(empty_world)
    assert "Small numbers and the two editions" in drawn(page)
    assert [button.label for button in page.button] == []
    assert "Change a threshold" not in [link.label for link in page.get("page_link")]
