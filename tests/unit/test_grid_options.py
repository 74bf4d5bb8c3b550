"""What the grid is told: no script, nothing that needs a licence, and every status in words."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from components import grid, grid_options, palette, plan_words
from components.plan_state import PlanState
from components.plan_words import COLUMNS
from wres.plan.action import Action, DeliveryRating
from wres.plan.edits import ActionField

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = grid_options.options(editable=True, today="2026-11-22")
BY_FIELD = {column["field"]: column for column in OPTIONS["columnDefs"]}


def test_one_file_names_the_grid():
    files = [*ROOT.glob("*.py"), *ROOT.glob("pages/*.py"), *ROOT.glob("components/**/*.py"), *ROOT.glob("wres/**/*.py")]
    importing = re.compile(r"^\s*(?:import|from)\s+st_aggrid", re.MULTILINE)
    assert [path.name for path in files if importing.search(path.read_text("utf-8"))] == ["grid.py"]


def test_the_grid_is_drawn_without_scripts_of_ours_or_parts_that_need_a_licence(monkeypatch):
    told: dict[str, object] = {}
    monkeypatch.setattr(grid, "AgGrid", lambda frame, **options: told.update(options, frame=frame))
    monkeypatch.setattr(grid, "state", PlanState)
    grid.draw([Action(uid="a", plan_id=1, number="1", text="x")], editable=True, today=date(2026, 11, 22))
    assert told["allow_unsafe_jscode"] is False
    assert told["enable_enterprise_modules"] is False
    assert told["data_return_mode"] == "AS_INPUT"
    assert told["server_sync_strategy"] == "client_wins"
    assert told["update_on"] == ["cellValueChanged"]


def test_the_columns_stand_in_the_order_of_the_plan():
    assert [column["headerName"] for column in OPTIONS["columnDefs"]] == list(COLUMNS.values())
    assert set(BY_FIELD) == {field.value for field in ActionField}


def test_options_are_plain_data():
    assert json.loads(json.dumps(OPTIONS)) == OPTIONS


def test_a_text_that_starts_with_an_equals_sign_is_never_calculated():
    assert OPTIONS["enableCellExpressions"] is False


def test_the_grid_cannot_be_edited_where_it_is_read_only():
    assert grid_options.options(editable=False, today="2026-11-22")["defaultColDef"]["editable"] is False


def test_a_rating_can_be_set_to_each_of_its_words_and_to_blank():
    assert BY_FIELD["rating"]["cellEditorParams"]["values"] == ["", "red", "amber", "green", "complete"]
    assert BY_FIELD["status"]["cellEditorParams"]["values"][0] == ""


@pytest.mark.parametrize("rating", DeliveryRating)
def test_every_rating_has_a_symbol_words_and_a_ground_of_its_own(rating):
    look = plan_words.RATINGS[rating]
    assert look.symbol
    assert look.words
    rule = grid_options.style(palette.LIGHT)[f".ag-cell.wres-is-{rating.value}"]
    assert rule["background-color"] == getattr(palette.LIGHT, look.colour)
    assert f"wres-is-{rating.value}" in BY_FIELD["rating"]["cellClassRules"]
    assert look.label in BY_FIELD["rating"]["valueFormatter"]


@pytest.mark.parametrize("theme", [palette.LIGHT, palette.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("rating", DeliveryRating)
def test_a_rating_can_be_read_on_its_ground(rating, theme):
    colour = plan_words.RATINGS[rating].colour
    ratio = palette.contrast(getattr(theme, f"{colour}_text"), getattr(theme, colour))
    assert ratio >= palette.TEXT_CONTRAST


def test_symbols_and_words_of_ratings_are_all_different():
    looks = plan_words.RATINGS.values()
    assert len({look.symbol for look in looks}) == len({look.words for look in looks}) == len(DeliveryRating)


def test_numbers_are_ordered_as_people_count():
    actions = [Action(uid=n, plan_id=1, number=n, text="x") for n in ("1.10", "1.2", "", "1.1a", "B1", "1.1")]
    frame = grid.frame(actions).sort_values(grid_options.RANK)
    assert list(frame["number"]) == ["1.1", "1.1a", "1.2", "1.10", "B1", ""]


def test_a_row_is_known_by_its_uid_and_blank_is_blank():
    row = grid.frame([Action(uid="a-9", plan_id=1, number="", text="x")]).iloc[0]
    assert row["uid"] == "a-9"
    assert row["due"] == row["rating"] == row["indicators"] == ""
