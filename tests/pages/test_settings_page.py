"""The settings page through app.py: every section in every world, the trust itself, and the public edition."""

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, session
from components.settings_page import Section
from tests.pages import settings_driver as driver
from tests.pages.settings_driver import (
    ANALYST,
    NOON,
    TRUST,
    buttons,
    drawn,
    home,
    make_public,
    opened,
    press,
    text,
    the_sample,
)
from wres.standard.audit import Verb
from wres.standard.mapping import MappedWord, MappingKind
from wres.standard.organisation import Term
from wres.standard.target import Target, TargetKind
from wres.workflows import organisation, trust_settings, trust_targets, trust_words


@pytest.fixture
def own(empty_world) -> AppTest:
    return driver.with_trust(empty_world)


@pytest.fixture
def sample(sample_world) -> AppTest:
    return driver.named(sample_world)


def test_where_nothing_is_set_up_the_trust_is_named_once_and_its_sections_open(empty_world):
    app = opened(empty_world)
    assert "Name your trust to begin" in drawn(app)
    text(app, "Name of your trust").set_value(f"  {TRUST} ")
    text(app, "Your name or role").set_value("Head of EDI")
    press(app, "Set up this trust")
    assert home().name == TRUST
    assert f"{TRUST} is set up" in drawn(app)
    assert "The default targets and thresholds hold" in drawn(app)
    made = trust_settings.history(ANALYST, deployment.store(), home().id)
    assert [(entry.verb, entry.actor_name) for entry in made] == [(Verb.CREATED, "Head of EDI")]


@pytest.mark.parametrize(
    ("blank", "filled"), [("Name of your trust", "Your name"), ("Your name", "Name of your trust")]
)
def test_a_blank_name_is_refused_and_the_other_one_stays_typed(blank, filled, empty_world):
    app = opened(empty_world)
    text(app, filled).set_value("As it was typed")
    press(app, "Set up this trust")
    assert 'role="alert"' in drawn(app)
    assert text(app, filled).value == "As it was typed"
    assert home() is None
    assert session.Key.ACTOR_NAME not in app.session_state


@pytest.mark.parametrize("section", Section)
def test_every_section_opens_for_an_own_trust(section, own):
    assert f"<h2>{'The trust' if section is Section.TRUST else section}</h2>" in drawn(opened(own, section))


@pytest.mark.parametrize("section", Section)
def test_every_section_opens_in_the_sample(section, sample):
    app = opened(sample, section)
    assert "This is the sample" in drawn(app)
    assert 'class="wres-refusal"' not in drawn(app)


@pytest.mark.parametrize("section", [Section.TRUST, Section.TARGETS, Section.THRESHOLDS])
def test_nobody_changes_anything_before_giving_a_name(section, empty_world):
    organisation.create_trust(ANALYST, deployment.store(), TRUST, NOON)
    app = opened(empty_world, section)
    assert "Who are you?" in drawn(app)
    assert buttons(app) == ["Continue"]
    text(app, "Your name or role").set_value("Head of EDI")
    press(app, "Continue")
    assert "You are <b>Head of EDI</b>" in drawn(app)
    assert len(buttons(app)) > 0


def test_a_new_name_is_saved_announced_and_stands_at_the_top(own):
    app = opened(own)
    text(app, "Name of the trust").set_value("Testshire Community NHS Trust")
    press(app, "Save the name")
    assert home().name == "Testshire Community NHS Trust"
    assert '<div role="status" class="wres-status">Saved: the trust is called Testshire' in drawn(app)
    assert '<span class="wres-trust">Testshire Community NHS Trust</span>' in drawn(app)


def test_a_blank_name_is_refused_with_a_sentence_and_nothing_is_changed(own):
    app = opened(own)
    text(app, "Name of the trust").set_value("   ")
    press(app, "Save the name")
    assert "is blank." in drawn(app)
    assert home().name == TRUST
    assert text(app, "Name of the trust").value == "   "


