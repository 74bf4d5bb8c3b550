"""What is drawn as HTML: words beside every colour, text from data as text, four marks for four things."""

from dataclasses import replace

import pytest

from components import announce, badges, cards, figure, indicator, tables
from components.charts.figure import Absent, Table
from tests import factories
from wres.measures.results import IndicatorRag, Rate
from wres.plan.action import DeliveryRating, Impact

ATTACK = '<img src=x onerror="alert(1)">'


def test_three_kinds_of_status_never_share_a_look_and_each_has_a_symbol_and_words():
    looks = (badges.INDICATOR, badges.DELIVERY, badges.IMPACT)
    symbols = [look.symbol for kind in looks for look in kind.values()]
    assert len(set(symbols)) == len(symbols)
    assert all(look.words for kind in looks for look in kind.values())
    assert set(badges.INDICATOR) == set(IndicatorRag)
    assert set(badges.DELIVERY) == set(DeliveryRating)
    assert set(badges.IMPACT) == set(Impact)


def test_no_status_symbol_is_an_emoji():
    symbols = [look.symbol for look in (*badges.INDICATOR.values(), *badges.IMPACT.values())]
    assert all(ord(symbol) < 0x1F000 and symbol not in "✔✖⚠⬆⬇" for symbol in symbols)


def test_the_five_states_have_five_words():
    states = {result.state for result in factories.unhappy_assessment().results}
    assert states == set(badges.STATES)
    assert len(set(badges.STATES.values())) == 5


@pytest.mark.parametrize("number", [2, 4, 6])
def test_a_card_without_a_figure_says_its_state_and_the_reason(number):
    result = factories.unhappy_assessment().result(number)
    assert badges.STATES[result.state] in cards.value(result)
    assert cards.told(result) == result.reason


def test_a_figure_of_too_few_is_shown_with_its_reason_and_not_judged():
    result = factories.unhappy_assessment().result(3)
    assert "0.53" in cards.value(result)
    assert "too few to judge" in cards.told(result)
    assert "Too few to judge" in badges.state(result)


def test_a_gap_is_in_percentage_points_and_a_ratio_never_in_per_cent():
    assert "percentage points" in cards.value(factories.survey(6))
    assert "×" in cards.value(factories.ratio(2))
    assert "%" not in cards.value(factories.ratio(2))


def test_a_target_is_printed_with_its_date():
    assert cards.target(factories.share()) == "Target: 10.63% by 31 March 2025"
    assert cards.target(factories.unhappy_assessment().result(1)) == "No target in force"


def test_text_from_data_is_text():
    assert announce.escape(ATTACK) == "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"
    assert announce.escape("abc\u202edef\u2066g") == "abcdefg"
    assert "<img" not in tables.html(Table((ATTACK,), ((ATTACK,),)), ATTACK)


def test_four_marks_for_zero_withheld_not_supplied_and_not_applicable():
    shown = [tables.shown(cell) for cell in (0, Absent.WITHHELD, Absent.NOT_SUPPLIED, Absent.NOT_APPLICABLE)]
    assert shown == ["0", "[c]", "[x]", "[z]"]
    assert "[c] withheld to protect small groups" in tables.html(Table(("A",), ((Absent.WITHHELD,),)), "B")


def test_a_table_is_read_by_its_headings_and_reached_by_keyboard():
    html = tables.html(Table(("Group", "Number"), (("White", 12345),)), "Counts")
    assert '<th scope="col">Group</th>' in html
    assert '<th scope="row">White</th>' in html
    assert 'tabindex="0"' in html
    assert "<caption>Counts</caption>" in html
    assert "12,345" in html


def test_a_csv_carries_its_stamp_on_every_row_and_starts_no_formula():
    table = Table(("Group", "Per cent"), (("=cmd|' /C calc'!A0", 14.2), ("@SUM", Absent.WITHHELD)))
    lines = tables.to_csv(table, figure.stamp(factories.ratio(2), "internal")).decode("utf-8-sig").splitlines()
    assert lines[0] == "Group,Per cent,As at,Edition,Rules version,App version"
    assert lines[1].startswith("'=cmd|' /C calc'!A0,14.2,2024-03-31,internal,test-rules,")
    assert lines[2].startswith("'@SUM,[c],2024-03-31,")


@pytest.mark.parametrize(
    ("rate", "words"),
    [
        (Rate(568, 4000, 14.2), "568 of 4,000 (14.2%)"),
        (Rate(None, 231, 47.6), "47.6% of 231 respondents"),
        (Rate(None, None, 47.6), "47.6%; the source gives no counts"),
        (Rate(withheld=True), "withheld, to protect small groups"),
        (None, "not supplied"),
    ],
)
def test_a_rate_says_what_it_is_of_or_why_it_is_not_shown(rate, words):
    assert indicator.counted(rate) == words


def test_the_heading_of_an_indicator_states_its_finding():
    assert indicator.finding(factories.ratio(2)) == "1.26×, off target"
    assert indicator.finding(factories.survey(6)) == "+6.1 percentage points, off target"
    assert indicator.finding(factories.unhappy_assessment().result(4)) == "not supplied"
    unjudged = replace(factories.share(), rag=IndicatorRag.NO_TARGET)
    assert indicator.finding(unjudged) == "8.7%, no target in force"
