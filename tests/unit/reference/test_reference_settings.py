"""The definitions, targets and rules are complete, and say what the standard says."""

import pickle
from dataclasses import fields

import pytest

from wres.reference import DEFAULT_FOLDER, load_reference
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Direction, Indicator, Kind, Unit
from wres.standard.target import TargetKind
from wres.standard.workforce import AssignmentKind

REFERENCE = load_reference()
MAY_BE_NONE = {"top", "numerator", "base"}


@pytest.mark.parametrize("indicator", REFERENCE.indicators, ids=lambda indicator: f"indicator {indicator.number}")
def test_every_field_of_an_indicator_is_filled(indicator: Indicator) -> None:
    empty = [f.name for f in fields(Indicator) if f.name not in MAY_BE_NONE and not getattr(indicator, f.name)]
    assert empty == []


def test_there_are_nine_and_they_are_found_by_number() -> None:
    assert [REFERENCE.indicator(number).number for number in range(1, 10)] == list(range(1, 10))


def test_each_is_made_in_the_way_the_standard_says() -> None:
    kinds = [indicator.kind for indicator in REFERENCE.indicators]
    assert kinds == [Kind.SHARE] + [Kind.RELATIVE_LIKELIHOOD] * 3 + [Kind.SURVEY_GAP] * 4 + [Kind.BOARD_GAP]
    units = [indicator.unit for indicator in REFERENCE.indicators]
    assert units == [Unit.PERCENT] + [Unit.RATIO] * 3 + [Unit.POINTS] * 5


def test_white_over_bme_for_2_and_4_and_bme_over_white_for_3() -> None:
    tops = {indicator.number: indicator.top for indicator in REFERENCE.indicators if indicator.top}
    assert tops == {2: EthnicGroup.WHITE, 3: EthnicGroup.BME, 4: EthnicGroup.WHITE}


def test_what_divides_what_is_named_wherever_counts_make_the_figure() -> None:
    for indicator in REFERENCE.indicators:
        from_counts = indicator.kind is not Kind.SURVEY_GAP
        assert (indicator.numerator is not None, indicator.base is not None) == (from_counts, from_counts)


def test_7_is_the_only_survey_indicator_where_higher_is_better() -> None:
    survey = {i.number: i.direction for i in REFERENCE.indicators if i.kind is Kind.SURVEY_GAP}
    assert survey == {5: Direction.LOWER, 6: Direction.LOWER, 7: Direction.HIGHER, 8: Direction.LOWER}


@pytest.mark.parametrize("number", [5, 6])
def test_a_rise_in_reports_is_said_to_be_not_necessarily_worse(number: int) -> None:
    assert any("not necessarily worse" in caveat for caveat in REFERENCE.indicator(number).caveats)


def test_nobody_is_claimed_to_have_checked_a_definition() -> None:
    assert {indicator.checked_by for indicator in REFERENCE.indicators} == {"not yet checked by a WRES lead"}


def test_the_sentence_of_a_relative_likelihood_reads_as_english() -> None:
    two = REFERENCE.indicator(2)
    sentence = f"White {two.subject} were 1.26 times as likely as BME {two.subject} {two.verb}"
    assert sentence == "White applicants were 1.26 times as likely as BME applicants to be appointed from shortlisting"


def test_the_defaults_are_for_2_to_9_undated_and_none_for_1() -> None:
    targets = {target.indicator: (target.kind, target.value, target.due) for target in REFERENCE.default_targets}
    ratio = (TargetKind.RATIO_AT_MOST, 1.0, None)
    at_most, at_least = (TargetKind.GAP_AT_MOST, 0.0, None), (TargetKind.GAP_AT_LEAST, 0.0, None)
    assert targets == {
        2: ratio,
        3: ratio,
        4: ratio,
        5: at_most,
        6: at_most,
        7: at_least,
        8: at_most,
        9: at_least,
    }
    assert REFERENCE.rules.band_rule


def test_the_thresholds_are_those_of_the_rules() -> None:
    rules = REFERENCE.rules
    assert (rules.small_numerator, rules.small_base) == (5, 10)
    assert (rules.publication_threshold, rules.publication_rounding) == (5, 5)
    assert (rules.share_amber_points, rules.gap_amber_points, rules.board_amber_points) == (1.0, 2.0, 1.0)
    assert (rules.ratio_amber_at_most, rules.four_fifths_low, rules.four_fifths_high) == (1.25, 0.80, 1.25)
    assert (rules.ratio_decimals, rules.percent_decimals, rules.gap_decimals) == (2, 1, 1)
    assert (rules.window_months, rules.disciplinary_window_months) == (12, 12)
    assert (rules.headcount_jump_percent, rules.unknown_in_denominator) == (10.0, True)
    assert rules.workforce_kinds == {AssignmentKind.SUBSTANTIVE}
    assert rules.version == "1.0.0"


def test_no_benchmark_is_claimed_yet() -> None:
    assert REFERENCE.benchmarks == ()


def test_the_sources_name_every_file() -> None:
    sources = (DEFAULT_FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    names = [path.name for path in DEFAULT_FOLDER.iterdir() if path.name != "SOURCES.md"]
    assert [name for name in names if f"`{name}`" not in sources] == []


def test_the_reference_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(REFERENCE)) == REFERENCE


def test_the_reference_is_read_once() -> None:
    assert load_reference() is load_reference(DEFAULT_FOLDER)
