"""The method page says what data/reference says, and what the code does: nothing on it is typed a second time."""

import ast
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from components import (
    method_colours,
    method_examples,
    method_groups,
    method_indicators,
    method_numbers,
    method_page,
    method_rules,
    method_words,
    settings_rule_words,
    tables,
)
from components.announce import escape
from tests.spec.worked import exactly
from wres.measures.rag_words import rag_words
from wres.reference import load_reference
from wres.standard.groups import EthnicGroup
from wres.standard.rules import Rules
from wres.standard.workforce import PayBand
from wres.workflows.trust_settings import ADJUSTABLE

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [*sorted((ROOT / "components").glob("method_*.py")), ROOT / "wres/measures/rag_words.py"]
REFERENCE = load_reference()
RULES = REFERENCE.rules
TEXTS = ("name", "definition", "why_it_matters", "formula", "numerator_words", "denominator_words", "source")
"""The fields of an indicator that stand on the page as they are, but for the term."""


def indicator_html(number: int, term: str = "BME", rules: Rules = RULES) -> str:
    return method_indicators.html(REFERENCE.indicator(number), REFERENCE, rules, term)


@pytest.mark.parametrize("number", range(1, 10))
def test_the_page_says_of_each_indicator_what_its_reviewed_document_says(number):
    indicator, drawn = REFERENCE.indicator(number), indicator_html(number)
    for text in (*(getattr(indicator, field) for field in TEXTS), indicator.checked_by, *indicator.caveats):
        assert escape(text) in drawn
    assert "not yet checked by a WRES lead" in drawn
    assert "30 November 2027" in drawn
    assert method_indicators.UNITS[indicator.unit] in drawn
    assert method_indicators.DIRECTIONS[indicator.direction] in drawn


@pytest.mark.parametrize("field", [*TEXTS, "checked_by"])
def test_another_text_in_the_reference_is_another_text_on_the_page(field):
    before = REFERENCE.indicator(2)
    after = replace(before, **{field: "Something else altogether"})
    drawn = method_indicators.html(after, replace(REFERENCE, examples=REFERENCE.examples), RULES, "BME")
    assert "Something else altogether" in drawn
    assert f">{escape(getattr(before, field))}<" not in drawn


def test_another_caveat_and_review_date_in_the_reference_are_others_on_the_page():
    after = replace(REFERENCE.indicator(5), caveats=("Read with care.",), review_date=date(2031, 2, 3))
    drawn = method_indicators.html(after, REFERENCE, RULES, "BME")
    assert "Read with care." in drawn
    assert "3 February 2031" in drawn


@pytest.mark.parametrize("number", range(1, 10))
def test_the_examples_on_the_page_are_those_the_spec_tests_hold_the_code_to(number):
    examples = [example for example in REFERENCE.examples if example.indicator == number]
    drawn = indicator_html(number)
    assert len(examples) >= 2
    assert drawn.count('<th scope="row">') - 4 == len(examples)  # four rows are the colours
    for example in examples:
        assert escape(example.title) in drawn
        assert escape(example.because) in drawn
        assert escape(method_words.arithmetic(example.arithmetic)) in drawn
        assert escape(example.printed) in drawn
        assert method_examples.standing(example) in drawn
        for counts in example.counts:
            assert f"{counts.white:,} White, {counts.bme:,} BME, {counts.unknown:,} unknown" in drawn


def test_the_arithmetic_on_the_page_comes_to_what_the_spec_tests_check():
    signs = {"÷": "/", "×": "*", "−": "-"}
    for example in REFERENCE.examples:
        printed = method_words.arithmetic(example.arithmetic)
        back = "".join(signs.get(letter, letter) for letter in printed)
        assert back == example.arithmetic
        if back:
            exactly(back)


def test_every_example_shows_a_word_and_a_symbol_for_its_colour():
    for example in REFERENCE.examples:
        words = method_examples.standing(example)
        assert 'aria-hidden="true"' in words
        assert any(word in words for word in ("Green", "Amber", "Red", "Too few", "No target", "Not calc", "Withheld"))


@pytest.mark.parametrize("field", [field.name for field in fields(Rules) if field.name != "version"])
def test_every_rule_stands_in_the_table_with_its_value_and_a_changed_one_is_marked(field):
    before = settings_rule_words.row(field, RULES, RULES)
    drawn = method_rules.html(RULES, RULES)
    assert escape(before.words) in drawn
    assert settings_rule_words.SET_HERE not in drawn
    other = replace(RULES, **{field: _other(getattr(RULES, field))})
    after = settings_rule_words.row(field, other, RULES)
    assert after.differs
    assert after.in_force != after.default == before.in_force
    row = next(row for row in method_rules.html(other, RULES).split("<tr>") if escape(after.words) in row)
    assert (
        f"<td>{escape(after.in_force)}</td><td>{escape(after.default)}</td><td>{settings_rule_words.SET_HERE}</td>"
        in row
    )


