"""The action plan's page through app.py: what each reader sees, its filters, and edits that come from the grid."""

from components import deployment
from tests.plan_page import OTHER, PAGE, actions, html, press, typed_in_grid
from wres.plan.edits import ActionEdit, ActionField
from wres.standard.audit import Verb
from wres.workflows import plan


def test_the_heading_says_what_was_found_and_the_count_is_announced(page):
    assert "<h1" in html(page)
    assert "36 actions: " in html(page)
    assert '<p role="status" class="wres-plan-count">36 of 36 actions shown</p>' in html(page)


def test_without_a_name_the_page_asks_for_one_and_the_grid_says_it_is_read_only(page):
    assert "Who are you?" in html(page)
    assert "read-only until you say who you are" in html(page)
    assert "Save changes" not in [button.label for button in page.button]


def test_an_address_filters_the_plan_and_the_controls_follow_it(sample_world):
    sample_world.query_params["indicator"] = "3"
    sample_world.query_params["rating"] = "red"
    sample_world.switch_page(PAGE).run()
    expected = [a for a in actions() if 3 in a.indicators and a.rating == "red"]
    assert f"{len(expected)} of 36 actions shown" in html(sample_world)
    assert sample_world.multiselect(key="wres_plan_filter_indicators").value == [3]


def test_a_filter_set_on_the_page_is_written_into_the_address(page):
    page.multiselect(key="wres_plan_filter_ratings").set_value(["amber"])
    page.run()
    assert page.query_params["rating"] in ("amber", ["amber"])
    press(page, "Clear the filters")
    assert "rating" not in page.query_params
    assert "36 of 36 actions shown" in html(page)


def test_an_edit_of_the_grid_is_saved_and_said(editor):
    first = actions()[0]
    typed_in_grid(editor, first, ActionField.RATING, "red")
    assert actions()[0].rating == "red"
    assert "the delivery rating of action 1.1 is ✕ Red: overdue or will miss its date." in html(editor)


def test_an_edit_of_a_stale_cell_is_told_and_neither_value_is_lost(editor):
    first = actions()[0]
    edit = ActionEdit(first.uid, ActionField.LEAD, first.lead, "Theirs", first.version)
    plan.edit(OTHER, deployment.store(), edit, deployment.now())
    typed_in_grid(editor, first, ActionField.LEAD, "Mine")
    assert "Other person changed the lead to “Theirs”" in html(editor)
    assert '<dd class="wres-typed">Mine</dd>' in html(editor)
    assert actions()[0].lead == "Theirs"
    refused = plan.history(OTHER, deployment.store(), first.uid)[0]
    assert (refused.verb, refused.new, refused.old) == (Verb.REFUSED, "Mine", "Theirs")
    press(editor, "Use mine instead")
    assert actions()[0].lead == "Mine"
    assert 'class="wres-refusal"' not in html(editor)


def test_theirs_can_be_kept(editor):
    first = actions()[0]
    edit = ActionEdit(first.uid, ActionField.LEAD, first.lead, "Theirs", first.version)
    plan.edit(OTHER, deployment.store(), edit, deployment.now())
    typed_in_grid(editor, first, ActionField.LEAD, "Mine")
    press(editor, "Keep theirs")
    assert actions()[0].lead == "Theirs"
    assert 'class="wres-refusal"' not in html(editor)


def test_a_date_that_cannot_be_read_is_refused_and_repeated_and_the_grid_starts_afresh(editor):
    before = editor.session_state["wres_plan_page"].revision
    typed_in_grid(editor, actions()[0], ActionField.DUE, "some day")
    assert "“some day” is not a date that can be read." in html(editor)
    assert '<dd class="wres-typed">some day</dd>' in html(editor)
    assert editor.session_state["wres_plan_page"].revision == before + 1


def test_a_failure_while_saving_is_told_with_what_was_typed(editor, monkeypatch):
    def fails(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(plan, "edit", fails)
    typed_in_grid(editor, actions()[0], ActionField.LEAD, "Mine")
    assert "This could not be saved." in html(editor)
    assert '<dd class="wres-typed">Mine</dd>' in html(editor)
