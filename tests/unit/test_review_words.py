"""The sentences about snapshots, and that screen and downloads use the same words."""

from dataclasses import replace

import pytest

from components import badges
from tests import factories
from tests.frozen import action, seen, snapshot
from wres.measures.results import IndicatorRag
from wres.plan.action import DeliveryRating, Status
from wres.review import words
from wres.review.difference import IndicatorChange, difference
from wres.review.finding import cautions, finding, met, standings
from wres.review.snapshot import Readiness
from wres.standard.actor import Edition


def result(number, **fields):
    return replace(factories.assessment().result(number), **fields)


def of(then, now):
    return difference(seen(then), seen(now))


MOVED = (result(1, printed="9.1%", value=9.1), result(2, printed="0.98", value=0.98, rag=IndicatorRag.GREEN))


@pytest.mark.parametrize(
    ("now", "sentence"),
    [
        (snapshot(*MOVED, actions=(action("1.1", status=Status.COMPLETE),)), "Two indicators moved, one action closed"),
        (snapshot(MOVED[0]), "One indicator moved"),
        (snapshot(actions=()), "One action closed"),
        (
            snapshot(actions=(action("1.1", rating=None), action("a"), action("b"))),
            "Two actions opened, one re-rated",
        ),
        (snapshot(actions=(action("1.1", lead=""),)), "One action changed in other ways"),
        (snapshot(result(1, target=None)), "One target changed"),
        (snapshot(), "Nothing changed between the two"),
        (
            snapshot(actions=(action("1.1"), *(action(str(n)) for n in range(12)))),
            "12 actions opened",
        ),
    ],
)
def test_the_finding_counts_what_changed(now, sentence):
    assert finding(of(snapshot(), now)) == sentence


def test_the_standings_are_told_one_by_one():
    worse = (result(3, rag=IndicatorRag.RED), result(9, rag=IndicatorRag.AMBER))
    assert standings(of(snapshot(), snapshot(*MOVED, *worse))) == (
        "Of the nine, one stands better against its target, two stand worse."
    )
    assert standings(of(snapshot(), snapshot())).startswith("No indicator stands better or worse")
    assert standings(of(snapshot(figures=None), snapshot())) == ""


def test_what_a_reader_must_bear_in_mind_is_said():
    then = seen(snapshot(name="Old", rules_version="0.9", readiness=Readiness.DRAFT))
    told = " ".join(cautions(then, seen()))
    assert "version 0.9, then 1.0.0" in told
    assert "“Old” was frozen as a draft" in told
    assert "figures of the same date" in told
    assert "holds a plan and no figures" in " ".join(cautions(seen(snapshot(figures=None)), seen()))
    public = seen(edition=Edition.PUBLIC)
    assert "public editions" in " ".join(cautions(public, public))


def test_a_snapshot_says_how_many_met_their_target():
    assert met(seen()) == "Two of nine indicators met their target"
    assert met(seen(snapshot(figures=None))) == "A plan without figures"
    green = [result(n, rag=IndicatorRag.GREEN) for n in range(1, 10)]
    assert met(seen(snapshot(*green))) == "All nine indicators met their target"
    red = [result(n, rag=IndicatorRag.RED) for n in range(1, 10)]
    assert met(seen(snapshot(*red))) == "None of nine indicators met their target"
    assert met(seen(snapshot(*red[1:], green[0]))) == "One of nine indicators met its target"


@pytest.mark.parametrize(
    ("then", "now", "words_of_change"),
    [
        (result(1), result(1, value=9.1, printed="9.1%"), "+0.4 points"),
        (result(2), result(2, value=1.16, printed="1.16"), "−0.10"),
        (result(5), result(5, value=-0.2, printed="−0.2 points"), "−1.5 points"),
        (result(9), result(9), "No change"),
        (None, result(9), ""),
    ],
)
def test_a_change_is_signed_and_has_its_unit_and_a_gap_is_never_per_cent(then, now, words_of_change):
    assert words.change_words(IndicatorChange(1, then, now)) == words_of_change


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        ("red", "amber", "↑ Better: red to amber"),
        ("green", "red", "↓ Worse: green to red"),
        ("red", "red", "= Same"),
        ("too_few", "green", "◇ Now judged: green"),
        ("green", "no_data", "◇ No longer judged: was green"),
    ],
)
def test_a_move_is_a_symbol_and_a_word(then, now, told):
    change = IndicatorChange(1, result(1, rag=IndicatorRag(then)), result(1, rag=IndicatorRag(now)))
    assert words.rag_move_words(change) == told


def test_a_value_has_its_unit_once_however_it_was_printed():
    assert words.value_words(result(1)) == "8.7%"
    assert words.value_words(result(2)) == "1.26×"
    assert words.value_words(result(5)) == words.value_words(result(5, printed="+1.3 points")) == "+1.3 points"
    assert words.value_words(factories.unhappy_assessment().result(4)) == "Not supplied"


def test_screen_and_downloads_say_the_same_words():
    assert {rag: (look.symbol, look.words) for rag, look in badges.INDICATOR.items()} == {
        rag: (words.RAG_SYMBOLS[rag], words.RAG_WORDS[rag]) for rag in IndicatorRag
    }
    assert words.STATE_WORDS == badges.STATES
    for rating in DeliveryRating:
        said = badges.DELIVERY[rating].words.lower()
        assert words.DELIVERY_WORDS[rating].lower().endswith(said)
