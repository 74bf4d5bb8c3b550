"""Uploads after uploads: where they go, what they are held against, which of them stands."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.upload_page import ACCEPT, GOOD, WHITE, accepted, choose, drawn, field, home, name_both, press, staff


@pytest.fixture
def app(empty_world) -> AppTest:
    return empty_world.switch_page("pages/upload.py").run()


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
