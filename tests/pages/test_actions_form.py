"""The action plan's page through app.py: the form does what the grid does; archive, history, first plan, editions."""

from streamlit.testing.v1 import AppTest

from components import deployment
from tests.plan_page import HOSTILE, OTHER, PAGE, ROOT, actions, choose, html, named, press, typed_in_grid
from wres.plan.edits import ActionEdit, ActionField
from wres.standard.actor import VISITOR
from wres.workflows import organisation, plan


def test_the_form_saves_each_field_that_was_changed_and_no_other(editor):
    first = actions()[0]
    choose(editor, first.uid)
    editor.text_area(key="wres-plan-form-progress").input("Half done")
    editor.selectbox(key="wres-plan-form-rating").set_value("none")
    press(editor, "Save changes")
    now = actions()[0]
    assert (now.progress, now.rating, now.version) == ("Half done", None, first.version + 2)
    changed = [entry.field for entry in plan.history(OTHER, deployment.store(), first.uid)]
    assert sorted(changed[:2]) == ["progress", "rating"]
    assert "2 changes." in html(editor)


def test_what_the_form_refuses_stays_as_it_was_typed_and_the_rest_is_saved(editor):
    first = actions()[0]
    choose(editor, first.uid)
    editor.text_area(key="wres-plan-form-progress").input("Half done")
    editor.text_input(key="wres-plan-form-due").input("31/02/2025")
    press(editor, "Save changes")
    assert actions()[0].progress == "Half done"
    assert editor.text_input(key="wres-plan-form-due").value == "31/02/2025"
    assert "“31/02/2025” is not a date" in html(editor)
    editor.text_input(key="wres-plan-form-due").input("28/02/2027")
    press(editor, "Save changes")
    assert actions()[0].due.isoformat() == "2027-02-28"
    assert 'class="wres-refusal"' not in html(editor)


def test_the_form_never_writes_back_a_field_that_somebody_else_changed_meanwhile(editor):
    first = actions()[0]
    choose(editor, first.uid)
    edit = ActionEdit(first.uid, ActionField.LEAD, first.lead, "Theirs", first.version)
    plan.edit(OTHER, deployment.store(), edit, deployment.now())
    editor.text_area(key="wres-plan-form-progress").input("Half done")
    editor.text_input(key="wres-plan-form-due").input("never")
    press(editor, "Save changes")
    press(editor, "Save changes")
    assert (actions()[0].lead, actions()[0].progress) == ("Theirs", "Half done")


def test_a_due_date_and_a_timeline_changed_together_are_both_kept(editor):
    first = actions()[0]
    choose(editor, first.uid)
    editor.text_input(key="wres-plan-form-timeline").input("May 2027")
    editor.text_input(key="wres-plan-form-due").input("1 June 2027")
    press(editor, "Save changes")
    assert (actions()[0].timeline, actions()[0].due.isoformat()) == ("May 2027", "2027-06-01")
    assert 'class="wres-refusal"' not in html(editor)


def test_an_action_is_archived_in_one_click_and_the_click_undone(editor):
    first = actions()[0]
    choose(editor, first.uid)
    press(editor, "Archive this action")
    assert "action 1.1 is archived" in html(editor)
    assert len(actions()) == 35
    press(editor, "Undo")
    assert len(actions()) == 36


def test_an_archived_action_is_found_and_restored(editor):
    first = actions()[0]
    plan.archive(OTHER, deployment.store(), first.uid, deployment.now())
    editor.segmented_control(key="wres_plan_filter_show").set_value("Archived")
    editor.run()
    assert "1 of 1 archived actions shown" in html(editor)
    choose(editor, first.uid)
    press(editor, "Restore this action")
    assert len(actions()) == 36


