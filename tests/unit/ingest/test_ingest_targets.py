"""The Targets sheet."""

from datetime import date

import pytest

from tests.unit.reading import codes, problem, read, report, result, table
from wres.standard.tables import Table
from wres.standard.target import TargetKind
from wres.standard.workforce import Cluster, PayBand

COUNTS = [["Measure", "White", "BME", "Unknown"], ["staff", 900, 90, 10]]


def aim(indicator=1, kind="share_at_least", value=10.63, day="31/03/2025", **more):
    row = {"Indicator": indicator, "Kind": kind, "Value": value, "Date": day}
    return row | more


def aimed(*rows):
    return read({"Counts": COUNTS, "Targets": table(*rows)})


def test_a_target_is_read_and_judges():
    read_back = aimed(aim(Source="The plan"), aim(value="23.7", day=None))
    first, second = read_back.counts.targets
    assert (first.kind, first.value, first.due, first.source) == (
        TargetKind.SHARE_AT_LEAST,
        10.63,
        date(2025, 3, 31),
        "The plan",
    )
    assert second.due is None
    assert result(read_back, 1).target == first


@pytest.mark.parametrize("kind", ["Share at least", "SHARE_AT_LEAST", " share_at_least "])
def test_a_kind_may_be_written_in_words(kind):
    assert aimed(aim(kind=kind)).counts.targets[0].kind is TargetKind.SHARE_AT_LEAST


def test_a_target_may_be_for_a_band_of_a_cluster():
    (target,) = aimed(aim(kind="headcount_at_least", value=47, Cluster="clinical", Band=2)).counts.targets
    assert (target.cluster, target.band) == (Cluster.CLINICAL, PayBand.BAND_2)


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"Indicator": 10}, "Indicator"),
        ({"Indicator": None}, "Indicator"),
        ({"Kind": "dream"}, "Kind"),
        ({"Value": "much"}, "Value"),
        ({"Value": None}, "Value"),
        ({"Value": 0.1063}, "Value"),
        ({"Date": "soon"}, "Date"),
        ({"Cluster": "Wizards"}, "Cluster"),
        ({"Band": "Band 8"}, "Band"),
    ],
)
def test_a_row_that_cannot_be_read_is_an_error_and_leaves(change, column):
    read_back = aimed(aim(Cluster=None, Band=None), aim(Cluster=None, Band=None) | change)
    wrong = problem(read_back, "unreadable_target")
    assert (wrong.sheet, wrong.row, wrong.column) == ("Targets", 3, column)
    assert len(read_back.counts.targets) == report(read_back, Table.TARGETS).counted == 1
    assert codes(read_back) == ["unreadable_target"]