def _other(value):
    if isinstance(value, bool):
        return not value
    return frozenset() if isinstance(value, frozenset) else value + 3


def test_the_rules_a_trust_may_set_come_first_in_their_order_and_by_the_same_words():
    shown = [row.words for row in settings_rule_words.rows(RULES, RULES)]
    assert shown[: len(ADJUSTABLE)] == [rule.words for rule in ADJUSTABLE]
    assert len(shown) == len(fields(Rules)) - 1
    assert len(set(shown)) == len(shown)


def test_the_heading_says_whether_the_trust_has_set_a_rule_itself():
    assert method_rules.finding(RULES, RULES) == f"Every number follows the default rules, version {RULES.version}"
    own = replace(RULES, small_base=20, version="other")
    assert method_rules.finding(own, RULES).endswith("but for one that this trust has set itself")


def test_every_ethnic_category_stands_in_the_table_under_its_group():
    drawn = method_groups.groups(REFERENCE.labels, "BME")
    words = {EthnicGroup.WHITE: "White", EthnicGroup.BME: "BME", EthnicGroup.UNKNOWN: "Unknown"}
    for category in REFERENCE.labels.categories.values():
        parent = REFERENCE.labels.categories[category.parent]
        row = next(row for row in drawn.split("<tr>") if f'<th scope="row">{escape(parent.label)}</th>' in row)
        assert escape(category.label) in row
        assert f"<td>{words[category.group]}</td>" in row
        assert not category.is_code or category.code in row


def test_every_band_and_every_staff_group_stands_in_its_table():
    bands, clusters = method_groups.bands(REFERENCE.labels), method_groups.clusters(REFERENCE.labels)
    for band in PayBand:
        assert (escape(band.words) in bands) is (band is not PayBand.UNMAPPED)
    for label, cluster in REFERENCE.labels.staff_groups.items():
        row = next(row for row in clusters.split("<tr>") if f'<th scope="row">{cluster.words}</th>' in row)
        assert escape(label) in row


def test_the_limits_of_the_public_edition_are_those_in_force():
    drawn = method_numbers.editions(replace(RULES, publication_threshold=8, publication_rounding=10))
    assert "rounded to the nearest 10" in drawn
    assert "a count from 1 to 7" in drawn


def test_the_four_marks_are_those_of_the_tables():
    assert [tables.shown(mark) for mark, _, _ in method_numbers.MARKS] == ["0", "[c]", "[x]", "[z]"]
    assert len({word for _, word, _ in method_numbers.MARKS}) == 4


@pytest.mark.parametrize("term", ["ethnic minority", "Global Majority"])
@pytest.mark.parametrize("number", range(1, 10))
def test_the_page_speaks_of_the_group_as_the_trust_does(number, term):
    drawn = indicator_html(number, term)
    assert "BME" not in drawn
    assert term.casefold() in drawn.casefold()
    assert "BME" not in method_groups.groups(REFERENCE.labels, term)
    assert "BME" not in method_page.contents(term)


def test_every_section_of_the_contents_is_a_link_within_the_page():
    drawn = method_page.contents("BME")
    assert [anchor for anchor in method_page.CONTENTS if f'href="#{anchor}"' not in drawn] == []


def sentences() -> set[str]:
    """Everything of some length that the reference says."""
    told = {text for one in REFERENCE.indicators for text in (*(getattr(one, f) for f in TEXTS), *one.caveats)}
    told |= {text for example in REFERENCE.examples for text in (example.because, example.arithmetic)}
    told |= {category.label for category in REFERENCE.labels.categories.values()}
    return {text for text in told if len(text) >= 20}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_text_and_no_threshold_of_the_reference_is_typed_again_in_the_code_of_the_page(path):
    tree = ast.parse(path.read_text("utf-8"))
    constants = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    typed = " ".join(constant for constant in constants if isinstance(constant, str))
    assert [text for text in sentences() if text in typed] == []
    assert [number for number in constants if isinstance(number, float)] == []


def test_the_colours_on_the_page_are_the_rules_in_words():
    for indicator in REFERENCE.indicators:
        words = rag_words(indicator, RULES)
        drawn = method_colours.html(indicator, RULES, "BME")
        for text in (words.green, words.amber, words.red, words.too_few):
            assert escape(method_words.sentence(text)) in drawn
