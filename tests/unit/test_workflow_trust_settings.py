"""A trust's own name, term, thresholds, targets and words; each change is recorded."""

import math
from dataclasses import replace
from datetime import date

import pytest

from tests.databases import ANNA, BEN, NOON
from wres.measures.counts import CountRow, Counts, GroupCounts, Margin, band_key
from wres.standard.actor import VISITOR
from wres.standard.audit import Noun, Verb
from wres.standard.errors import NotAllowed, UserFacingError
from wres.standard.indicator import Measure
from wres.standard.ingest_report import IngestReport
from wres.standard.mapping import MappedWord, Mapping, MappingKind
from wres.standard.organisation import Term
from wres.standard.rules import Rules
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import AssignmentKind, Cluster, PayBand
from wres.workflows import datasets, organisation, trust_targets, trust_words
from wres.workflows import trust_settings as workflow

RULES = Rules(
    version="1.0.0",
    small_numerator=5,
    small_base=10,
    publication_threshold=5,
    publication_rounding=5,
    share_amber_points=1.0,
    ratio_amber_at_most=1.25,
    four_fifths_low=0.8,
    four_fifths_high=1.25,
    gap_amber_points=2.0,
    board_amber_points=1.0,
    band_rule=True,
    unknown_in_denominator=True,
    headcount_jump_percent=10.0,
    window_months=12,
    disciplinary_window_months=12,
    ratio_decimals=2,
    percent_decimals=1,
    gap_decimals=1,
    workforce_kinds=frozenset({AssignmentKind.SUBSTANTIVE}),
)
SHARE = Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=10.63, due=date(2025, 3, 31), source="Plan")


@pytest.fixture
def trust(store):
    return organisation.create_trust(ANNA, store, "Trust", NOON)


def changes(store, trust):
    return [(e.noun, e.field, e.old, e.new) for e in workflow.history(ANNA, store, trust.id) if e.verb is Verb.CHANGED]


def test_name_and_term_change_and_are_recorded_once(store, trust):
    for _ in range(2):
        workflow.rename(BEN, store, trust.id, " New name", NOON)
        workflow.change_term(BEN, store, trust.id, Term.GLOBAL_MAJORITY, NOON)
    there = organisation.home(ANNA, store)
    assert (there.name, there.term) == ("New name", Term.GLOBAL_MAJORITY)
    assert changes(store, trust) == [
        (Noun.ORGANISATION, "term", "BME", "Global Majority"),
        (Noun.ORGANISATION, "name", "Trust", "New name"),
    ]


def test_every_adjustable_rule_is_a_field_of_the_rules_inside_its_limits():
    for adjustable in workflow.ADJUSTABLE:
        default = getattr(RULES, adjustable.field)
        assert isinstance(default, bool) or adjustable.low <= default <= adjustable.high


def test_a_trusts_own_threshold_takes_the_place_of_the_default_and_shows_in_the_version(store, trust):
    workflow.change_rule(BEN, store, trust.id, "small_base", 20, NOON)
    workflow.change_rule(BEN, store, trust.id, "band_rule", False, NOON)
    workflow.change_rule(BEN, store, trust.id, "gap_amber_points", 3, NOON)
    own = workflow.rules(VISITOR, store, trust.id, RULES)
    assert own == replace(RULES, version=own.version, small_base=20, band_rule=False, gap_amber_points=3.0)
    assert own.version.startswith("1.0.0+")
    assert changes(store, trust)[-1] == (Noun.SETTING, "rules.small_base", "", "20")


def test_going_back_to_the_default_gives_the_reviewed_rules_back(store, trust):
    workflow.change_rule(BEN, store, trust.id, "small_base", 20, NOON)
    workflow.change_rule(BEN, store, trust.id, "small_base", None, NOON)
    assert workflow.rules(ANNA, store, trust.id, RULES) == RULES
    workflow.change_rule(BEN, store, trust.id, "small_base", 10, NOON)
    assert workflow.rules(ANNA, store, trust.id, RULES) == RULES


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("small_base", 0),
        ("small_base", 2.5),
        ("small_base", True),
        ("publication_threshold", 2),
        ("publication_rounding", 1),
        ("gap_amber_points", math.nan),
        ("gap_amber_points", math.inf),
        ("band_rule", 1),
        ("version", 2),
        ("four_fifths_low", 0.5),
    ],
)
def test_a_threshold_outside_its_limits_is_refused(sqlite_store, field, value):
    trust = organisation.create_trust(ANNA, sqlite_store, "Trust", NOON)
    with pytest.raises(UserFacingError):
        workflow.change_rule(BEN, sqlite_store, trust.id, field, value, NOON)
    assert workflow.rules(ANNA, sqlite_store, trust.id, RULES) == RULES


