"""The upload page driven through app.py: read, explain, accept, refuse, delete."""

import csv
import io
import zipfile

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, session, who
from wres.standard.mapping import MappingKind
from wres.standard.problem import Severity
from wres.workflows import datasets, organisation, trust_words
from wres.workflows.sample import EXTRACT, FOLDER

ACCEPT = "Accept and show the nine"
APPLY = "Apply and keep for this trust"
HEADS = ("Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group")
WHITE = "A White - British"
INDIAN = "H Asian or Asian British - Indian"


def drawn(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def staff(*ethnicities: str, heads: tuple[str, ...] = HEADS, title: str = "Effective date 31 March 2024") -> bytes:
    """A CSV of one assignment a person; None of them exists."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([[title], heads])
    for number, ethnicity in enumerate(ethnicities, start=1):
        writer.writerow([f"9{number:06}", ethnicity, "Review Body Band 5", "Nursing and Midwifery Registered"])
    return out.getvalue().encode()


GOOD = staff(*[WHITE] * 40, *[INDIAN] * 20)
TROUBLED = staff(*[WHITE] * 40, *[INDIAN] * 20, *["Martian"] * 2)


@pytest.fixture
def app(empty_world) -> AppTest:
    return empty_world.switch_page("pages/upload.py").run()


def choose(app: AppTest, content: bytes, name: str = "extract.csv") -> AppTest:
    app.file_uploader(key="upload-file").set_value((name, content, "application/octet-stream"))
    app.run()
    assert not app.exception
    return app


def field(app: AppTest, label: str):
    return next(found for found in app.text_input if found.label == label)


def press(app: AppTest, label: str) -> AppTest:
    next(found for found in app.button if found.label == label).click()
    app.run()
    assert not app.exception
    return app


def name_both(app: AppTest, trust: str = "Testshire NHS Trust") -> None:
    field(app, "Name of your trust").set_value(trust)
    field(app, "Your name or role").set_value("Workforce analyst")


def home():
    return organisation.home(who.named("test"), deployment.store())


def accepted():
    there = home()
    return datasets.datasets(who.named("test"), deployment.store(), there.id) if there else ()


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


def _zip(name: str, content: bytes, parts: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        for part in range(parts):
            archive.writestr(f"part-{part}", b"")
    return out.getvalue()


def _one_cell_at_the_far_corner() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"] = "Employee Number"
    book.active["XFD1048576"] = 1
    book.save(out)
    return out.getvalue()


OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


BAD = {
    "an empty file": (b"", "empty_file"),
    "a renamed PDF": (b"%PDF-1.7\nnothing", "not_a_workbook"),
    "a zip of something else": (_zip("a.txt", b"a"), "not_a_workbook"),
    "a zip bomb": (_zip("xl/workbook.xml", b"<a/>", parts=5_000), "zip_guard"),
    "a password": (OLD_CONTAINER + "EncryptedPackage".encode("utf-16-le"), "password"),
    "one stray cell": (_one_cell_at_the_far_corner(), "memory_guard"),
    "an entity bomb": (_zip("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"), "entity_guard"),
    "a truncated workbook": ((FOLDER / "counts.xlsx").read_bytes()[:5000], "damaged_zip"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_what_was_there_stays_and_the_next_file_works(kind, app):
    content, guard = BAD[kind]
    choose(app, GOOD)
    choose(app, content, "bad.xlsx")
    assert "This file could not be read" in drawn(app)
    refusal = app.session_state[session.Key.REFUSAL]
    assert refusal.code == guard
    assert f"<strong>{refusal.what_happened}</strong> {refusal.what_to_do}" in drawn(app)
    assert 'role="alert"' in drawn(app)
    assert "<b>extract.csv</b> was read earlier" in drawn(app)
    choose(app, TROUBLED, "next.csv")
    assert "error keeps something out of your extract" in drawn(app)


def test_an_upload_made_while_the_sample_is_open_goes_to_the_real_trust(sample_world):
    app = sample_world.switch_page("pages/upload.py").run()
    choose(app, GOOD)
    assert "This upload goes to your own trust, never into the sample." in drawn(app)
    name_both(app)
    press(app, ACCEPT)
    assert len(accepted()) == 1
    assert "This is the sample" not in drawn(app)
    assert "Testshire NHS Trust" in drawn(app)


def test_a_jump_of_the_headcount_warns(app):
    choose(app, GOOD)
    name_both(app)
    press(app, ACCEPT)
    app.switch_page("pages/upload.py").run()
    choose(app, staff(*[WHITE] * 30))
    assert "Warning: the headcount has fallen by 50.0%" in drawn(app)
    assert "60 in the last accepted upload (−30)" in drawn(app)
    choose(app, staff(*[WHITE] * 63))
    assert "Warning: the headcount" not in drawn(app)


def test_the_history_lists_replaced_uploads_and_a_deleted_one_gives_way_to_what_it_replaced(app):
    for content in (GOOD, staff(*[WHITE] * 50)):
        choose(app, content)
        if home() is None:
            name_both(app)
        press(app, ACCEPT)
        app.switch_page("pages/upload.py").run()
    assert "– Replaced by no 2" in drawn(app)
    app.toggle(key="upload-deleting").set_value(True).run()
    next(found for found in app.selectbox if found.label == "Upload to delete").select_index(0)
    press(app, "Delete this upload")
    assert "The reason is blank." in drawn(app)
    field(app, "Reason").set_value("wrong quarter")
    press(app, "Delete this upload")
    assert "Upload no 2 is deleted." in drawn(app)
    assert "wrong quarter" in drawn(app)
    assert [upload.is_current for upload in accepted()] == [False, True]


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
