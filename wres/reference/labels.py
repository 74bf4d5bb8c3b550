"""The label book: every CSV of words, in one typed object."""

from pathlib import Path
from typing import TypeVar

from wres.reference.categories import read_categories, read_ethnicity
from wres.reference.csv_file import CsvRow, lookup, read_rows
from wres.standard.indicator import Measure
from wres.standard.label_book import HeadingSynonym, LabelBook, SurveyQuestion
from wres.standard.mapping import normalise
from wres.standard.tables import SHAPES, Column, Table
from wres.standard.workforce import AssignmentKind, AssignmentState, Cluster, Outcome, PayBand

E = TypeVar("E", PayBand, Cluster, AssignmentKind, AssignmentState, Outcome)


def read_labels(folder: Path) -> LabelBook:
    """Everything a label may mean; raises BadReference at the first wrong cell."""
    categories = read_categories(folder)
    return LabelBook(
        categories=categories,
        ethnicity=read_ethnicity(folder, categories),
        pay_bands=_words(folder / "pay_bands.csv", "band", PayBand),
        staff_groups=_words(folder / "staff_groups.csv", "cluster", Cluster),
        assignment_categories=_words(folder / "assignment_categories.csv", "kind", AssignmentKind),
        assignment_statuses=_words(folder / "assignment_statuses.csv", "state", AssignmentState),
        outcomes=_words(folder / "outcomes.csv", "outcome", Outcome),
        stages=lookup(folder / "stages.csv", ("label", "formal", "source"), lambda row: row.yes("formal")),
        yes_no=lookup(folder / "yes_no.csv", ("label", "value"), lambda row: row.yes("value")),
        headings=_headings(folder / "headings.csv"),
        survey_questions=_survey_questions(folder / "survey_questions.csv"),
        measures=lookup(folder / "measures.csv", ("label", "measure"), lambda row: row.choice("measure", Measure)),
    )


def _words(path: Path, column: str, meanings: type[E]) -> dict[str, E]:
    def meaning(row: CsvRow) -> E:
        member = row.choice(column, meanings)
        return row.wrong(column, "a place, not 'unmapped'") if member.value == "unmapped" else member

    return lookup(path, ("label", column, "source"), meaning)


def _survey_questions(path: Path) -> dict[str, SurveyQuestion]:
    def question(row: CsvRow) -> SurveyQuestion:
        year = row.whole("from_year", 2003, 2100) if row.optional("from_year") else None
        return SurveyQuestion(row.whole("indicator", 5, 8), row.yes("union_part"), year)

    return lookup(path, ("question", "indicator", "union_part", "from_year", "source"), question)


def _headings(path: Path) -> tuple[HeadingSynonym, ...]:
    synonyms = []
    meant: dict[tuple[str, Table], Column] = {}
    for row in read_rows(path, ("heading", "column", "table")):
        synonym = _heading(row)
        for table in _tables(synonym):
            if meant.setdefault((synonym.normalised, table), synonym.column) is not synonym.column:
                earlier = meant[synonym.normalised, table]
                row.wrong("column", f"one meaning in table {table}, but an earlier row says {earlier}")
        synonyms.append(synonym)
    return tuple(synonyms)


def _heading(row: CsvRow) -> HeadingSynonym:
    table = row.choice("table", Table) if row.optional("table") else None
    synonym = HeadingSynonym(normalise(row.text("heading")), row.choice("column", Column), table)
    if table is not None and synonym.column not in SHAPES[table].columns:
        row.wrong("table", f"a table that has the column {synonym.column}")
    return synonym


def _tables(synonym: HeadingSynonym) -> list[Table]:
    if synonym.table is not None:
        return [synonym.table]
    return [table for table, shape in SHAPES.items() if synonym.column in shape.columns]
