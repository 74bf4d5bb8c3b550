"""The rules in words: what each is called, what it does, and how its value is read and written."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields

from wres.standard.errors import UserFacingError
from wres.standard.rules import Rules
from wres.workflows.trust_settings import ADJUSTABLE

SET_HERE, DEFAULT = "●\u00a0This trust", "○\u00a0Default"
Value = bool | int | float | frozenset[str]
_NAMED = {rule.field: rule.words for rule in ADJUSTABLE} | {
    "four_fifths_low": "Lowest likelihood inside four-fifths",
    "four_fifths_high": "Highest likelihood inside four-fifths",
    "window_months": "Months of applications and courses that are counted",
    "ratio_decimals": "Decimals of a likelihood",
    "percent_decimals": "Decimals of a percentage",
    "gap_decimals": "Decimals of a gap",
    "workforce_kinds": "Kinds of assignment that are workforce",
}
_UNITS = {
    "share_amber_points": "points",
    "gap_amber_points": "points",
    "board_amber_points": "points",
    "headcount_jump_percent": "%",
    "window_months": "months",
    "disciplinary_window_months": "months",
}
_RATIOS = {"ratio_amber_at_most", "four_fifths_low", "four_fifths_high"}
_DOES = {
    "small_numerator": "Indicators 2 to 4: where either group has fewer people appointed, disciplined or trained, the "
    "figure is shown and not judged.",
    "small_base": "Indicators 1 to 8: a group, or a band, with fewer people is shown and not judged, and a percentage "
    "target for it is refused.",
    "publication_threshold": "A figure that rests on a count above zero and below this is withheld in the public "
    "edition.",
    "publication_rounding": "The public edition is worked out from counts rounded to this. A count that may be "
    "shown is never rounded to 0: a shown 0 is a true zero.",
    "share_amber_points": "Indicator 1 and its bands: amber down to this far below the target, red beyond.",
    "ratio_amber_at_most": "Indicators 2 to 4: above the target it is amber up to this, and red beyond.",
    "gap_amber_points": "Indicators 5 to 8: amber while the gap misses its target by no more than this, red beyond.",
    "board_amber_points": "Indicator 9: amber down to this far below the target, red beyond.",
    "headcount_jump_percent": "Upload: a headcount that differs by more from the last accepted one carries a warning.",
    "disciplinary_window_months": "Indicator 3: the months up to the as-at date that are counted; 24 pools two years. "
    "Holds from the next upload on.",
    "band_rule": "Indicator 1: whether a band without a target of its own is held against the trust's overall share, "
    "or shown and not judged.",
    "unknown_in_denominator": "Indicators 1 and 9: if not, only people of known ethnicity are divided by, and every "
    "figure says so.",
    "four_fifths_low": "Indicators 2 to 4: a likelihood below it is said to be outside four-fifths; also the lower "
    "limit of amber for a target of parity.",
    "four_fifths_high": "Indicators 2 to 4: a likelihood above it is said to be outside four-fifths; also the upper "
    "limit of amber for a target of parity.",
    "window_months": "Indicators 2 and 4: the months up to the as-at date that are counted.",
    "ratio_decimals": "Indicators 2 to 4: rounded once, halves away from zero, and what is printed is what is judged.",
    "percent_decimals": "Indicator 1 and every percentage: rounded once, as printed.",
    "gap_decimals": "Indicators 5 to 9: rounded once, as printed.",
    "workforce_kinds": "Indicators 1, 3, 4 and 9: people with other assignments only are left out and counted as such.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """One rule: its name, its value in force and by default (in words), whether they differ, and what it does."""

    field: str
    words: str
    in_force: str
    default: str
    differs: bool
    does: str


def rows(in_force: Rules, defaults: Rules) -> tuple[RuleRow, ...]:
    """Every rule but the version: those a trust may set first, in their order, then the others."""
    return tuple(row(field, in_force, defaults) for field in _ordered())


def row(field: str, in_force: Rules, defaults: Rules) -> RuleRow:
    """One rule by its field."""
    value, default = getattr(in_force, field), getattr(defaults, field)
    return RuleRow(
        field=field,
        words=_NAMED[field],
        in_force=shown(field, value),
        default=shown(field, default),
        differs=value != default,
        does=_DOES[field],
    )


def shown(field: str, value: Value) -> str:
    """A value with its unit: '1.25', '2 points', '10%', 'yes', 'substantive'."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ", ".join(_words(value))
    if field in _RATIOS:
        return f"{value:.2f}" if round(value, 2) == value else f"{value:g}"
    unit = _UNITS.get(field, "")
    if unit == "points" and value == 1:
        return "1 point"
    return f"{value:g}{unit if unit == '%' else f' {unit}' if unit else ''}"


def read(text: str) -> float:
    """The number somebody typed: '1,000', '2 points', '10 %'. Raises UserFacingError where there is none."""
    plain = text.strip().casefold().replace("−", "-").replace(",", "")
    for unit in ("percentage points", "points", "point", "percent", "per cent", "months", "people", "%", "×"):
        plain = plain.removesuffix(unit).rstrip()
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise UserFacingError(
            f"“{text.strip()[:40]}” is not a number." if text.strip() else "The value is blank.",
            "Type it in figures, such as 5 or 1.25.",
            code="not_a_number",
        )
    return number


def _words(kinds: Iterable[str]) -> list[str]:
    return sorted(str(kind).replace("_", "-") for kind in kinds)


def _ordered() -> list[str]:
    adjustable = [rule.field for rule in ADJUSTABLE]
    others = [field.name for field in fields(Rules) if field.name not in (*adjustable, "version")]
    return adjustable + others
