"""No text in a CSV is taken for a formula, and nothing else about it changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.frozen import HOSTILE
from wres.export.csv_safe import safe, starts_formula


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "\ufeff=1", "＝1", "=cmd|' /C x'!A0"],
)
def test_what_could_calculate_is_guarded_and_otherwise_whole(text):
    assert safe(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Head of EDI", "8.7% of staff", "−8.4", "1.1", "a=b", "<script>", "'=1", "|x"])
def test_words_stay_as_they_are(text):
    assert safe(text) == text


@given(st.text() | st.sampled_from(HOSTILE))
def test_guarding_twice_is_guarding_once_and_nothing_is_lost(text):
    once = safe(text)
    assert safe(once) == once
    assert once.endswith(text)
    assert not starts_formula(once)
