"""Red, amber and green in words, with the thresholds in force: what ``wres.measures.rag`` does, said."""

from dataclasses import dataclass

from wres.measures.sentences import DEFAULT_TERM
from wres.standard.indicator import Direction, Indicator, Kind
from wres.standard.rules import Rules
from wres.standard.target import TargetKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RagWords:
    """When a figure gets each colour, and when it is too few to judge; phrases without a full stop."""

    green: str
    amber: str
    red: str
    too_few: str


def rag_words(indicator: Indicator, rules: Rules, term: str = DEFAULT_TERM, kind: TargetKind | None = None) -> RagWords:
    """The colours of one indicator. ``kind`` is its target's; only a target of parity is worded another way."""
    match indicator.kind:
        case Kind.SHARE:
            return _share(rules)
        case Kind.RELATIVE_LIKELIHOOD:
            return _parity(rules) if kind is TargetKind.RATIO_PARITY else _ratio(rules)
        case Kind.SURVEY_GAP:
            return _survey(indicator.direction is Direction.HIGHER, term, rules)
        case Kind.BOARD_GAP:
            return _board(rules)


def four_fifths_words(rules: Rules) -> str:
    """What is said beside a likelihood far from 1, whatever its colour."""
    low, high = (_ratio_limit(limit, rules) for limit in (rules.four_fifths_low, rules.four_fifths_high))
    return (
        f"A likelihood under {low} or over {high} is also said to be outside four-fifths, and whom it favours; "
        "that does not change its colour."
    )


def band_rule_words(rules: Rules) -> str:
    """What a band is held against."""
    if rules.band_rule:
        return "A band is held against its own target if it has one, else against the trust's overall share."
    return "A band is held against its own target if it has one; without one it is shown and not judged."


def _share(rules: Rules) -> RagWords:
    return RagWords(
        green="at or above the target",
        amber=f"up to {_points(rules.share_amber_points)} below the target, or the 95% interval holds the target",
        red=f"more than {_points(rules.share_amber_points)} below the target, and the 95% interval does not hold it",
        too_few=f"fewer than {rules.small_base} people below the line",
    )


def _ratio(rules: Rules) -> RagWords:
    limit = _ratio_limit(rules.ratio_amber_at_most, rules)
    return RagWords(
        green="at or under the target",
        amber=f"above the target, and at most {limit}",
        red=f"above the target, and above {limit}",
        too_few=_few_of_either_group(rules),
    )


def _parity(rules: Rules) -> RagWords:
    low, high = (_ratio_limit(limit, rules) for limit in (rules.four_fifths_low, rules.four_fifths_high))
    return RagWords(
        green="equal to the target",
        amber=f"not equal to the target, and from {low} to {high}",
        red=f"under {low} or above {high}",
        too_few=_few_of_either_group(rules),
    )


def _survey(higher_is_better: bool, term: str, rules: Rules) -> RagWords:
    met, worse, missed = ("above", "lower", "under") if higher_is_better else ("under", "higher", "over")
    margin = _points(rules.gap_amber_points)
    return RagWords(
        green=f"the gap is at or {met} the target and, where last year is known, the {term} % is no {worse} than then",
        amber=f"the gap is up to {margin} {missed} the target, or meets it and the {term} % is {worse} than last year",
        red=f"the gap is more than {margin} {missed} the target",
        too_few=f"either group has fewer than {rules.small_base} respondents, where their number is known",
    )


def _board(rules: Rules) -> RagWords:
    margin = _points(rules.board_amber_points)
    return RagWords(
        green="the gap is at or above the target",
        amber=f"the gap is up to {margin} below the target",
        red=f"the gap is more than {margin} below the target",
        too_few="never: a board is counted in full",
    )


def _few_of_either_group(rules: Rules) -> str:
    return (
        f"either group has fewer than {rules.small_numerator} people above the line or fewer than "
        f"{rules.small_base} below it"
    )


def _points(points: float) -> str:
    return f"{points:g} {'point' if points == 1 else 'points'}"


def _ratio_limit(ratio: float, rules: Rules) -> str:
    return f"{ratio:.{rules.ratio_decimals}f}"
