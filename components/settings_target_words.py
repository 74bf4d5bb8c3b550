"""A target in words: its kind, value, scope, and whether it is what the figures are judged by today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from components import settings_rule_words
from wres.measures.target_in_force import JUDGED, whole_trust_target
from wres.plan.calendar_date import FIRST_YEAR, LAST_YEAR, read_date
from wres.standard.errors import UserFacingError
from wres.standard.period import in_words
from wres.standard.target import Target, TargetKind


@dataclass(frozen=True, slots=True)
class KindWords:
    """What a kind is called, and what its value is in."""

    words: str
    unit: str


KINDS = {
    TargetKind.SHARE_AT_LEAST: KindWords("Share of at least", "per cent"),
    TargetKind.RATIO_AT_MOST: KindWords("Likelihood of at most", "a ratio, such as 1.00"),
    TargetKind.RATIO_PARITY: KindWords("Likelihood equal to", "a ratio, such as 1.00"),
    TargetKind.GAP_AT_MOST: KindWords("Gap of at most", "percentage points"),
    TargetKind.GAP_AT_LEAST: KindWords("Gap of at least", "percentage points"),
    TargetKind.HEADCOUNT_AT_LEAST: KindWords("Headcount of at least", "people"),
    TargetKind.EVENTS_AT_LEAST: KindWords("Events, at least", "events"),
    TargetKind.YES_NO: KindWords("Something done:", "yes, once it is done"),
}


def figure(target: Target) -> str:
    """The value alone, as somebody would type it: '10.63', '0', '1,000'."""
    return f"{Decimal(repr(target.value)).normalize():,f}"


def value(target: Target) -> str:
    """'10.63%', '1.00', '0 points', '12 people', 'yes'."""
    plain = figure(target).replace("-", "−")
    match target.kind:
        case TargetKind.SHARE_AT_LEAST:
            return f"{plain}%"
        case TargetKind.RATIO_AT_MOST | TargetKind.RATIO_PARITY:
            return plain if len(plain.partition(".")[2]) > 2 else f"{target.value:.2f}"
        case TargetKind.GAP_AT_MOST | TargetKind.GAP_AT_LEAST:
            return f"{plain} {'point' if abs(target.value) == 1 else 'points'}"
        case TargetKind.HEADCOUNT_AT_LEAST:
            return f"{plain} people"
        case TargetKind.EVENTS_AT_LEAST:
            return f"{plain} events"
        case TargetKind.YES_NO:
            return "yes" if target.value else "no"


def scope(target: Target) -> str:
    """'Whole trust', 'Clinical, Band 8a', 'Estates directorate'."""
    parts = [target.cluster.words if target.cluster else "", target.band.words if target.band else ""]
    parts.append(target.directorate or "")
    return ", ".join(part for part in parts if part) or "Whole trust"


def sentence(target: Target) -> str:
    """'indicator 2, likelihood of at most 1.10 by 31 March 2026'."""
    kind = KINDS[target.kind].words
    due = f" by {in_words(target.due)}" if target.due else ""
    where = "" if target.is_whole_trust else f", {scope(target)}"
    return f"indicator {target.indicator}, {kind[0].lower()}{kind[1:]} {value(target)}{due}{where}"


def standing(target: Target, own: Sequence[Target], defaults: Sequence[Target], as_at: date) -> str:
    """Whether the figures are judged by it, as at a date, and why not. With a symbol."""
    if target.kind not in JUDGED:
        return "◇ Aim: shown, not judged"
    if not target.is_whole_trust:
        is_share_of_a_band = target.kind is TargetKind.SHARE_AT_LEAST and target.band is not None
        is_judged = is_share_of_a_band and target.directorate is None
        return "✓ Judges its band" if is_judged else "◇ Aim: shown, not judged"
    is_in_force = whole_trust_target(target.indicator, own, defaults, as_at) == target
    if target not in own:
        return "✓ Default, in force" if is_in_force else "– Default; your own stands instead"
    if is_in_force:
        return "✓ In force"
    if target.due is None:
        return "◇ Aim: shown, not judged" if target.kind is TargetKind.SHARE_AT_LEAST else "– Another is in force"
    return "– Passed" if target.due < as_at else "→ A later stage"


def read_value(text: str) -> float:
    """The value somebody typed; 'yes' is 1. Raises UserFacingError."""
    if text.strip().casefold() == "yes":
        return 1.0
    return settings_rule_words.read(text)


def read_due(text: str) -> date | None:
    """The date somebody typed, None for none. Raises UserFacingError."""
    if not text.strip():
        return None
    due = read_date(text)
    if due is None:
        raise UserFacingError(
            f"“{text.strip()[:40]}” is not a date that can be read.",
            f"Write day, month and year, such as 31 March 2026, from {FIRST_YEAR} to {LAST_YEAR}, or leave it blank.",
            code="not_a_date",
        )
    return due
