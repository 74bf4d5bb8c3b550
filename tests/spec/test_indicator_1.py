"""Indicator 1: BME share of staff, overall and by band. BME ÷ (White + BME + Unknown)."""

from dataclasses import replace
from datetime import date

import pytest

from tests.spec.worked import check_example, counts, examples, result, setting
from wres.measures.assessment import assess
from wres.measures.counts import CountRow, GroupCounts, Margin, band_key
from wres.measures.results import IndicatorRag
from wres.standard.indicator import Measure
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import Cluster, PayBand

PATH = (
    Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=10.63, due=date(2025, 3, 31)),
    Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=23.7),
)


@pytest.mark.parametrize("example", examples(1), ids=lambda e: e.title)
def test_the_worked_examples_of_the_method_page_hold(example):
    check_example(example)


def test_unknown_stays_in_the_denominator():
    found = result(1, counts(staff=(314, 55, 413)))
    assert found.value == 100 * 55 / (314 + 55 + 413)
    assert found.left_out.unknown_base == 0


def test_by_setting_only_known_ethnicity_divides_and_the_figure_says_so():
    known = setting()
    known = replace(known, rules=replace(known.rules, unknown_in_denominator=False))
    found = assess(counts(staff=(314, 55, 413)), known).result(1)
    assert found.value == 100 * 55 / (314 + 55)
    assert "known ethnicity" in found.sentence
    assert "known ethnicity only" in found.notes[0]


def test_of_a_path_the_first_value_dated_on_or_after_the_as_at_date_is_in_force():
    later = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=12.0, due=date(2026, 3, 31))
    past = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=5.0, due=date(2023, 3, 31))
    found = result(1, counts(staff=(5920, 607, 450)), later, *PATH, past)
    assert found.target is not None
    assert found.target.value == 10.63


def test_of_a_path_that_has_run_out_the_last_value_passed_is_in_force():
    early = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=5.0, due=date(2022, 3, 31))
    last = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=9.0, due=date(2023, 3, 31))
    found = result(1, counts(staff=(5920, 607, 450)), last, early)
    assert found.target == last
    assert found.rag is IndicatorRag.AMBER  # 8.7 is within a point of 9.0


def test_an_undated_share_is_shown_and_never_judged():
    found = result(1, counts(staff=(5920, 607, 450)), PATH[1])
    assert found.rag is IndicatorRag.NO_TARGET
    assert "23.7%" in found.notes[0]


def test_exactly_one_point_under_is_amber_and_a_tenth_more_is_red():
    # 9.6% against 10.6 (10.63 printed to one decimal); 9.5% is red where the interval is narrow.
    amber = result(1, counts(staff=(90_400, 9_600, 0)), PATH[0])
    red = result(1, counts(staff=(90_500, 9_500, 0)), PATH[0])
    assert (amber.rag, red.rag) == (IndicatorRag.AMBER, IndicatorRag.RED)


def test_far_below_is_still_amber_where_the_interval_holds_the_target():
    found = result(1, counts(staff=(93, 7, 0)), PATH[0])
    assert found.interval is not None
    assert found.interval.low < 10.63 < found.interval.high
    assert found.rag is IndicatorRag.AMBER


def test_each_band_is_held_against_the_overall_share_rounded_to_one_decimal():
    cells = {
        (Cluster.CLINICAL, PayBand.BAND_2): (506, 0, 34, 47, IndicatorRag.RED),  # 8.7% of 540 = 46.98 → 47 people
        (Cluster.CLINICAL, PayBand.BAND_4): (199, 17, 13, 20, IndicatorRag.AMBER),  # 17/229 = 7.4%; 19.92 → 20
        (Cluster.CLINICAL, PayBand.BAND_6): (890, 39, 36, 84, IndicatorRag.RED),  # 39/965 = 4.0%; 83.96 → 84
        (Cluster.NON_CLINICAL, PayBand.BAND_2): (89, 9, 6, 10, IndicatorRag.GREEN),  # 9/104 = 8.65% → 8.7%
        (Cluster.CLINICAL, PayBand.BAND_9): (1, 0, 0, 1, IndicatorRag.TOO_FEW),  # one person
    }
    given = counts(staff=(5920, 607, 450))
    rows = tuple(
        CountRow(Measure.STAFF, Margin.CLUSTER_BAND, band_key(*place), GroupCounts(white, bme, missing=unknown))
        for place, (white, bme, unknown, _, _) in cells.items()
    )
    found = result(1, replace(given, rows=given.rows + rows), *PATH)
    for row in found.breakdown:
        white, bme, unknown, people, rag = cells[row.cluster, row.band]
        assert row.bme_percent == 100 * bme / (white + bme + unknown)
        assert row.target_percent == 8.7
        assert row.people_at_target == people
        assert row.rag is rag
    assert [(r.cluster, r.band) for r in found.breakdown] == sorted(
        cells, key=lambda k: (list(Cluster).index(k[0]), k[1].order)
    )


def test_a_headcount_target_of_the_trust_stands_in_for_the_one_worked_out():
    place = (Cluster.CLINICAL, PayBand.BAND_2)
    row = CountRow(Measure.STAFF, Margin.CLUSTER_BAND, band_key(*place), GroupCounts(506, 0, missing=34))
    own = Target(indicator=1, kind=TargetKind.HEADCOUNT_AT_LEAST, value=50, cluster=place[0], band=place[1])
    given = counts(staff=(506, 0, 34))
    found = result(1, replace(given, rows=(*given.rows, row)), own)
    assert found.breakdown[0].people_at_target == 50


def test_without_staff_it_is_not_supplied_and_says_so():
    found = result(1, counts())
    assert (found.state, found.value, found.rag) == ("not_supplied", None, IndicatorRag.NO_DATA)
    assert "No staff" in (found.reason or "")
