"""What an unknown word could mean: the choices of each kind of word. Nothing is ever chosen for the person."""

from dataclasses import dataclass

from wres.standard.groups import Declaration, EthnicCategory, EthnicGroup
from wres.standard.ingest_report import IngestReport
from wres.standard.label_book import LabelBook
from wres.standard.mapping import MappingKind
from wres.standard.tables import SHAPES, Column, Table, TableShape
from wres.standard.workforce import AssignmentKind, Cluster, Outcome, PayBand

NOT_NEEDED = ""
"""The meaning of a heading that is no column of ours: nothing is kept for it."""
_MISSING_CODE = "X"
_KINDS = {
    AssignmentKind.SUBSTANTIVE: "Substantive: counted in the workforce",
    AssignmentKind.BANK: "Bank",
    AssignmentKind.HONORARY: "Honorary",
    AssignmentKind.AGENCY: "Agency",
    AssignmentKind.NON_EXECUTIVE: "Non-executive",
}
_OUTCOMES = {
    Outcome.APPOINTED: "Appointed",
    Outcome.NOT_APPOINTED: "Shortlisted, not appointed",
    Outcome.NOT_SHORTLISTED: "Not shortlisted: not counted",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One meaning: what is kept for it, and what the person reads."""

    meaning: str
    words: str


def labels(kind: MappingKind, book: LabelBook, term: str) -> tuple[Choice, ...]:
    """The meanings of a label of one kind; ``term`` is what the trust calls the group."""
    match kind:
        case MappingKind.ETHNICITY:
            return _categories(book, term)
        case MappingKind.GRADE:
            return tuple(Choice(band.value, band.words) for band in PayBand if band is not PayBand.UNMAPPED)
        case MappingKind.STAFF_GROUP:
            return tuple(Choice(part.value, part.words) for part in Cluster if part is not Cluster.UNMAPPED)
        case MappingKind.ASSIGNMENT_CATEGORY:
            return tuple(Choice(sort.value, words) for sort, words in _KINDS.items())
        case MappingKind.OUTCOME:
            return tuple(Choice(outcome.value, words) for outcome, words in _OUTCOMES.items())
        case MappingKind.HEADING:
            raise ValueError("headings have choices of their own")


def headings(sheets: frozenset[str], report: IngestReport) -> tuple[Choice, ...]:
    """The columns that headings of these sheets could stand for, those the table still lacks first."""
    lacking = [column for sheet in sorted(sheets) for column in _lacking(sheet, report)]
    shapes = [shape for sheet in sorted(sheets) for shape in _shapes(sheet, report)]
    others = [column for shape in shapes for column in shape.columns]
    first = [Choice(column.value, f"{column.value} (needed)") for column in dict.fromkeys(lacking)]
    rest = [Choice(column.value, column.value) for column in dict.fromkeys(others) if column not in lacking]
    return (*first, *rest, Choice(NOT_NEEDED, "Not needed"))


def lacks_columns(sheet: str, report: IngestReport) -> bool:
    """True where the sheet cannot be read before one of its headings is explained."""
    return bool(_lacking(sheet, report))


def _lacking(sheet: str, report: IngestReport) -> list[Column]:
    named = [p.column for p in report.problems if p.code == "missing_column" and p.sheet == sheet and p.column]
    alternatives = [group for shape in SHAPES.values() for group in shape.needed]
    lacking = [Column(name) for name in named if name in set(Column)]
    return [column for first in lacking for column in next((g for g in alternatives if g[0] is first), (first,))]


def _shapes(sheet: str, report: IngestReport) -> list[TableShape]:
    read = [SHAPES[table.table] for table in report.tables if table.sheet == sheet]
    if read:
        return read
    # A sheet without a needed column has no table in the report: whichever lacks that column could be meant.
    taken: set[Table] = {table.table for table in report.tables}
    lacking = set(_lacking(sheet, report))
    return [
        shape
        for shape in SHAPES.values()
        if shape.table not in taken and any(lacking & set(group) for group in shape.needed)
    ]


def _categories(book: LabelBook, term: str) -> tuple[Choice, ...]:
    groups = {EthnicGroup.WHITE: "White", EthnicGroup.BME: term, EthnicGroup.UNKNOWN: "Unknown"}
    kept = [category for category in book.categories.values() if _is_offered(category)]
    ordered = sorted(kept, key=lambda c: (list(groups).index(c.group), not c.is_code))
    return tuple(Choice(category.code, f"{groups[category.group]}: {category.label}") for category in ordered)


def _is_offered(category: EthnicCategory) -> bool:
    if category.declaration is Declaration.MISSING:
        return category.code == _MISSING_CODE
    return category.parent == category.code
