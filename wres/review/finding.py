"""What a snapshot, or the difference between two, comes to in a sentence."""

from wres.measures.results import IndicatorRag
from wres.review.difference import Difference, RagMove
from wres.review.snapshot import Readiness, ShownSnapshot
from wres.standard.actor import Edition

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")

_MOVED = {
    RagMove.BETTER: ("stands better against its target", "stand better against their targets"),
    RagMove.WORSE: ("stands worse", "stand worse"),
    RagMove.NOW_JUDGED: ("can now be judged", "can now be judged"),
    RagMove.NO_LONGER_JUDGED: ("can no longer be judged", "can no longer be judged"),
}
"""Of one indicator, and of several."""


def finding(found: Difference) -> str:
    """'Two indicators moved, one action closed': what changed, without a full stop."""
    parts = [_indicators(len(found.moved))] if found.moved else []
    if found.retargeted:
        parts.append(f"{number(len(found.retargeted))} {_plural('target', len(found.retargeted))} changed")
    parts += _action_parts(found)
    if not parts:
        return "Nothing changed between the two"
    sentence = ", ".join(parts)
    return sentence[0].upper() + sentence[1:]


def standings(found: Difference) -> str:
    """How the moved indicators moved against their targets; '' where there are no figures to compare."""
    if not found.indicators or any(change.then is None or change.now is None for change in found.indicators):
        return ""
    moves = [change.rag_move for change in found.indicators]
    parts = [f"{number(moves.count(move))} {_MOVED[move][moves.count(move) > 1]}" for move in _MOVED if move in moves]
    if not parts:
        return "No indicator stands better or worse against its target than before."
    return f"Of the nine, {', '.join(parts)}."


def cautions(then: ShownSnapshot, now: ShownSnapshot) -> tuple[str, ...]:
    """What a reader must know before making anything of the difference."""
    told = []
    if then.rules_version != now.rules_version:
        told.append(
            f"The rules changed in between (version {then.rules_version}, then {now.rules_version}): "
            "part of a difference may come from that."
        )
    if then.assessment is not None and now.assessment is not None and then.assessment.as_at == now.assessment.as_at:
        told.append("Both hold figures of the same date.")
    for side in (then, now):
        if side.assessment is None:
            told.append(f"“{side.name}” holds a plan and no figures.")
        if side.readiness is Readiness.DRAFT:
            told.append(f"“{side.name}” was frozen as a draft.")
    if now.edition is Edition.PUBLIC:
        told.append("Both are public editions: counts are rounded, so small changes may not show.")
    return tuple(told)


def met(shown: ShownSnapshot) -> str:
    """'Two of nine indicators met their target', or that only a plan was frozen."""
    if shown.assessment is None:
        return "A plan without figures"
    count = sum(result.rag is IndicatorRag.GREEN for result in shown.assessment.results)
    if count == 9:
        return "All nine indicators met their target"
    return f"{_NUMBERS[count] if count else 'None'} of nine indicators met {'its' if count == 1 else 'their'} target"


def number(count: int) -> str:
    """'two'; from ten on in figures."""
    return _NUMBERS[count].lower() if count < len(_NUMBERS) else f"{count:,}"


def _indicators(count: int) -> str:
    return f"{number(count)} {_plural('indicator', count)} moved"


def _action_parts(found: Difference) -> list[str]:
    counted = [
        (len(found.opened), "opened"),
        (len(found.closed), "closed"),
        (len(found.re_rated), "re-rated"),
        (len(found.otherwise_changed), "changed in other ways"),
    ]
    parts = [f"{number(count)} {{}}{verb}" for count, verb in counted if count]
    first = next((count for count, _ in counted if count), 0)
    noun = f"{_plural('action', first)} "
    return [part.format(noun if place == 0 else "") for place, part in enumerate(parts)]


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else f"{noun}s"
