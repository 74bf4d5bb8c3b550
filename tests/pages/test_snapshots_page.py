"""The snapshots page through the router: freeze, list, open, compare, download, refuse; and the public edition."""

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, registry
from tests.databases import ANNA
from tests.frozen import HOSTILE
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.settings import settings
from wres.workflows import organisation, plan, snapshots

NAME = "Q1 2024/25 People Committee"


def drawn(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def open_page(app: AppTest, **parameters: int) -> AppTest:
    app.query_params.clear()
    for name, value in parameters.items():
        app.query_params[name] = str(value)
    app.switch_page(registry.entry("snapshots").path).run()
    assert not app.exception
    return app


def field(app: AppTest, label: str):
    return next(box for box in app.text_input if box.label.startswith(label))


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception
    return app


def introduce(app: AppTest) -> AppTest:
    open_page(app)
    field(app, "Your name").input("Head of EDI")
    return press(app, "Continue")


def freeze(app: AppTest, name: str = NAME, day: str = "30 June 2024") -> AppTest:
    field(app, "Name, such as").input(name)
    field(app, "As at").input(day)
    return press(app, "Freeze")


def sample_actions():
    store = deployment.store()
    whose = organisation.sample(ANNA, store)
    made = plan.plans(ANNA, store, whose.id)[0]
    return store, whose, made, plan.actions_of(ANNA, store, made.id)


def rate(action, rating):
    store = deployment.store()
    old = action.rating.value if action.rating else ""
    edit = ActionEdit(action.uid, ActionField.RATING, old, rating, action.version)
    return plan.edit(ANNA, store, edit, deployment.now())


def test_without_an_organisation_the_page_says_where_to_begin(empty_world):
    shown = drawn(open_page(empty_world))
    assert "Nothing has been frozen yet" in shown
    assert not empty_world.text_input


def test_an_empty_list_asks_who_freezes_and_then_says_what_will_be_kept(sample_world):
    assert "Nothing has been frozen yet" in drawn(open_page(sample_world))
    shown = drawn(introduce(sample_world))
    assert "This will keep the nine as at 31 March 2024 and 36 actions" in shown
    assert "Head of EDI" in shown


def test_freezing_opens_the_snapshot_and_announces_it(sample_world):
    shown = drawn(freeze(introduce(sample_world)))
    assert f"Frozen: {NAME}. It will not be altered." in shown
    assert f"{NAME}: two of nine indicators met their target" in shown
    assert shown.count("<h1") == 1
    assert "568 of 4,000 (14.2%)" in shown
    assert "WRES action plan 2024/25: 36 actions" in shown
    assert "sample_extract.xlsx" in shown
    assert sample_world.query_params["id"] == "1"


def test_the_list_shows_name_date_who_and_how_the_nine_stood(sample_world):
    freeze(introduce(sample_world))
    shown = drawn(open_page(sample_world))
    assert "One snapshot, as at 30 June 2024" in shown
    assert f"<h2>{NAME}</h2>" in shown
    assert "by Head of EDI" in shown
    assert "2 green" in shown
    assert "5 red" in shown
    assert not any(form.label == "Compare" for form in sample_world.button)


@pytest.mark.parametrize(
    ("name", "day", "sentence"),
    [
        ("", "30 June 2024", "name is blank"),
        ("Q1", "soon", "is not a date that can be read"),
        ("Q1", "30 June 2099", "has not come yet"),
        ("Q1", "30 March 2024", "later than 30 March 2024"),
    ],
)
def test_what_will_not_do_is_refused_in_a_sentence_and_nothing_typed_is_lost(sample_world, name, day, sentence):
    shown = drawn(freeze(introduce(sample_world), name, day))
    assert sentence in shown
    assert 'role="alert"' in shown
    assert (field(sample_world, "Name, such as").value, field(sample_world, "As at").value) == (name, day)
    store, whose, *_ = sample_actions()
    assert snapshots.snapshots(ANNA, store, whose.id) == ()


def test_freezing_twice_is_freezing_once_but_another_content_needs_another_name(sample_world):
    freeze(introduce(sample_world))
    freeze(open_page(sample_world))
    store, whose, _, actions = sample_actions()
    assert len(snapshots.snapshots(ANNA, store, whose.id)) == 1
    rate(actions[0], "red")
    assert "Choose another name." in drawn(freeze(open_page(sample_world)))


def test_a_comparison_begins_with_its_finding_and_shows_both_sides(sample_world):
    freeze(introduce(sample_world), "Q4", "31 March 2024")
    store, _, made, actions = sample_actions()
    rate(actions[0], "green")
    rate(actions[1], "complete")
    plan.archive(ANNA, store, actions[5].uid, deployment.now())
    plan.add_action(ANNA, store, made.id, ActionDraft(text=HOSTILE[0], lead=HOSTILE[1]), deployment.now())
    freeze(open_page(sample_world), "Q1")
    press(open_page(sample_world), "Compare")
    shown = drawn(sample_world)
    assert "One action opened, two closed, one re-rated</h1>" in shown
    assert "Opened: 1 action" in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert HOSTILE[0] not in shown
    assert (sample_world.query_params["then"], sample_world.query_params["now"]) == ("1", "2")
    assert [button.label for button in sample_world.get("download_button")] == ["Download the comparison as Excel"]
    assert "Nothing changed between the two" in drawn(open_page(sample_world, then=2, now=2))


def test_a_snapshot_offers_excel_and_two_csv_files(sample_world):
    freeze(introduce(sample_world))
    assert [button.label for button in sample_world.get("download_button")] == [
        "Download as Excel",
        "Download the nine (CSV)",
        "Download the plan (CSV)",
    ]


@pytest.mark.parametrize("parameters", [{"id": 99}, {"then": 1, "now": 99}])
def test_a_snapshot_that_is_not_there_is_a_sentence_and_a_way_back(sample_world, parameters):
    shown = drawn(open_page(sample_world, **parameters))
    assert "There is no such snapshot." in shown
    assert shown.count("<h1") == 1


@pytest.mark.parametrize("strange", ["x", "-1", "1e3", "٣", "9" * 40, ""])
def test_a_strange_address_shows_the_list(sample_world, strange):
    sample_world.query_params["id"] = strange
    sample_world.switch_page(registry.entry("snapshots").path).run()
    assert "Nothing has been frozen yet" in drawn(sample_world)


def test_hostile_names_are_text_wherever_they_stand(sample_world):
    name = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**"
    freeze(introduce(sample_world), name)
    freeze(open_page(sample_world), "Other", "1 July 2024")
    for parameters in ({}, {"id": 1}, {"then": 1, "now": 2}):
        open_page(sample_world, **parameters)
        assert "<img" not in drawn(sample_world)
        for link in sample_world.get("page_link"):
            assert "](javascript" not in link.proto.label


def test_the_public_edition_reads_and_is_asked_for_nothing(sample_world, monkeypatch):
    freeze(introduce(sample_world))
    monkeypatch.setenv("WRES_PUBLIC", "1")
    settings.cache_clear()
    listed = drawn(open_page(sample_world))
    assert "Head of EDI" not in listed.split("<h1")[1]
    assert "nothing can be changed here" in listed
    assert not sample_world.text_input
    shown = drawn(open_page(sample_world, id=1)).split("<h1")[1]
    assert "Withheld" in shown
    assert "1 of 11" not in shown
    for secret in ("Head of EDI", "sample_extract.xlsx", "568"):
        assert secret not in shown.split("The plan as it was")[0] + shown.split("Where this comes from")[1]


def test_a_snapshot_is_not_read_from_another_trust(sample_world):
    freeze(introduce(sample_world))
    store = deployment.store()
    organisation.remove_sample(ANNA, store, deployment.now())
    organisation.create_trust(ANNA, store, "Trust", deployment.now())
    assert "There is no such snapshot." in drawn(open_page(sample_world, id=1))
