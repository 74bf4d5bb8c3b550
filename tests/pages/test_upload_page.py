"""The upload page driven through app.py: read, explain, accept."""

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, session, who
from tests.upload_page import (
    ACCEPT,
    APPLY,
    GOOD,
    INDIAN,
    TROUBLED,
    WHITE,
    accepted,
    choose,
    drawn,
    field,
    home,
    name_both,
    press,
    staff,
)
from wres.standard.mapping import MappingKind
from wres.standard.problem import Severity
from wres.workflows import trust_words
from wres.workflows.sample import EXTRACT, FOLDER


@pytest.fixture
def app(empty_world) -> AppTest:
    return empty_world.switch_page("pages/upload.py").run()


def test_a_good_file_is_ready_and_adds_up(app):
    choose(app, GOOD)
    assert "Your extract is ready: it supplies one of the nine indicators" in drawn(app)
    assert "<b>As at 31 March 2024</b>: found in the title rows of the file" in drawn(app)
    assert "60 declared, 0 not stated, 0 missing" in drawn(app)
    assert "Rows read = counted + folded + left out" in drawn(app)


def test_the_whole_sample_supplies_all_nine_with_its_reasons_in_words(app):
    choose(app, EXTRACT.read_bytes(), EXTRACT.name)
    assert "it supplies all nine indicators" in drawn(app)
    assert "bank assignment: 640; left before the as-at date: 118" in drawn(app)
    assert "No problems: " in drawn(app)


def test_one_button_accepts_a_file_without_errors_and_shows_the_nine_of_the_real_trust(app):
    choose(app, GOOD)
    name_both(app)
    press(app, ACCEPT)
    assert home().name == "Testshire NHS Trust"
    assert [upload.accepted_by for upload in accepted()] == ["Workforce analyst"]
    assert "extract.csv is accepted for Testshire NHS Trust, as at 31 March 2024." in drawn(app)
    assert drawn(app).count('class="wres-number"') == 9


@pytest.mark.parametrize("blank", ["Name of your trust", "Your name or role"])
def test_a_blank_name_is_refused_with_a_sentence_and_nothing_is_named_or_kept(app, blank):
    choose(app, GOOD)
    name_both(app)
    field(app, blank).set_value("  ")
    press(app, ACCEPT)
    assert 'class="wres-refusal"' in drawn(app)
    assert home() is None
    assert session.Key.ACTOR_NAME not in app.session_state


def test_with_errors_the_box_must_be_ticked_first(app):
    choose(app, TROUBLED)
    name_both(app)
    press(app, ACCEPT)
    assert "the box above is not ticked" in drawn(app)
    assert accepted() == ()
    box = app.checkbox(key="upload-without-errors")
    assert box.label == "Accept without these 2 rows: every figure will say how many were left out"
    box.check()
    press(app, ACCEPT)
    assert len(accepted()) == 1


def test_a_word_explained_on_the_page_is_kept_for_the_trust_and_the_file_is_read_again(app):
    choose(app, TROUBLED)
    meaning = next(found for found in app.selectbox if "Martian" in found.label)
    assert meaning.value is None
    meaning.select("BME: Asian or Asian British - Indian")
    name_both(app)
    press(app, APPLY)
    kept = trust_words.mapping(who.named("test"), deployment.store(), home().id)
    assert [(w.kind, w.found, w.meaning) for w in kept.words] == [(MappingKind.ETHNICITY, "martian", "H")]
    assert "1 word is kept for Testshire NHS Trust." in drawn(app)
    assert "Your extract is ready" in drawn(app)
    assert "62 declared" in drawn(app)
    assert [found.label for found in app.text_input] == ["As-at date, if it is not in the file (optional)"]


def test_applying_without_a_meaning_is_refused(app):
    choose(app, TROUBLED)
    press(app, APPLY)
    assert "No meaning was chosen." in drawn(app)


