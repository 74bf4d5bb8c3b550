"""Targets on the settings page: listed in words, added, changed, archived, or refused with a sentence."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment
from components import settings_target_words as words
from components.settings_page import Section
from tests.pages import settings_driver as driver
from tests.pages.settings_driver import ANALYST, NOON, choice, drawn, home, kept, opened, press, text, the_sample
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import Cluster, PayBand
from wres.workflows import trust_targets


@pytest.fixture
def own(empty_world) -> AppTest:
    return driver.with_trust(empty_world)


@pytest.fixture
def sample(sample_world) -> AppTest:
    return driver.named(sample_world)


def test_the_targets_of_the_sample_and_the_default_ones_are_listed_with_their_standing(sample):
    app = opened(sample, Section.TARGETS)
    assert "Share of at least 10.63%" in drawn(app)
    assert "31 March 2025" in drawn(app)
    assert "◇ Aim: shown, not judged" in drawn(app)
    assert drawn(app).count("✓ Default, in force") == 8


def test_a_target_is_added_judges_at_once_and_its_fields_are_blank_again(sample):
    app = opened(sample, Section.TARGETS)
    choice(app, "Indicator").set_value(2).run()
    text(app, "Value").set_value("1.30")
    text(app, "By").set_value("31/3/2026")
    text(app, "Source").set_value("WRES plan 2025")
    press(app, "Add this target")
    assert "Added: a target for indicator 2." in drawn(app)
    assert kept(the_sample())[-1] == Target(
        indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.3, due=date(2026, 3, 31), source="WRES plan 2025"
    )
    assert "Likelihood of at most 1.30" in drawn(app)
    assert "– Default; your own stands instead" in drawn(app)
    assert text(app, "Value").value == ""
    app.switch_page("pages/overview.py").run()
    assert "Three of nine indicators meet their target" in drawn(app)


@pytest.mark.parametrize(
    ("value", "due", "sentence"),
    [
        ("soon", "", "“soon” is not a number."),
        ("", "", "The value is blank."),
        ("10", "next spring", "“next spring” is not a date that can be read."),
        ("140", "", "140 is not a value this target can have."),
    ],
)
def test_a_target_that_cannot_be_is_refused_with_its_sentence_and_what_was_typed_stays(value, due, sentence, own):
    app = opened(own, Section.TARGETS)
    text(app, "Value").set_value(value)
    text(app, "By").set_value(due)
    text(app, "Owner").set_value("Director of People")
    press(app, "Add this target")
    assert sentence in drawn(app)
    assert kept(home()) == []
    assert [text(app, label).value for label in ("Value", "By", "Owner")] == [value, due, "Director of People"]


def test_a_percentage_for_a_handful_is_refused_and_a_headcount_offered(sample):
    app = opened(sample, Section.TARGETS)
    before = kept(the_sample())
    text(app, "Value").set_value("20%")
    choice(app, "Part of the workforce").set_value(Cluster.MEDICAL_DENTAL)
    choice(app, "Pay band").set_value(PayBand.BAND_9)
    press(app, "Add this target")
    assert "one person would decide a percentage" in drawn(app)
    assert "Set a headcount instead" in drawn(app)
    assert kept(the_sample()) == before


def test_only_the_kinds_that_an_indicator_can_have_are_offered(own):
    app = opened(own, Section.TARGETS)
    choice(app, "Indicator").set_value(7).run()
    assert choice(app, "Kind").options == [
        "Gap of at least",
        "Headcount of at least",
        "Events, at least",
        "Something done:",
    ]


def test_a_target_is_changed_and_archived_and_the_default_stands_again(own):
    target = Target(indicator=4, kind=TargetKind.RATIO_AT_MOST, value=1.1)
    trust_targets.add_target(ANALYST, deployment.store(), home().id, target, deployment.reference().rules, NOON)
    app = opened(own, Section.TARGETS)
    what = next(found for found in app.segmented_control if found.label == "What to do")
    what.set_value("Change").run()
    assert text(app, "Value").value == "1.1"
    text(app, "Value").set_value("1.05")
    press(app, "Save this target")
    assert [one.value for one in kept(home())] == [1.05]
    assert "Likelihood of at most 1.05" in drawn(app)
    what = next(found for found in app.segmented_control if found.label == "What to do")
    what.set_value("Archive").run()
    press(app, "Archive this target")
    assert kept(home()) == []
    assert drawn(app).count("✓ Default, in force") == 8


@pytest.mark.parametrize(
    ("target", "printed", "scope"),
    [
        (Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=10.63), "10.63%", "Whole trust"),
        (Target(indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.0), "1.00", "Whole trust"),
        (Target(indicator=2, kind=TargetKind.RATIO_AT_MOST, value=1.125, directorate="Estates"), "1.125", "Estates"),
        (Target(indicator=5, kind=TargetKind.GAP_AT_MOST, value=1.0), "1 point", "Whole trust"),
        (Target(indicator=7, kind=TargetKind.GAP_AT_LEAST, value=-2.0), "−2 points", "Whole trust"),
        (
            Target(indicator=1, kind=TargetKind.HEADCOUNT_AT_LEAST, value=1200, cluster=Cluster.CLINICAL),
            "1,200 people",
            "Clinical",
        ),
        (Target(indicator=1, kind=TargetKind.YES_NO, value=1, band=PayBand.VSM), "yes", "VSM"),
    ],
)
def test_a_target_is_said_in_words(target, printed, scope):
    assert words.value(target) == printed
    assert words.scope(target) == scope


def test_of_a_path_of_targets_one_is_in_force_others_are_passed_or_later():
    path = tuple(
        Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=value, due=due)
        for value, due in ((8, date(2023, 3, 31)), (10, date(2025, 3, 31)), (12, date(2027, 3, 31)), (24, None))
    )
    standing = [words.standing(target, path, (), date(2024, 3, 31)) for target in path]
    assert standing == ["– Passed", "✓ In force", "→ A later stage", "◇ Aim: shown, not judged"]
