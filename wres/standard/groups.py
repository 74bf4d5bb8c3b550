"""Ethnic groups and categories, and how somebody's ethnicity came to be known or not."""

from dataclasses import dataclass
from enum import StrEnum


class EthnicGroup(StrEnum):
    """The three groups of the standard."""

    WHITE = "white"
    BME = "bme"
    UNKNOWN = "unknown"


class Declaration(StrEnum):
    """Declared; not stated (the person declined, a recorded answer); missing (no answer on record)."""

    DECLARED = "declared"
    NOT_STATED = "not_stated"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class EthnicCategory:
    """One category of the 16 + 1 list (or a coarser one such as 'White, unspecified').

    ``code`` is the national letter where there is one, else a short key of ours.
    """

    code: str
    label: str
    group: EthnicGroup
    declaration: Declaration
