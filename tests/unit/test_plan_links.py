"""The indicators of an action, written and read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wres.plan.action import Impact, IndicatorLink
from wres.plan.links import read_links, write_links
from wres.standard.errors import UserFacingError

links = st.dictionaries(st.integers(1, 9), st.sampled_from(Impact)).map(
    lambda impacts: tuple(IndicatorLink(number, impacts[number]) for number in sorted(impacts))
)


@given(links)
def test_what_is_written_reads_back(some):
    assert read_links(write_links(some)) == some


@pytest.mark.parametrize("text", ["1,3i,9", "9; 1; 3I", " 1 3i  9 ", "1\n3i\n9", "1, 1, 3i, 9"])
def test_the_spelling_does_not_matter(text):
    assert write_links(read_links(text)) == "1, 3i, 9"


def test_blank_is_no_indicator():
    assert read_links("  ") == ()


@pytest.mark.parametrize("text", ["0", "10", "1.5", "-1", "one", "1, x", "i", "²", "９"])
def test_anything_but_one_to_nine_is_refused_by_name(text):
    with pytest.raises(UserFacingError, match="not one of the nine indicators") as refusal:
        read_links(text)
    assert refusal.value.code == "unknown_indicator"


def test_direct_and_indirect_at_once_is_refused():
    with pytest.raises(UserFacingError, match="Indicator 3 is there twice"):
        read_links("3, 3i")
