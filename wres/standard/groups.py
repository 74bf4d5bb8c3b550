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
    """One category of the 16 + 1 list, one of its details, or a coarser one such as 'White, not specified'.

    ``code`` is the national code where there is one, else a key of ours, which always holds an underscore.
    ``parent`` is the category a detail folds into; a category that is no detail is its own parent.
    """

    code: str
    label: str
    group: EthnicGroup
    declaration: Declaration
    parent: str

    @property
    def is_code(self) -> bool:
        """True for a code that may stand in a cell; the keys of ours never do."""
        return "_" not in self.code
