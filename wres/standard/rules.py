"""The settings every judgement is made by, from ``data/reference/rag.toml`` and ``targets.toml``."""

from dataclasses import dataclass

from wres.standard.workforce import AssignmentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Thresholds and choices of one version of the rules. There are no defaults here: the files are the policy.

    ``small_numerator`` and ``small_base``: under them a figure is too few to judge. ``publication_threshold``: counts
    from 1 to one less are withheld in the public edition, others rounded to ``publication_rounding``. Fields that end
    in ``points`` are percentage points. ``band_rule``: each band is held against the trust's own overall share.
    ``unknown_in_denominator``: indicator 1 divides by White + BME + Unknown. ``window_months`` is for applications and
    courses, ``disciplinary_window_months`` for cases. ``*_decimals`` are the places a figure is printed with.
    """

    version: str
    small_numerator: int
    small_base: int
    publication_threshold: int
    publication_rounding: int
    share_amber_points: float
    ratio_amber_at_most: float
    four_fifths_low: float
    four_fifths_high: float
    gap_amber_points: float
    board_amber_points: float
    band_rule: bool
    unknown_in_denominator: bool
    headcount_jump_percent: float
    window_months: int
    disciplinary_window_months: int
    ratio_decimals: int
    percent_decimals: int
    gap_decimals: int
    workforce_kinds: frozenset[AssignmentKind]
