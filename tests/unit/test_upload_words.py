"""The words of the upload page: reasons, choices, and text from data inside labels."""

from datetime import date

import pytest

from components import upload_choices, upload_mapping, upload_reasons
from components.markdown_text import literal
from wres.ingest.reasons import Reason
from wres.reference import load_reference
from wres.standard.ingest_report import IngestReport, TableReport, UnknownWord
from wres.standard.mapping import MappingKind
from wres.standard.problem import Problem, Severity
from wres.standard.tables import Table

BOOK = load_reference().labels
STAFF = TableReport(
    table=Table.STAFF, sheet="Staff", header_row=1, rows_read=9, counted=9, folded=0, left_out={"bank": 2}
)
LACKING = Problem(
    severity=Severity.ERROR,
    code="missing_column",
    expected="a column headed Ethnic Origin",
    sheet="Recruitment",
    column="Ethnic Origin",
)


def report(*words: UnknownWord, problems=(LACKING,)) -> IngestReport:
    return IngestReport(
        as_at=date(2024, 3, 31),
        as_at_source="given",
        tables=(STAFF,),
        ignored_sheets=(),
        problems=problems,
        unknown_words=words,
    )


def word(found: str, sheet: str, kind: MappingKind = MappingKind.HEADING, count: int = 1) -> UnknownWord:
    return UnknownWord(kind=kind, found=found, sheet=sheet, count=count)


def test_every_reason_a_row_is_left_out_has_words_of_its_own():
    assert set(upload_reasons.WORDS) == set(Reason) - {Reason.COUNTED}
    assert len(set(upload_reasons.WORDS.values())) == len(upload_reasons.WORDS)


def test_reasons_are_listed_with_the_largest_first():
    left_out = {"total_line": 1, "bank": 1640, "leaver": 118}
    said = "bank assignment: 1,640; left before the as-at date: 118; total line: 1"
    assert upload_reasons.in_words(left_out) == said
    assert upload_reasons.in_words({}) == "none"


def test_only_rows_that_mending_would_bring_back_are_counted_as_errors():
    assert upload_reasons.of_errors({"unknown_ethnicity": 3, "error_cell": 2, "bank": 640}) == 5


@pytest.mark.parametrize("kind", [kind for kind in MappingKind if kind is not MappingKind.HEADING])
def test_every_choice_of_a_label_has_its_own_words_and_never_the_unmapped_place(kind):
    choices = upload_choices.labels(kind, BOOK, "BME")
    assert len({choice.words for choice in choices}) == len(choices) > 1
    assert "unmapped" not in {choice.meaning for choice in choices}


def test_ethnic_categories_are_offered_with_their_group_in_the_words_of_the_trust():
    said = {
        choice.meaning: choice.words for choice in upload_choices.labels(MappingKind.ETHNICITY, BOOK, "Global Majority")
    }
    assert said["A"] == "White: White - British"
    assert said["H"] == "Global Majority: Asian or Asian British - Indian"
    assert said["Z"].startswith("Unknown: ")
    assert "CX" not in said
    assert all(code in said for code in "ABCDEFGHJKLMNPRSZX")


def test_a_heading_is_offered_the_columns_of_its_table_those_it_lacks_first_and_not_needed_last():
    choices = upload_choices.headings(frozenset({"Recruitment"}), report())
    assert choices[0] == upload_choices.Choice("Ethnic Origin", "Ethnic Origin (needed)")
    assert choices[-1].meaning == upload_choices.NOT_NEEDED
    assert "Appointed" in {choice.meaning for choice in choices}
    assert "FTE" not in {choice.meaning for choice in choices}


def test_headings_of_a_sheet_that_was_read_are_not_needed_and_those_of_one_that_was_not_are():
    unknown = (word("NI Number", "Staff"), word("Ethnic Orgn", "Recruitment"))
    needed = [upload_mapping.is_needed(w, report(*unknown)) for w in upload_mapping.words(unknown)]
    assert needed == [False, True]


def test_the_same_word_in_two_sheets_is_asked_for_once():
    kind = MappingKind.ETHNICITY
    listed = upload_mapping.words([word("Klingon", "Staff", kind, 3), word("KLINGON ", "Board", kind, 1)])
    assert [(w.found, w.sheets, w.count) for w in listed] == [("Klingon", frozenset({"Staff", "Board"}), 4)]


@pytest.mark.parametrize(
    "text",
    [
        "![x](https://example.org/a.png)",
        ":red[x]",
        "**b**",
        "$x$",
        "`c`",
        "<b>",
        "www.example.org",
        "a@example.org",
        ":smile:",
    ],
)
def test_text_from_data_makes_nothing_of_a_label(text):
    marked = literal(text)
    assert marked.replace("\\", "") == text
    assert all(marked[i - 1] == "\\" for i, mark in enumerate(marked) if not mark.isalnum() and mark != "\\")


def test_a_label_is_one_line_without_reversing_marks():
    assert literal("two\nlines \u202eback") == "two lines back"
