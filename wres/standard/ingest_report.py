"""What was understood of an upload, in numbers that add up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wres.standard.mapping import MappingKind
from wres.standard.problem import Problem, Severity
from wres.standard.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReport:
    """One recognised table. ``rows_read`` = ``counted`` + ``folded`` + the sum of ``left_out``."""

    table: Table
    sheet: str
    header_row: int
    rows_read: int
    counted: int
    folded: int
    left_out: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownWord:
    """A heading or label that nobody has explained yet, offered for mapping."""

    kind: MappingKind
    found: str
    sheet: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """Everything understood of one upload.

    ``as_at_source`` says where the date came from: 'given', 'title rows' or 'latest 31 March'.
    """

    as_at: date
    as_at_source: str
    tables: tuple[TableReport, ...]
    ignored_sheets: tuple[str, ...]
    problems: tuple[Problem, ...]
    unknown_words: tuple[UnknownWord, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The Problems that keep something out."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)
