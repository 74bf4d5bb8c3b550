"""The words a frozen quarter is told in, on screen and in every download."""

from decimal import Decimal

from wres.measures.results import IndicatorRag, IndicatorResult
from wres.plan.action import Action, DeliveryRating
from wres.review.difference import ActionMove, IndicatorChange, RagMove
from wres.standard.indicator import Unit
from wres.standard.period import in_words
from wres.standard.target import Target

RAG_SYMBOLS = {
    IndicatorRag.GREEN: "✓",
    IndicatorRag.AMBER: "▲",
    IndicatorRag.RED: "✕",
    IndicatorRag.TOO_FEW: "○",
    IndicatorRag.NO_DATA: "–",
    IndicatorRag.NO_TARGET: "◇",
}
RAG_WORDS = {
    IndicatorRag.GREEN: "Green: meets target",
    IndicatorRag.AMBER: "Amber: not fully met",
    IndicatorRag.RED: "Red: off target",
    IndicatorRag.TOO_FEW: "Too few to judge",
    IndicatorRag.NO_DATA: "No data",
    IndicatorRag.NO_TARGET: "No target in force",
}
STATE_WORDS = {
    "measured": "Measured",
    "too_few": "Too few to judge",
    "not_calculable": "Not calculable",
    "not_supplied": "Not supplied",
    "suppressed": "Withheld",
}
DELIVERY_WORDS = {
    DeliveryRating.RED: "Red: overdue or will miss its date",
    DeliveryRating.AMBER: "Amber: at risk",
    DeliveryRating.GREEN: "Green: on track",
    DeliveryRating.COMPLETE: "Complete",
}
MOVE_WORDS = {
    ActionMove.OPENED: "New",
    ActionMove.REOPENED: "Opened again",
    ActionMove.COMPLETED: "Complete",
    ActionMove.ARCHIVED: "Archived",
    ActionMove.RE_RATED: "Re-rated",
    ActionMove.CHANGED: "Changed",
    ActionMove.PUT_AWAY: "Archived after it was complete",
}
_UNITS = {Unit.PERCENT: "", Unit.RATIO: "×", Unit.POINTS: " points"}
_CHANGE_UNITS = {Unit.PERCENT: " points", Unit.RATIO: "", Unit.POINTS: " points"}
_COLOURS = {IndicatorRag.GREEN: "green", IndicatorRag.AMBER: "amber", IndicatorRag.RED: "red"}
_MOVE_SYMBOLS = {RagMove.BETTER: "↑", RagMove.WORSE: "↓", RagMove.SAME: "="}


def value_words(result: IndicatorResult | None) -> str:
    """'8.7%', '1.26×', '−8.4 points', or why there is none."""
    if result is None:
        return "No figures"
    if result.value is None or not result.printed:
        return STATE_WORDS[result.state]
    return f"{result.printed.removesuffix(_UNITS[result.unit])}{_UNITS[result.unit]}"


def standing_words(result: IndicatorResult | None) -> str:
    """'Green: meets target', or the state's own word where nothing may be judged."""
    if result is None:
        return "No figures"
    return RAG_WORDS[result.rag] if result.state in ("measured", "too_few") else STATE_WORDS[result.state]


def target_words(target: Target | None, printed: str) -> str:
    """'10.63% by 31 March 2025', or 'None in force'. ``printed`` is the value as the figure prints it."""
    if target is None or not printed:
        return "None in force"
    return printed if target.due is None or "by " in printed else f"{printed} by {in_words(target.due)}"


def delivery_words(rating: DeliveryRating | None) -> str:
    """'Amber: at risk', or 'Not rated'."""
    return DELIVERY_WORDS[rating] if rating else "Not rated"


def status_words(action: Action) -> str:
    """'In progress', or '' where nobody has said."""
    return action.status.value.replace("_", " ").capitalize() if action.status else ""


def change_words(change: IndicatorChange) -> str:
    """'+0.4 points', '−0.10', 'no change', or '' where the two cannot be subtracted."""
    if change.change is None or change.now is None:
        return ""
    if change.change == 0:
        return "No change"
    return f"{_signed(change.change)}{_CHANGE_UNITS[change.now.unit]}"


def rag_move_words(change: IndicatorChange) -> str:
    """'↑ Better: red to amber', '= Same', 'Now judged: green'. The symbol survives greyscale."""
    move = change.rag_move
    symbol = _MOVE_SYMBOLS.get(move, "◇")
    then, now = (_COLOURS.get(result.rag, "") if result else "" for result in (change.then, change.now))
    told = {
        RagMove.SAME: "Same",
        RagMove.NOW_JUDGED: f"Now judged: {now}",
        RagMove.NO_LONGER_JUDGED: f"No longer judged: was {then}",
    }
    return f"{symbol} {told.get(move, f'{move.value.capitalize()}: {then} to {now}')}"


def _signed(number: Decimal) -> str:
    return f"{'+' if number > 0 else '−'}{abs(number)}"
