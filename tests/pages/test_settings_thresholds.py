"""Thresholds, saved words and the history on the settings page."""

import html

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, settings_history, settings_rule_words
from components.settings_page import Section
from tests.pages import settings_driver as driver
from tests.pages.settings_driver import (
    ANALYST,
    NOON,
    TRUST,
    buttons,
    choice,
    drawn,
    home,
    make_public,
    opened,
    press,
    rules,
    text,
)
from wres.standard.actor import ActorSource
from wres.standard.audit import AuditEntry, Noun, Verb
from wres.standard.errors import UserFacingError
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.organisation import Term
from wres.workflows import trust_settings, trust_words


@pytest.fixture
def own(empty_world) -> AppTest:
    return driver.with_trust(empty_world)


def test_every_threshold_is_shown_with_its_value_its_default_and_what_it_does(own):
    app = opened(own, Section.THRESHOLDS)
    page = html.unescape(drawn(app))
    for rule in trust_settings.ADJUSTABLE:
        row = settings_rule_words.row(rule.field, rules(home()), deployment.reference().rules)
        assert f'<th scope="row">{row.words}</th><td>{row.in_force}</td><td>{row.default}</td>' in page
        assert row.does in page


@pytest.mark.parametrize("rule", trust_settings.ADJUSTABLE, ids=lambda rule: rule.field)
def test_every_threshold_can_be_set_and_set_back(rule, own):
    app = opened(own, Section.THRESHOLDS)
    choice(app, "Threshold").set_value(rule).run()
    default = getattr(deployment.reference().rules, rule.field)
    wanted = (not default) if isinstance(default, bool) else rule.high
    if isinstance(default, bool):
        app.radio[0].set_value(wanted)
    else:
        text(app, rule.words).set_value(f"{wanted:,g}")
    press(app, "Save this threshold")
    assert getattr(rules(home()), rule.field) == wanted
    assert settings_rule_words.SET_HERE in drawn(app)
    press(app, next(label for label in buttons(app) if label.startswith("Go back to the default")))
    assert rules(home()) == deployment.reference().rules
    assert settings_rule_words.SET_HERE not in drawn(app)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("0", "0 is outside what can be set."), ("2.5", "Give a whole number"), ("few", "“few” is not a number.")],
)
def test_a_threshold_that_cannot_be_is_refused_and_what_was_typed_stays(typed, sentence, own):
    app = opened(own, Section.THRESHOLDS)
    text(app, "Fewest people counted").set_value(typed)
    press(app, "Save this threshold")
    assert sentence in drawn(app)
    assert text(app, "Fewest people counted").value == typed
    assert rules(home()) == deployment.reference().rules


def test_saved_words_are_listed_by_kind_in_words_and_one_can_be_removed(own):
    saved = [
        MappedWord(MappingKind.ETHNICITY, "martian", "H"),
        MappedWord(MappingKind.HEADING, "ethnic orgn desc", "Ethnic Origin"),
    ]
    trust_words.add_words(ANALYST, deployment.store(), home().id, saved, NOON)
    app = opened(own, Section.WORDS)
    assert "<td>martian</td><td>BME: Asian or Asian British - Indian</td>" in drawn(app)
    assert "<td>ethnic orgn desc</td><td>Ethnic Origin</td>" in drawn(app)
    press(app, "Remove this word")
    assert "No word was chosen." in drawn(app)
    choice(app, "Word to remove").set_value(0)
    press(app, "Remove this word")
    assert [word.found for word in trust_words.mapping(ANALYST, deployment.store(), home().id).words] == [
        "ethnic orgn desc"
    ]
    assert "Removed: ethnic origin “martian”." in drawn(app)


def test_the_history_says_who_when_what_from_and_to_newest_first(own):
    there, store = home(), deployment.store()
    trust_settings.change_term(ANALYST, store, there.id, Term.GLOBAL_MAJORITY, NOON)
    trust_settings.change_rule(ANALYST, store, there.id, "small_base", 20, NOON)
    trust_settings.change_rule(ANALYST, store, there.id, "small_base", None, NOON)
    app = opened(own, Section.HISTORY)
    rows = drawn(app).split("<tbody>")[1].split("</tr>")
    who_and_when = '<th scope="row">3 June 2024 at 13:00</th><td>Workforce analyst (self-declared)</td>'
    assert all(who_and_when in row for row in rows[:3])
    name = "Fewest people in a group before its figure is judged"
    assert f"<td>{name}</td><td>20</td><td>default, 10</td>" in rows[0]
    assert f"<td>{name}</td><td>default, 10</td><td>20</td>" in rows[1]
    assert "<td>Trust: term</td><td>BME</td><td>Global Majority</td>" in rows[2]
    assert f"<td>Trust set up</td><td>–</td><td>{TRUST}</td>" in rows[3]


def test_the_public_edition_offers_no_section_of_words_or_history_by_its_address(own, monkeypatch):
    make_public(monkeypatch)
    own.switch_page("pages/settings.py")
    own.query_params["section"] = "History"
    own.run()
    assert not own.exception
    assert "Workforce analyst" not in drawn(own).replace("You: Workforce analyst", "")


@pytest.mark.parametrize(("typed", "number"), [("1.25", 1.25), ("10 %", 10), ("−2 points", -2), ("1,000", 1000)])
def test_a_number_is_read_as_people_type_it(typed, number):
    assert settings_rule_words.read(typed) == number


@pytest.mark.parametrize("typed", ["nan", "inf", "1e999", "one", "", "1.2.3"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(UserFacingError):
        settings_rule_words.read(typed)


def test_a_history_entry_of_a_sort_nobody_foresaw_is_shown_as_it_stands():
    entry = AuditEntry(
        id=1,
        organisation_id=1,
        at=NOON,
        actor_name="A",
        actor_source=ActorSource.SYSTEM,
        verb=Verb.CHANGED,
        noun=Noun.SETTING,
        noun_id="x",
        field="rules.something_gone",
        old="1",
        new="",
        note="",
    )
    assert settings_history.line(entry)[2:] == ("rules.something_gone", "1", "–")


@pytest.mark.parametrize(
    ("field", "stored", "said"),
    [
        (
            "target",
            "indicator 2, kind ratio_at_most, value 84.0, due 2026-03-31, source Plan 1.0",
            "indicator 2, likelihood of at most, value 84, by 31 March 2026, source Plan 1.0",
        ),
        ("due", "2026-03-31", "by 31 March 2026"),
        ("value", "10.0", "10"),
        ("value", "1.05", "1.05"),
        ("kind", "ratio_parity", "likelihood equal to"),
        ("owner", "Director of People", "Director of People"),
    ],
)
def test_what_the_store_keeps_of_a_target_is_said_as_a_person_writes_it(field, stored, said):
    entry = AuditEntry(
        id=1,
        organisation_id=1,
        at=NOON,
        actor_name="A",
        actor_source=ActorSource.SYSTEM,
        verb=Verb.CHANGED,
        noun=Noun.TARGET,
        noun_id="3",
        field=field,
        old="",
        new=stored,
        note="",
    )
    assert settings_history.line(entry)[4] == said
