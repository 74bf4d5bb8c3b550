"""Three looks that are never mistaken for each other: an indicator's RAG, a delivery rating, an impact."""

from dataclasses import dataclass

from components import palette
from components.announce import escape
from wres.measures.results import IndicatorRag, IndicatorResult
from wres.plan.action import DeliveryRating, Impact


@dataclass(frozen=True, slots=True)
class Look:
    """A symbol that survives greyscale, and the words that carry the meaning."""

    symbol: str
    words: str


INDICATOR = {
    IndicatorRag.GREEN: Look("✓", "Green: meets target"),
    IndicatorRag.AMBER: Look("▲", "Amber: not fully met"),
    IndicatorRag.RED: Look("✕", "Red: off target"),
    IndicatorRag.TOO_FEW: Look("○", "Too few to judge"),
    IndicatorRag.NO_DATA: Look("–", "No data"),
    IndicatorRag.NO_TARGET: Look("◇", "No target in force"),
}

STATES = {
    "measured": "Measured",
    "too_few": "Too few to judge",
    "not_calculable": "Not calculable",
    "not_supplied": "Not supplied",
    "suppressed": "Withheld",
}
"""The word of each state; a card shows it where there is no value."""

DELIVERY = {
    DeliveryRating.RED: Look("R", "Overdue or will miss its date"),
    DeliveryRating.AMBER: Look("A", "At risk"),
    DeliveryRating.GREEN: Look("G", "On track"),
    DeliveryRating.COMPLETE: Look("C", "Complete"),
}

IMPACT = {
    Impact.DIRECT: Look("→", "direct"),
    Impact.INDIRECT: Look("⇢", "indirect"),
}


def rag(value: IndicatorRag) -> str:
    """A solid pill: how an indicator stands against its target."""
    look = INDICATOR[value]
    return (
        f'<span class="wres-rag wres-rag-{palette.RAG_COLOURS[value]}">'
        f'<span aria-hidden="true">{look.symbol}</span> {escape(look.words)}</span>'
    )


def state(result: IndicatorResult) -> str:
    """The RAG of a figure that may be judged; else a dashed pill with the state's own word."""
    if result.state in ("measured", "too_few"):
        return rag(result.rag)
    return f'<span class="wres-rag wres-rag-quiet"><span aria-hidden="true">–</span> {STATES[result.state]}</span>'


def delivery(value: DeliveryRating | None) -> str:
    """An outlined square with a letter: whether an action is being done."""
    if value is None:
        return '<span class="wres-delivery"><b aria-hidden="true">–</b> Not rated</span>'
    look = DELIVERY[value]
    return f'<span class="wres-delivery"><b aria-hidden="true">{look.symbol}</b> {escape(look.words)}</span>'


def impact(value: Impact) -> str:
    """An arrow and a word in italics: how an action bears on an indicator."""
    look = IMPACT[value]
    return f'<span class="wres-impact"><span aria-hidden="true">{look.symbol}</span> {escape(look.words)}</span>'