def test_targets_are_added_changed_and_archived_field_by_field(store, trust):
    kept = trust_targets.add_target(BEN, store, trust.id, SHARE, RULES, NOON)
    undated = replace(SHARE, value=23.7, due=None, cluster=Cluster.CLINICAL, band=PayBand.BAND_8A, directorate="East")
    other = trust_targets.add_target(BEN, store, trust.id, undated, RULES, NOON)
    assert trust_targets.targets(VISITOR, store, trust.id) == (kept, other)
    later = replace(SHARE, value=11.0, due=date(2026, 3, 31))
    changed = trust_targets.change_target(BEN, store, kept.id, later, RULES, NOON)
    assert trust_targets.targets(ANNA, store, trust.id)[0] == changed
    assert changes(store, trust) == [
        (Noun.TARGET, "due", "2025-03-31", "2026-03-31"),
        (Noun.TARGET, "value", "10.63", "11.0"),
    ]
    trust_targets.archive_target(BEN, store, kept.id, NOON)
    assert trust_targets.targets(ANNA, store, trust.id) == (other,)
    assert len(trust_targets.targets(ANNA, store, trust.id, archived=True)) == 2
    with pytest.raises(UserFacingError, match="not in use any more"):
        trust_targets.archive_target(BEN, store, kept.id, NOON)


@pytest.mark.parametrize(
    ("target", "code"),
    [
        (replace(SHARE, indicator=2), "target_kind"),
        (replace(SHARE, indicator=10, kind=TargetKind.YES_NO), "target_kind"),
        (replace(SHARE, indicator=7, kind=TargetKind.GAP_AT_MOST), "target_kind"),
        (replace(SHARE, value=101), "target_value"),
        (replace(SHARE, value=math.nan), "target_value"),
        (replace(SHARE, source="a\0"), "bad_character"),
    ],
)
def test_a_target_that_cannot_judge_its_indicator_is_refused(sqlite_store, target, code):
    trust = organisation.create_trust(ANNA, sqlite_store, "Trust", NOON)
    with pytest.raises(UserFacingError) as refusal:
        trust_targets.add_target(BEN, sqlite_store, trust.id, target, RULES, NOON)
    assert refusal.value.code == code


@pytest.mark.parametrize(("people", "refused"), [(9, True), (10, False)])
def test_a_percentage_for_a_group_under_the_small_base_is_refused_and_a_headcount_is_not(sqlite_store, people, refused):
    trust = organisation.create_trust(ANNA, sqlite_store, "Trust", NOON)
    key = band_key(Cluster.CLINICAL, PayBand.BAND_9)
    day = date(2024, 3, 31)
    upload = datasets.Upload(
        counts=Counts(as_at=day, rows=(CountRow(Measure.STAFF, Margin.CLUSTER_BAND, key, GroupCounts(people)),)),
        report=IngestReport(
            as_at=day, as_at_source="given", tables=(), ignored_sheets=(), problems=(), unknown_words=()
        ),
        mapping=Mapping(),
        file_name="x.xlsx",
        sha256="0" * 64,
        rules_version="1",
    )
    datasets.accept(ANNA, sqlite_store, trust.id, upload, NOON)
    share = replace(SHARE, band=PayBand.BAND_9)
    if refused:
        with pytest.raises(UserFacingError, match="one person would decide") as refusal:
            trust_targets.add_target(BEN, sqlite_store, trust.id, share, RULES, NOON)
        assert "headcount instead" in refusal.value.what_to_do
    else:
        trust_targets.add_target(BEN, sqlite_store, trust.id, share, RULES, NOON)
    headcount = replace(share, kind=TargetKind.HEADCOUNT_AT_LEAST, value=1)
    assert trust_targets.add_target(BEN, sqlite_store, trust.id, headcount, RULES, NOON)


def test_words_are_kept_by_their_normalised_form_replaced_and_forgotten(store, trust):
    first = MappedWord(MappingKind.GRADE, " Band\u00a0FIVE ", "5")
    trust_words.add_words(BEN, store, trust.id, [first, MappedWord(MappingKind.HEADING, "Origin", "x")], NOON)
    known = trust_words.add_words(BEN, store, trust.id, [MappedWord(MappingKind.GRADE, "band five", "6")], NOON)
    assert known.of(MappingKind.GRADE) == {"band five": "6"}
    assert trust_words.mapping(ANNA, store, trust.id) == known
    left = trust_words.remove_word(BEN, store, trust.id, MappingKind.GRADE, "Band five", NOON)
    assert [word.found for word in left.words] == ["origin"]
    words = [e for e in workflow.history(ANNA, store, trust.id) if e.noun is Noun.MAPPED_WORD]
    assert [(e.verb, e.old, e.new) for e in words] == [
        (Verb.REMOVED, "6", ""),
        (Verb.CHANGED, "5", "6"),
        (Verb.CREATED, "", "x"),
        (Verb.CREATED, "", "5"),
    ]


def test_a_visitor_changes_no_setting(sqlite_store):
    for refused in (
        lambda: workflow.rename(VISITOR, sqlite_store, 1, "x", NOON),
        lambda: workflow.change_term(VISITOR, sqlite_store, 1, Term.BME, NOON),
        lambda: workflow.change_rule(VISITOR, sqlite_store, 1, "small_base", 20, NOON),
        lambda: workflow.history(VISITOR, sqlite_store, 1),
        lambda: trust_targets.add_target(VISITOR, sqlite_store, 1, SHARE, RULES, NOON),
        lambda: trust_targets.archive_target(VISITOR, sqlite_store, 1, NOON),
        lambda: trust_words.mapping(VISITOR, sqlite_store, 1),
        lambda: trust_words.add_words(VISITOR, sqlite_store, 1, [], NOON),
    ):
        with pytest.raises(NotAllowed):
            refused()
