"""What a trust has taught us about its own headings and labels."""

from dataclasses import dataclass, field
from enum import StrEnum


class MappingKind(StrEnum):
    """What sort of word is mapped."""

    HEADING = "heading"
    ETHNICITY = "ethnicity"
    GRADE = "grade"
    STAFF_GROUP = "staff_group"
    ASSIGNMENT_CATEGORY = "assignment_category"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class MappedWord:
    """``found`` (normalised) is to be read as ``meaning`` (a Column, a category code, a band … by kind)."""

    kind: MappingKind
    found: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Mapping:
    """All of a trust's mapped words."""

    words: tuple[MappedWord, ...] = field(default=())

    def of(self, kind: MappingKind) -> dict[str, str]:
        """Found → meaning, for one kind."""
        return {word.found: word.meaning for word in self.words if word.kind is kind}


def normalise(text: str) -> str:
    """Lower case, every run of white space (line breaks and non-breaking spaces too) one space, ends trimmed."""
    return " ".join(text.replace("\u00a0", " ").replace("\u200b", "").split()).casefold()
