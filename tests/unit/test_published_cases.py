"""Real published counts: a recomputation agrees at the published precision, or the case says why it does not."""

import json
from pathlib import Path

import pytest

from tests.spec.worked import counts, result
from wres.measures.counts import SurveyFigure
from wres.measures.rounding import half_up

CASES = {
    case["id"]: case
    for case in json.loads((Path(__file__).parents[1] / "data" / "published_cases.json").read_text("utf-8"))["cases"]
}


def printed(value, decimals):
    return float(half_up(value, decimals))


def test_every_case_is_held_to_something_here():
    text = Path(__file__).read_text("utf-8")
    assert [name for name in CASES if f'CASES["{name}"]' not in text] == []


def test_a_share_with_more_than_half_unknown_agrees():
    case = CASES["BPAS-2020-1"]
    given = case["inputs"]
    found = result(1, counts(staff=(given["white"], given["bme"], given["unknown"])))
    assert printed(found.value, 0) == case["published"]["bme_pct"]
    assert printed(found.white.percent, 0) == case["published"]["white_pct"]
    assert printed(found.unknown.percent, 0) == case["published"]["unknown_pct"]
    assert found.value == pytest.approx(case["recomputed"]["bme_pct"], abs=1e-4)


def test_a_share_is_rounded_once():
    case = CASES["CQC-2024-1"]
    n, everybody = case["inputs"]["n"], case["inputs"]["N"]
    found = result(1, counts(staff=(everybody - n, n, 0)))
    assert found.printed == f"{case['published']['percent']}%" == "15.8%"


def test_a_published_figure_that_was_cut_off_is_not_ours():
    case = CASES["GLOS-2019-1"]
    n, everybody = case["inputs"]["n"], case["inputs"]["N"]
    found = result(1, counts(staff=(everybody - n, n, 0)))
    assert printed(found.value, 2) == case["recomputed"]["rounded"] != case["published"]["percent"]
    assert int(found.value * 100) / 100 == case["published"]["percent"]


def test_no_case_in_either_group_is_not_calculable():
    case = CASES["GLOS-2020-3"]
    given = case["inputs"]
    found = result(
        3,
        counts(staff=(341, 23, 0), entered_disciplinary=(given["white_disciplinary"], given["bme_disciplinary"], 0)),
    )
    assert (found.state, found.value) == ("not_calculable", case["published"]["ratio"])


def test_a_relative_likelihood_of_appointment_agrees():
    case = CASES["BPAS-2020-2b"]
    given = case["inputs"]
    found = result(
        2,
        counts(
            shortlisted=(given["white_shortlisted"], given["bme_shortlisted"], 0),
            appointed=(given["white_appointed"], given["bme_appointed"], 0),
        ),
    )
    assert printed(found.value, 0) == case["published"]["ratio"]
    assert found.value == pytest.approx(case["recomputed"]["ratio"], abs=1e-6)
    assert printed(found.bme.percent, 1) == case["published"]["bme_pct"]


def test_a_relative_likelihood_of_discipline_agrees_within_what_the_percentages_allow():
    case = CASES["KMPT-2020-3a"]
    given = case["inputs"]
    staff = [round(given["total_staff"] * given[name] / 100) for name in ("white_pct", "bme_pct", "unknown_pct")]
    found = result(
        3,
        counts(staff=tuple(staff), entered_disciplinary=(given["white_disciplinary"], given["bme_disciplinary"], 0)),
    )
    assert printed(found.value, 1) == case["published"]["ratio"]
    low, high = case["recomputed"]["ratio_interval"]
    assert low <= found.value <= high


def test_a_survey_gap_is_printed_in_points():
    case = CASES["WMAS-2023-8"]
    white, bme = case["recomputed"]["implied_white_pct_if_points"], case["inputs"]["bme_pct"]
    figure = SurveyFigure(indicator=8, year=2023, white_percent=white, bme_percent=bme)
    found = result(8, counts((figure,)))
    assert printed(found.value, 0) == case["published"]["gap"]
    assert "percentage points" in found.sentence


def test_a_board_ahead_of_its_workforce_has_a_positive_gap():
    case = CASES["NWAS-2023-9"]
    share = case["inputs"]["workforce_bme_pct"]
    found = result(9, counts(staff=(1000 - round(share * 10), round(share * 10), 0), board_voting=(10, 1, 0)))
    assert printed(found.bme.percent, 1) == case["inputs"]["board_bme_pct"]
    assert printed(found.value, 1) == case["recomputed"]["difference_pp"]


def test_not_declared_stays_in_the_denominator():
    case = CASES["KERN-2021-1"]
    implied, everybody = case["recomputed"]["implied"], case["inputs"]["total"]
    bme, unknown = implied["bme"], implied["not_declared"]
    found = result(1, counts(staff=(everybody - bme - unknown, bme, unknown)))
    assert printed(found.value, 1) == case["published"]["bme_pct"]
    assert printed(found.unknown.percent, 1) == case["published"]["not_declared_pct"]