def test_a_heading_that_is_needed_is_asked_for_and_one_that_is_not_waits_behind_a_switch(app):
    choose(
        app, staff(*[WHITE] * 20, *[INDIAN] * 20, heads=("Employee Number", "Ethnic Orgn Desc", "Pay Grade", "Shoe"))
    )
    labels = [found.label for found in app.selectbox]
    assert [label for label in labels if "Orgn" in label]
    choice = next(found for found in app.selectbox if "Orgn" in found.label)
    choice.select("Ethnic Origin (needed)")
    name_both(app)
    press(app, APPLY)
    assert "40 declared" in drawn(app)
    assert not app.selectbox
    app.toggle(key="upload-other-headings").set_value(True).run()
    assert [found.label for found in app.selectbox if "Shoe" in found.label]


def test_what_was_read_survives_a_visit_to_another_page_and_can_be_forgotten(app):
    choose(app, GOOD)
    app.switch_page("pages/method.py").run()
    app.switch_page("pages/upload.py").run()
    assert "<b>extract.csv</b> was read earlier" in drawn(app)
    assert ACCEPT in [button.label for button in app.button]
    press(app, "Forget this reading")
    assert "Is my extract right?" in drawn(app)
    assert ACCEPT not in [button.label for button in app.button]


def test_a_word_explained_when_the_file_is_gone_asks_for_the_file_again(app):
    choose(app, TROUBLED)
    app.switch_page("pages/method.py").run()
    app.switch_page("pages/upload.py").run()
    next(found for found in app.selectbox if "Martian" in found.label).select("White: White - Irish")
    name_both(app)
    press(app, APPLY)
    assert "Choose extract.csv again." in drawn(app)
    assert ACCEPT not in [button.label for button in app.button]
    choose(app, TROUBLED)
    assert "Your extract is ready" in drawn(app)


def test_the_session_keeps_no_bytes_and_no_row(app):
    choose(app, TROUBLED)
    kept = [app.session_state[key] for key in session.Key if key in app.session_state]
    assert "9000001" not in repr(kept)
    assert b"9000001" not in b"".join(value for value in kept if isinstance(value, bytes))


def test_a_date_given_is_taken_and_one_that_is_none_is_refused(app):
    field(app, "As-at date, if it is not in the file (optional)").set_value("31/03/2023")
    choose(app, GOOD)
    assert "<b>As at 31 March 2023</b>: the date you gave" in drawn(app)
    field(app, "As-at date, if it is not in the file (optional)").set_value("soon").run()
    assert "This as-at date is not a date." in drawn(app)
    assert ACCEPT not in [button.label for button in app.button]
    field(app, "As-at date, if it is not in the file (optional)").set_value("31 March 2099").run()
    assert "lies in the future" in drawn(app)


def test_a_file_without_a_date_says_which_was_taken(app):
    choose(app, staff(WHITE, title="Staff list"))
    assert "no date was found in the file, so the latest 31 March is taken" in drawn(app)


def test_words_of_the_data_are_text_on_the_page(app):
    choose(app, staff(*[WHITE] * 20, "<img src=x onerror=alert(1)>"), "<b>.csv")
    assert "<img src=x" not in drawn(app)
    assert "&lt;img src=x" in drawn(app)
    assert "<b>.csv" not in drawn(app)


def test_the_filter_shows_one_severity_and_says_how_many(app):
    choose(app, (FOLDER / "messy_extract.xlsx").read_bytes(), "messy.xlsx")
    problems = app.session_state[session.Key.READING].assessed.upload.report.problems
    notes = sum(problem.severity is Severity.NOTE for problem in problems)
    assert "\u2715\u00a0Error" in drawn(app)
    assert f"Showing {len(problems)} of {len(problems)}" in drawn(app)
    app.segmented_control(key="upload-severity").set_value("note").run()
    assert f"Showing {notes} of {len(problems)}" in drawn(app)
    assert "\u2715\u00a0Error" not in drawn(app)


def test_a_workbook_with_headings_alone_has_nothing_to_accept(app):
    choose(app, (FOLDER / "template.xlsx").read_bytes(), "template.xlsx")
    assert "There is nothing to count in this file" in drawn(app)
    assert ACCEPT not in [button.label for button in app.button]


def test_the_public_edition_sends_people_to_the_internal_one(app, monkeypatch):
    monkeypatch.setattr("components.edition.is_public", lambda: True)
    app.run()
    assert "Extracts are uploaded in the internal edition" in drawn(app)
    assert not app.file_uploader
