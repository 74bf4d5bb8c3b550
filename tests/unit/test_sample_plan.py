"""The sample plan: the shape of a real one, its messiness included, and nobody's name."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from wres.plan.action import DeliveryRating, Status

PLAN = Path(__file__).parents[2] / "data" / "samples" / "sample_plan.csv"
COLUMNS = ["number", "indicators", "text", "outcome", "lead", "timeline", "progress", "rating", "status"]
ROLES = re.compile(
    r"Head|Lead|Director|Sponsor|Trainer|trainers|Team|Adviser|co-chairs|Partner|managers|Executive team|^OD$"
)


@pytest.fixture(scope="module")
def actions():
    with PLAN.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_plan_has_about_35_actions_under_the_plan_columns(actions):
    assert 33 <= len(actions) <= 37
    assert all(list(action) == COLUMNS and action["text"] for action in actions)


def test_only_known_ratings_and_statuses_occur_and_about_half_are_rated(actions):
    assert {action["rating"] for action in actions} <= {"", *DeliveryRating}
    assert {action["status"] for action in actions} == {"", *Status}
    assert 15 <= sum(action["rating"] != "" for action in actions) <= 21
    assert {"red", "amber", "green", "complete"} <= {action["rating"] for action in actions}


def test_indicators_1_to_8_have_direct_actions_and_9_has_only_an_indirect_one(actions):
    links = Counter(link for action in actions for link in action["indicators"].split(", "))
    assert all(re.fullmatch(r"[1-9]i?", link) for link in links)
    assert all(links[str(indicator)] for indicator in range(1, 9))
    assert (links["9"], links["9i"]) == (0, 1)


def test_the_messiness_of_a_real_plan_is_kept(actions):
    numbers = [action["number"] for action in actions]
    assert "6.1" in numbers
    assert "6.2" not in numbers
    assert numbers.count("") >= 5
    assert numbers.index("8.3") < numbers.index("8.1")
    by_number = {action["number"]: action for action in actions}
    assert by_number["5.6"]["text"] == by_number["6.3"]["text"]
    assert any(action["timeline"] == "Ongoing" for action in actions)
    assert any(action["timeline"] == "" for action in actions)
    assert sum(len(re.split(r"[;/\n]", action["lead"])) > 1 for action in actions) >= 8


def test_every_lead_is_a_role(actions):
    for action in actions:
        for lead in re.split(r"[;/\n]", action["lead"]):
            assert lead == "" or ROLES.search(lead.strip()), lead
