"""How a trust is set up: its name, its term for the group, and its own thresholds. Every change is recorded."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime

from wres.plan.plain_text import check_filled
from wres.standard.actor import Actor, Permission, require
from wres.standard.audit import AuditEntry, Noun
from wres.standard.errors import UserFacingError
from wres.standard.organisation import Organisation, Term
from wres.standard.rules import Rules
from wres.store import Store, audit, organisations
from wres.store import trust_settings as stored
from wres.workflows.organisation import LONGEST_NAME, present

_PREFIX = "rules."
MOST_SHOWN = 200
"""Entries of the history of settings that are shown."""


@dataclass(frozen=True, slots=True)
class Adjustable:
    """A field of Rules that a trust may set for itself, within limits; a choice between yes and no has none."""

    field: str
    words: str
    low: float = 0
    high: float = 0


ADJUSTABLE = (
    Adjustable("small_numerator", "Fewest people counted before a likelihood is judged", 1, 100),
    Adjustable("small_base", "Fewest people in a group before its figure is judged", 1, 1_000),
    Adjustable("publication_threshold", "Smallest count shown in the public edition", 3, 100),
    Adjustable("publication_rounding", "Counts of the public edition are rounded to", 5, 100),
    Adjustable("share_amber_points", "Points below a share's target that are still amber", 0, 100),
    Adjustable("ratio_amber_at_most", "Highest likelihood that is still amber", 1, 10),
    Adjustable("gap_amber_points", "Points of a survey gap that are still amber", 0, 100),
    Adjustable("board_amber_points", "Points of the board's gap that are still amber", 0, 100),
    Adjustable("headcount_jump_percent", "Change of headcount that is worth a warning, in percent", 1, 100),
    Adjustable("disciplinary_window_months", "Months of disciplinary cases that are pooled", 12, 24),
    Adjustable("band_rule", "Hold each band against the trust's overall share"),
    Adjustable("unknown_in_denominator", "Divide indicator 1 by everybody, unknown ethnicity included"),
)
"""What may be changed; the two public limits may be made stricter than their default, hardly looser."""


def rules(actor: Actor, store: Store, organisation_id: int, defaults: Rules) -> Rules:
    """The reviewed rules with the trust's own values in place; these show in ``version``: '1.0.0+3f2a9c41'."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        kept = stored.all_of(connection, organisation_id, _PREFIX)
    own = {field: value for field, value in kept if getattr(defaults, field, value) != value}
    if not own:
        return defaults
    mark = hashlib.sha256(json.dumps(own, sort_keys=True).encode()).hexdigest()[:8]
    return replace(defaults, version=f"{defaults.version}+{mark}", **own)  # type: ignore[arg-type]


def change_rule(
    actor: Actor, store: Store, organisation_id: int, field: str, value: float | bool | None, now: datetime
) -> None:
    """Set one threshold for this trust; None goes back to the reviewed default. Raises a sentence outside limits."""
    require(actor, Permission.CHANGE_SETTINGS)
    checked = None if value is None else _checked(_adjustable(field), value)
    with store.change(actor, now) as change:
        change.take_turns()
        present(change, organisation_id)
        stored.put(change, organisation_id, _PREFIX + field, checked)


def rename(actor: Actor, store: Store, organisation_id: int, name: str, now: datetime) -> Organisation:
    """Another name for the trust."""
    require(actor, Permission.CHANGE_SETTINGS)
    name = check_filled(name.strip(), "the trust's name", LONGEST_NAME)
    with store.change(actor, now) as change:
        there = present(change, organisation_id)
        if there.name != name:
            organisations.rename(change, there, name)
        return replace(there, name=name)


def change_term(actor: Actor, store: Store, organisation_id: int, term: Term, now: datetime) -> Organisation:
    """Another term for the group, on screen and in exports; the return itself keeps saying BME."""
    require(actor, Permission.CHANGE_SETTINGS)
    with store.change(actor, now) as change:
        there = present(change, organisation_id)
        if there.term is not term:
            organisations.change_term(change, there, term)
        return replace(there, term=term)


def history(actor: Actor, store: Store, organisation_id: int) -> tuple[AuditEntry, ...]:
    """The newest changes of name, term, thresholds, targets and mapped words, with who made them."""
    require(actor, Permission.SEE_COUNTS)
    nouns = (Noun.ORGANISATION, Noun.SETTING, Noun.TARGET, Noun.MAPPED_WORD)
    with store.read() as connection:
        return audit.recent(connection, organisation_id, nouns, MOST_SHOWN)


def _adjustable(field: str) -> Adjustable:
    for adjustable in ADJUSTABLE:
        if adjustable.field == field:
            return adjustable
    raise UserFacingError(f"“{field[:40]}” is not a setting a trust can change.", "Choose one of those shown.", "rule")


def _checked(rule: Adjustable, value: float | bool) -> float | bool:
    is_choice = Rules.__annotations__[rule.field] is bool
    if isinstance(value, bool) is not is_choice:
        raise UserFacingError(f"{rule.words}: a different sort of value is needed.", "Use the form.", "rule")
    if is_choice:
        return value
    whole = Rules.__annotations__[rule.field] is int
    if not rule.low <= value <= rule.high or (whole and value != int(value)):
        number = "a whole number" if whole else "a number"
        raise UserFacingError(
            f"{rule.words}: {value:g} is outside what can be set.",
            f"Give {number} from {rule.low:g} to {rule.high:g}.",
            code="rule_limits",
        )
    return int(value) if whole else float(value)
