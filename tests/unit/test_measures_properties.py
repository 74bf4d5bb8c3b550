"""What must hold of the figures whatever the counts are."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import binomtest

from tests.spec.worked import counts, result, setting
from wres.measures.assessment import assess
from wres.measures.results import IndicatorRag
from wres.measures.rounding import half_up, plain, signed
from wres.measures.uncertainty import katz, newcombe, wilson

PEOPLE = st.integers(0, 3000)
GROUPS = st.tuples(PEOPLE, PEOPLE, PEOPLE)


@given(st.integers(1, 2000), st.integers(1, 2000), st.data())
def test_a_ratio_and_its_mirror_multiply_to_one(white_base, bme_base, data):
    white, bme = data.draw(st.integers(1, white_base)), data.draw(st.integers(1, bme_base))
    one = result(2, counts(shortlisted=(white_base, bme_base, 0), appointed=(white, bme, 0)))
    mirror = result(2, counts(shortlisted=(bme_base, white_base, 0), appointed=(bme, white, 0)))
    assert one.value * mirror.value == pytest.approx(1)


@given(st.integers(1, 5000), st.data())
def test_wilson_agrees_with_scipy_and_holds_the_share(base, data):
    count = data.draw(st.integers(0, base))
    ours = wilson(count / base, base)
    theirs = binomtest(count, base).proportion_ci(method="wilson")
    assert (ours.low, ours.high) == pytest.approx((theirs.low * 100, theirs.high * 100), abs=1e-9)
    assert ours.low - 1e-9 <= 100 * count / base <= ours.high + 1e-9


def test_newcombe_agrees_with_the_published_example():
    # Newcombe 1998, method 10, example a: 56/70 − 48/80 = 0.20, 0.0524 to 0.3339.
    limits = newcombe(56 / 70, 70, 48 / 80, 80)
    assert (limits.low, limits.high) == pytest.approx((5.24, 33.39), abs=0.005)


@given(st.integers(1, 500), st.integers(1, 500), st.data())
def test_the_log_interval_holds_the_ratio_and_mirrors(top_base, bottom_base, data):
    top, bottom = data.draw(st.integers(1, top_base)), data.draw(st.integers(1, bottom_base))
    limits, mirrored = katz(top, top_base, bottom, bottom_base), katz(bottom, bottom_base, top, top_base)
    assert limits.low <= (top / top_base) / (bottom / bottom_base) * (1 + 1e-9)
    assert limits.high >= (top / top_base) / (bottom / bottom_base) * (1 - 1e-9)
    assert limits.low * mirrored.high == pytest.approx(1)


def test_no_interval_around_a_ratio_with_a_zero():
    assert katz(0, 10, 3, 10) is None


@given(GROUPS, GROUPS, GROUPS, GROUPS, GROUPS, GROUPS)
def test_there_are_always_nine_each_with_a_state_a_colour_and_a_sentence(staff, short, hired, cases, trained, board):
    given_counts = counts(
        staff=staff,
        shortlisted=short,
        appointed=hired,
        entered_disciplinary=cases,
        accessed_training=trained,
        board_voting=board,
    )
    for found in assess(given_counts, setting()).results:
        assert isinstance(found.rag, IndicatorRag)
        assert found.sentence
        assert (found.value is None) == (found.state not in ("measured", "too_few"))
        assert bool(found.reason) == (found.state != "measured")


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 3000))
def test_the_three_groups_of_a_share_add_up_to_everybody(white, bme, unknown):
    found = result(1, counts(staff=(white, bme, unknown)))
    assert found.white.count + found.bme.count + found.unknown.count == found.bme.base
    assert found.white.percent + found.bme.percent + found.unknown.percent == pytest.approx(100)


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 4))
def test_rounding_is_to_the_nearest_and_halves_go_up(value, decimals):
    found = Fraction(half_up(value, decimals))
    assert abs(found - value) <= Fraction(1, 2 * 10**decimals)
    if abs(found - value) == Fraction(1, 2 * 10**decimals):
        assert abs(found) >= abs(value)


@pytest.mark.parametrize(
    ("value", "shown"), [(Fraction(1, 8) * 100, "12.5"), (12.25, "12.3"), (-0.04, "0.0"), (2.675, "2.7")]
)
def test_what_is_printed_never_shows_a_negative_zero(value, shown):
    assert plain(value, 1) == shown


def test_a_gap_carries_its_sign():
    assert [signed(gap, 1) for gap in (3.94, -8.4, 0.04, -0.04)] == ["+3.9", "−8.4", "0.0", "0.0"]


@given(GROUPS, GROUPS)
def test_unknown_ethnicity_never_moves_a_likelihood(short, hired):
    assume(short[0] and short[1])
    one = result(2, counts(shortlisted=short, appointed=hired))
    other = result(2, counts(shortlisted=(*short[:2], 0), appointed=(*hired[:2], 0)))
    assert (one.state, one.value, one.rag) == (other.state, other.value, other.rag)