def test_a_new_action_goes_to_the_end_and_a_blank_one_is_refused_with_what_was_typed(editor):
    editor.segmented_control(key="plan-task").set_value("Add an action")
    editor.run()
    editor.text_area(key="wres-plan-add-lead").input("Head of HR")
    press(editor, "Add this action")
    assert "The action is blank." in html(editor)
    assert editor.text_area(key="wres-plan-add-lead").value == "Head of HR"
    editor.text_area(key="wres-plan-add-text").input(HOSTILE)
    press(editor, "Add this action")
    assert (actions()[-1].text, actions()[-1].lead) == (HOSTILE, "Head of HR")
    assert HOSTILE not in html(editor)


def test_the_history_says_who_what_and_when_and_hostile_text_is_text(editor):
    first = actions()[0]
    edit = ActionEdit(first.uid, ActionField.OUTCOME, first.outcome, HOSTILE + "\u202e", first.version)
    plan.edit(OTHER, deployment.store(), edit, deployment.now())
    choose(editor, first.uid)
    drawn = html(editor)
    assert "Other person (self-declared)" in drawn
    assert "&lt;img src=x onerror=alert(1)&gt;" in drawn
    assert HOSTILE not in drawn
    assert "\u202e" not in drawn


def test_a_trust_without_a_plan_starts_one_and_is_led_to_its_first_action(own_database):
    organisation.create_trust(OTHER, deployment.store(), "Real Trust", deployment.now())
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page(PAGE).run()
    named(app)
    assert "Real Trust has no action plan here yet" in html(app)
    press(app, "Start a plan")
    assert "The plan&#x27;s name is blank." in html(app)
    app.text_input(key="wres-plan-name").input("Plan 2027")
    press(app, "Start a plan")
    assert "The plan has no actions yet" in html(app)
    assert "Add the first action below" in html(app)
    app.text_area(key="wres-plan-add-text").input("Begin")
    press(app, "Add this action")
    assert "1 of 1 actions shown" in html(app)


def test_an_empty_plan_opens_for_somebody_without_a_name(own_database):
    trust = organisation.create_trust(OTHER, deployment.store(), "Real Trust", deployment.now())
    plan.create_plan(OTHER, deployment.store(), trust.id, "Plan 2027", deployment.now())
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page(PAGE).run()
    assert not app.exception
    assert 'class="wres-refusal"' not in html(app)
    assert "The plan has no actions yet" in html(app)


def test_a_plan_whose_actions_are_all_archived_still_leads_to_them(editor):
    for action in actions():
        plan.archive(OTHER, deployment.store(), action.uid, deployment.now())
    editor.run()
    editor.segmented_control(key="wres_plan_filter_show").set_value("Archived")
    editor.run()
    assert "36 of 36 archived actions shown" in html(editor)


def test_another_filter_starts_the_grid_afresh_where_cells_were_edited(editor):
    typed_in_grid(editor, actions()[0], ActionField.RATING, "red")
    before = editor.session_state["wres_plan_page"].revision
    editor.text_input(key="wres_plan_filter_words").input("e")
    editor.run()
    page = editor.session_state["wres_plan_page"]
    assert (page.revision, page.ledger) == (before + 1, {})


def test_an_edited_row_stays_in_sight_until_the_filter_changes(editor):
    editor.multiselect(key="wres_plan_filter_ratings").set_value(["red"])
    editor.run()
    red = next(action for action in actions() if action.rating == "red")
    typed_in_grid(editor, red, ActionField.RATING, "green")
    assert "3 of 36 actions shown" in html(editor)


def test_with_no_organisation_the_page_points_to_the_overview(own_database):
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    app.switch_page(PAGE).run()
    assert "There is no action plan yet" in html(app)


def test_the_public_edition_reads_and_sees_no_name_and_no_history(page, monkeypatch):
    monkeypatch.setattr("components.edition.is_public", lambda: True)
    page.run()
    assert not page.exception
    assert "and not changed" in html(page)
    assert "Who are you?" not in html(page)
    assert "History of" not in html(page)
    assert [button.label for button in page.button] == []
    assert plan.plans(VISITOR, deployment.store(), 1)


def test_the_table_shows_what_the_grid_shows(page):
    page.segmented_control(key="plan-view").set_value("Table")
    page.run()
    assert html(page).count('<th scope="row">') == 36
