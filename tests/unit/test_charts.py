"""R9: every chart has a finding, alternative text of at most 125 characters, a table, one axis of each kind."""

import json
from dataclasses import replace

import pytest

from components.charts import build, words
from components.charts.figure import LONGEST_ALT, Absent, Figure, Table
from tests import factories
from wres.measures.results import Interval, Rate
from wres.standard.workforce import Cluster

TERMS = ("BME", "ethnic minority", "Global Majority")


def _all(term: str) -> list[Figure]:
    figures: list[Figure | None] = []
    for result in (*factories.sample_results(), *factories.unhappy_assessment().results):
        definition = factories.definition(result.indicator)
        figures.append(build.card(result, definition.kind, term))
        figures += build.page(result, definition, term)
        figures += [build.band_ladder(result, cluster, term) for cluster in build.clusters(result)]
    return [figure for figure in figures if figure]


@pytest.mark.parametrize("term", TERMS)
def test_every_figure_has_a_finding_an_alternative_and_a_table(term):
    figures = _all(term)
    assert len(figures) > 25
    for figure in figures:
        assert figure.title
        assert 0 < len(figure.alt) <= LONGEST_ALT
        assert figure.spec["description"] == figure.alt
        assert figure.table.rows


@pytest.mark.parametrize("term", TERMS)
def test_every_figure_is_drawn_as_svg_in_palette_colours_with_its_data_inside(term):
    for figure in _all(term):
        text = json.dumps(figure.spec)
        assert figure.spec["usermeta"]["embedOptions"]["renderer"] == "svg"
        assert "data" not in figure.spec
        assert "datasets" not in figure.spec
        assert '"values"' in text
        assert "#" not in text
        assert '"resolve"' not in text


def test_a_result_without_a_value_has_no_figure():
    for result in factories.unhappy_assessment().results:
        if result.value is None:
            definition = factories.definition(result.indicator)
            assert build.card(result, definition.kind, "BME") is None
            assert build.page(result, definition, "BME") == ()


def test_a_figure_is_built_once_for_one_result():
    result, definition = factories.ratio(2), factories.definition(2)
    assert build.card(result, definition.kind, "BME") is build.card(factories.ratio(2), definition.kind, "BME")


def test_a_ratio_is_drawn_on_a_log_axis_that_reaches_both_limits():
    wide = replace(factories.ratio(2), interval=Interval(0.1, 12.0))
    figure = build.page(wide, factories.definition(2), "BME")[0]
    text = json.dumps(figure.spec)
    low, high = json.loads(text.split('"domain": ', 1)[1].split("]", 1)[0] + "]")
    assert '"type": "log"' in text
    assert low <= 0.1
    assert high >= 12.0


@pytest.mark.parametrize(
    ("limits", "said"), [((0.9, 1.4), "consistent with no difference"), ((1.04, 1.52), "the interval leaves out 1")]
)
def test_the_finding_of_a_ratio_says_whether_the_interval_holds_one(limits, said):
    assert words.ratio_against_one(replace(factories.ratio(2), interval=Interval(*limits))).endswith(said)


def test_rates_that_print_the_same_are_called_the_same():
    assert words.two_rates(Rate(percent=39.52), Rate(percent=39.48), "BME").startswith("The rates for BME and White")


def test_a_rate_without_a_figure_is_not_compared():
    assert words.two_rates(Rate(withheld=True), Rate(percent=3.0), "BME") == "The two rates are not shown"


def test_bands_with_too_few_people_are_not_counted_as_below():
    result = factories.share()
    figure = build.band_ladder(result, Cluster.CLINICAL, "BME")
    assert figure is not None
    assert figure.title == "Clinical: 7 of 9 bands that can be judged are below their target"
    assert len(figure.table.rows) == 10


def test_a_cluster_whose_bands_are_all_withheld_has_no_ladder():
    withheld = tuple(replace(row, white=None, bme=None, unknown=None, bme_percent=None) for row in factories.bands())
    assert build.band_ladder(replace(factories.share(), breakdown=withheld), Cluster.CLINICAL, "BME") is None


def test_a_withheld_count_is_marked_so_and_a_count_the_source_never_gave_otherwise():
    withheld = replace(factories.ratio(3), bme=Rate(percent=1.3, withheld=True))
    table = build.page(withheld, factories.definition(3), "BME")[0].table
    rates = build.page(withheld, factories.definition(3), "BME")[1].table
    assert table.columns[0] == "Relative likelihood"
    assert rates.rows[1][1] is Absent.WITHHELD
    assert build.page(factories.survey(5), factories.definition(5), "BME")[0].table.rows[0][1] is Absent.NOT_SUPPLIED


def test_long_alternative_text_is_cut_at_a_word():
    cut = words.alternative("word " * 60)
    assert len(cut) <= LONGEST_ALT
    assert cut.endswith("word…")


def test_a_table_with_a_ragged_row_is_refused():
    with pytest.raises(ValueError, match="one cell a column"):
        Table(("One", "Two"), (("only one",),))
