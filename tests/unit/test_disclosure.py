"""The public edition: no small count, none that the shown ones give away, and the same every time."""

import dataclasses
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spec.worked import counts, setting
from wres.measures.assessment import assess
from wres.measures.counts import CountRow, GroupCounts, Margin, SurveyFigure, band_key
from wres.measures.disclosure import rounded_counts, show_internal, show_public, withheld_cells
from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.workforce import Cluster, PayBand

RULES = load_reference().rules
SMALL = range(1, RULES.publication_threshold)
BANDS = [PayBand.BAND_2, PayBand.BAND_5, PayBand.BAND_8A, PayBand.VSM]
CELL = st.tuples(*[st.one_of(st.integers(0, 12), st.integers(0, 400))] * 4)


def with_bands(cells):
    """Staff whose totals are the sum of their bands, and everything else that can be counted."""
    added = [sum(cell[place] for cell in cells) for place in range(4)]
    base = counts(
        (SurveyFigure(indicator=5, year=2023, white_percent=30.0, bme_percent=31.0, white_base=400, bme_base=30),),
        shortlisted=(100, 40, 3),
        appointed=(20, 6, 0),
        board_voting=(10, 1, 0),
        entered_disciplinary=(9, 5, 0),
    )
    rows = [CountRow(Measure.STAFF, Margin.TOTAL, "", GroupCounts(*added))]
    rows += [
        CountRow(Measure.STAFF, Margin.CLUSTER_BAND, band_key(Cluster.CLINICAL, band), GroupCounts(*cell))
        for band, cell in zip(BANDS, cells, strict=False)
    ]
    return replace(base, rows=(*base.rows, *rows))


def public(given_counts):
    exact = assess(given_counts, setting())
    return show_public(exact, assess(rounded_counts(given_counts, RULES), setting()), RULES)


def whole_numbers(shown):
    """Every whole number anywhere in what is shown, but for the indicators' own and dates."""
    if dataclasses.is_dataclass(shown):
        for field in dataclasses.fields(shown):
            if field.name not in {"indicator", "survey_year", "target", "people_at_target"}:
                yield from whole_numbers(getattr(shown, field.name))
    elif isinstance(shown, tuple):
        for part in shown:
            yield from whole_numbers(part)
    elif isinstance(shown, int) and not isinstance(shown, bool):
        yield shown


@given(st.lists(CELL, min_size=1, max_size=4))
def test_no_count_under_the_threshold_is_anywhere_in_the_public_edition(cells):
    assert not [number for number in whole_numbers(public(with_bands(cells))) if number in SMALL]


@given(st.lists(CELL, min_size=1, max_size=4))
def test_every_shown_count_is_a_multiple_of_the_rounding(cells):
    assert not [n for n in whole_numbers(public(with_bands(cells))) if n % RULES.publication_rounding]


@given(st.lists(CELL, min_size=1, max_size=4))
def test_two_public_editions_of_the_same_counts_are_the_same(cells):
    assert public(with_bands(cells)) == public(with_bands(cells))


@given(st.lists(CELL, min_size=1, max_size=4))
def test_the_internal_edition_withholds_nothing(cells):
    exact = assess(with_bands(cells), setting())
    assert show_internal(exact).results == exact.results


def near(count):
    step = RULES.publication_rounding
    return (count + step // 2) // step * step


def readings(shown):
    """Every count a shown cell may stand for; a withheld one may be any small one."""
    if shown is None:
        return SMALL
    return [n for n in range(max(0, shown - 5), shown + 6) if near(n) == shown and n not in SMALL]


@settings(max_examples=150)
@given(st.lists(st.integers(0, 13), min_size=1, max_size=4))
def test_a_small_cell_is_never_pinned_by_the_cells_and_the_headline_that_are_shown(cells):
    """Brute force: everything the shown numbers allow leaves a small withheld cell at least two readings."""
    headline = sum(cells)
    if headline in SMALL:
        return  # the whole indicator is withheld then
    hidden = withheld_cells(cells, near(headline), RULES)
    assert {place for place, count in enumerate(cells) if count in SMALL} <= hidden
    if not hidden or len(hidden) == len(cells):
        return
    shown = [None if place in hidden else near(count) for place, count in enumerate(cells)]
    # A cell withheld beside a small one may be any count at all.
    options = [range(1, 14) if place in hidden else readings(cell) for place, cell in enumerate(shown)]
    possible = [guess for guess in product(*options) if near(sum(guess)) == near(headline)]
    for place in hidden:
        assert len({guess[place] for guess in possible}) > 1, (cells, shown, near(headline))
