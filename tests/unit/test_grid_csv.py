"""The download of the plan: what is shown, as text, and never a formula."""

import csv
import io

import pytest

from components import plan_csv
from components.plan_words import COLUMNS
from wres.plan.action import Action, DeliveryRating


def rows(*actions: Action) -> list[list[str]]:
    return list(csv.reader(io.StringIO(plan_csv.to_csv(actions, (("Plan", "=1+1"),)).decode("utf-8-sig"))))


def test_headings_are_those_of_the_grid_and_the_stamp_is_on_every_row():
    head, one, two = rows(
        Action(uid="a", plan_id=1, number="1", text="x"), Action(uid="b", plan_id=1, number="2", text="y")
    )
    assert head == [*COLUMNS.values(), "Plan"]
    assert one[-1] == two[-1] == "'=1+1"


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "\tx", "\rx"])
def test_text_that_could_start_a_formula_is_guarded(text):
    assert rows(Action(uid="a", plan_id=1, number="1", text=text, lead=text))[1][2] == f"'{text}"


def test_a_rating_is_written_in_words():
    assert "▲ Amber: at risk" in rows(Action(uid="a", plan_id=1, number="1", text="x", rating=DeliveryRating.AMBER))[1]
