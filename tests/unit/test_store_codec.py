"""What is stored as JSON comes back as it was, or says clearly that it cannot."""

import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wres.measures.counts import CountRow, Counts, GroupCounts, SurveyFigure, TableSource
from wres.measures.results import Assessment, Measured, NotSupplied
from wres.standard.indicator import Unit
from wres.standard.mapping import Mapping
from wres.standard.target import Target, TargetKind
from wres.store.codec import CannotRead, decode, encode

DAY = date(2024, 3, 31)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
PERCENT = st.none() | FINITE
COUNTS = st.builds(
    Counts,
    rows=st.lists(st.builds(CountRow), max_size=5).map(tuple),
    survey=st.lists(st.builds(SurveyFigure, white_percent=PERCENT, bme_percent=PERCENT), max_size=3).map(tuple),
    sources=st.lists(st.builds(TableSource), max_size=3).map(tuple),
    targets=st.lists(st.builds(Target, value=FINITE), max_size=3).map(tuple),
)


@settings(max_examples=50)
@given(COUNTS)
def test_any_counts_come_back_as_they_were(counts):
    assert decode(Counts, encode(counts)) == counts


@settings(max_examples=50)
@given(st.from_type(Mapping))
def test_any_mapping_comes_back_as_it_was(mapping):
    assert decode(Mapping, encode(mapping)) == mapping


def test_nine_results_of_several_states_come_back_as_the_types_they_were():
    common = {"unit": Unit.RATIO, "as_at": DAY, "rules_version": "1", "sentence": "s"}
    first = Measured(indicator=1, value=1 / 3, **common)
    rest = tuple(NotSupplied(indicator=n, **common) for n in range(2, 10))
    assessment = Assessment(as_at=DAY, rules_version="1", results=(first, *rest), declaration=None)
    assert decode(Assessment, encode(assessment)) == assessment


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_number_that_is_none_is_not_stored(value):
    with pytest.raises(ValueError, match="would not come back"):
        encode(Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=value))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not JSON"),
        ('{"kind":"Gro', "not JSON"),
        ("[]", "not ours"),
        ('{"white": 1}', "not ours"),
        ('{"kind":"Counts","format":1,"body":{}}', "expected GroupCounts in format 1, found Counts in format 1"),
        ('{"kind":"GroupCounts","format":2,"body":{}}', "found GroupCounts in format 2"),
        ('{"kind":"GroupCounts","format":1,"body":{"white":"many"}}', "GroupCounts does not read at white"),
        ('{"kind":"GroupCounts","format":1,"body":7}', "GroupCounts does not read at its head"),
    ],
)
def test_text_that_cannot_be_read_says_why(text, reason):
    with pytest.raises(CannotRead, match=reason):
        decode(GroupCounts, text)