def test_the_term_is_one_setting_that_the_overview_and_the_method_use(sample):
    app = opened(sample)
    app.radio[0].set_value(Term.GLOBAL_MAJORITY)
    press(app, "Save the term")
    assert the_sample().term is Term.GLOBAL_MAJORITY
    assert "Saved: the group is called Global Majority." in drawn(app)
    app.switch_page("pages/overview.py").run()
    assert "as likely as Global Majority applicants" in drawn(app)
    app.switch_page("pages/method.py").run()
    assert "Who is White, who is Global Majority, who is Unknown" in drawn(app)


def test_what_is_set_for_the_sample_is_not_set_for_the_own_trust(sample):
    organisation.create_trust(ANALYST, deployment.store(), TRUST, NOON)
    app = opened(sample)
    app.radio[1].set_value(Term.ETHNIC_MINORITY)
    press(app, "Save the term")
    assert (the_sample().term, home().term) == (Term.ETHNIC_MINORITY, Term.BME)


def test_a_window_looks_at_the_trust_or_at_the_sample_as_it_chooses(sample):
    made = organisation.create_trust(ANALYST, deployment.store(), TRUST, NOON)
    app = opened(sample)
    app.radio[0].set_value(made.id)
    press(app, "Show these")
    assert f"You are looking at {TRUST}." in drawn(app)
    assert "This is the sample" not in drawn(app)


def test_the_sample_is_removed_once_the_box_is_ticked_and_the_own_trust_stays(sample):
    organisation.create_trust(ANALYST, deployment.store(), TRUST, NOON)
    app = opened(sample)
    press(app, "Remove the sample")
    assert "the box is not ticked" in drawn(app)
    assert the_sample() is not None
    app.checkbox[0].check()
    press(app, "Remove the sample")
    assert the_sample() is None
    assert f'<span class="wres-trust">{TRUST}</span>' in drawn(app)
    press(app, "Open the sample")
    assert "This is the sample" in drawn(app)


def test_from_the_sample_an_own_trust_is_named_and_looked_at(sample):
    app = opened(sample)
    text(app, "Name of your trust").set_value(TRUST)
    press(app, "Set up this trust")
    assert home().name == TRUST
    assert f'<span class="wres-trust">{TRUST}</span>' in drawn(app)


def test_text_that_looks_like_html_is_text_in_every_section(own):
    attack = "<img src=x onerror=alert(1)>"
    store, there = deployment.store(), home()
    trust_settings.rename(ANALYST, store, there.id, attack, NOON)
    target = Target(indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.1, source=attack, owner=attack)
    trust_targets.add_target(ANALYST, store, there.id, target, deployment.reference().rules, NOON)
    trust_words.add_words(ANALYST, store, there.id, [MappedWord(MappingKind.GRADE, attack, "5")], NOON)
    for section in Section:
        assert "<img" not in drawn(opened(own, section))


def test_the_public_edition_is_read_only_and_names_nobody(own, monkeypatch):
    target = Target(indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.1, owner="Somebody by name")
    trust_targets.add_target(ANALYST, deployment.store(), home().id, target, deployment.reference().rules, NOON)
    make_public(monkeypatch)
    app = opened(own)
    control = next(found for found in app.segmented_control if found.label == "Section")
    assert control.options == ["Trust", "Targets", "Thresholds"]
    for section in (Section.TRUST, Section.TARGETS, Section.THRESHOLDS):
        app = opened(own, section)
        assert buttons(app) == []
        assert "nothing can be changed here" in drawn(app)
        assert "Somebody by name" not in drawn(app)


def test_where_nothing_is_set_up_the_public_edition_says_so(empty_world, monkeypatch):
    make_public(monkeypatch)
    app = opened(empty_world)
    assert "Nothing is set up here yet" in drawn(app)
    assert buttons(app) == []
