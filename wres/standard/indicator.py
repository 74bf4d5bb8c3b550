"""What an indicator is: a reviewed document, held as data."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wres.standard.groups import EthnicGroup


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    PARITY = "parity"


class Kind(StrEnum):
    """The four ways a figure is made; every indicator of every standard is one of these."""

    SHARE = "share"
    RELATIVE_LIKELIHOOD = "relative_likelihood"
    SURVEY_GAP = "survey_gap"
    BOARD_GAP = "board_gap"


class Unit(StrEnum):
    """What the value is counted in."""

    PERCENT = "percent"
    RATIO = "ratio"
    POINTS = "points"


class Measure(StrEnum):
    """What is counted; the words of the Counts sheet."""

    STAFF = "staff"
    SHORTLISTED = "shortlisted"
    APPOINTED = "appointed"
    ENTERED_DISCIPLINARY = "entered disciplinary"
    ACCESSED_TRAINING = "accessed training"
    BOARD_VOTING = "board voting"
    BOARD_TOTAL = "board total"
    BOARD_EXECUTIVE = "board executive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator's definition, from ``data/reference/indicators.toml``.

    ``numerator`` over ``base`` gives each group's rate; ``top`` is the group whose rate stands above the other's in
    a relative likelihood (None elsewhere). ``subject`` and ``verb`` make the sentence: 'White {subject} were 1.26
    times as likely as BME {subject} {verb}' ('to be appointed'); of a survey indicator '47.6% of BME {subject} {verb}'
    ('experienced …').
    """

    number: int
    standard: str
    name: str
    short_name: str
    definition: str
    why_it_matters: str
    formula: str
    numerator_words: str
    denominator_words: str
    kind: Kind
    unit: Unit
    direction: Direction
    top: EthnicGroup | None
    numerator: Measure | None
    base: Measure | None
    subject: str
    verb: str
    caveats: tuple[str, ...]
    source: str
    checked_by: str
    review_date: date
