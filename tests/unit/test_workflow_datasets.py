"""Accepted uploads: what is kept of them, which of them stands, and what is never kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from tests.databases import ANNA, BEN, NOON
from wres.measures.counts import CountRow, Counts, GroupCounts, Margin
from wres.standard.actor import VISITOR
from wres.standard.errors import NotAllowed, UserFacingError
from wres.standard.indicator import Measure
from wres.standard.ingest_report import IngestReport, TableReport, UnknownWord
from wres.standard.mapping import MappedWord, Mapping, MappingKind
from wres.standard.period import ReportingPeriod
from wres.standard.problem import Problem, Severity
from wres.standard.tables import Table
from wres.workflows import datasets as workflow
from wres.workflows import organisation

DAY, YEAR_BEFORE = date(2024, 3, 31), date(2023, 3, 31)
REPORT = IngestReport(
    as_at=DAY,
    as_at_source="title rows",
    tables=(
        TableReport(
            table=Table.STAFF,
            sheet="Secret sheet",
            header_row=5,
            rows_read=10,
            counted=7,
            folded=1,
            left_out={"bank": 2},
        ),
    ),
    ignored_sheets=("Secret notes",),
    problems=(
        Problem(
            severity=Severity.WARNING,
            code="unknown_grade",
            expected="not like Secret value",
            sheet="Secret sheet",
            row=4711,
            column="Pay Grade",
            found="Secret value",
            count=2,
            rows=(4711, 4712),
        ),
        Problem(severity=Severity.WARNING, code="unknown_grade", expected="x", column="Pay Grade", found="Secret"),
    ),
    unknown_words=(UnknownWord(kind=MappingKind.GRADE, found="Secret value", sheet="Secret sheet", count=2),),
)
UPLOAD = workflow.Upload(
    counts=Counts(as_at=DAY, rows=(CountRow(Measure.STAFF, Margin.TOTAL, "", GroupCounts(10, 2, 1, 0)),)),
    report=REPORT,
    mapping=Mapping((MappedWord(MappingKind.GRADE, "band five", "5"),)),
    file_name="extract.xlsx",
    sha256="a" * 64,
    rules_version="1.0.0",
)


@pytest.fixture
def trust(store):
    return organisation.create_trust(ANNA, store, "Trust", NOON)


def of_day(day, sha256="b" * 64):
    return replace(UPLOAD, sha256=sha256, counts=replace(UPLOAD.counts, as_at=day))


def test_an_accepted_upload_is_kept_with_who_when_file_mapping_counts_and_numbers(store, trust):
    number = workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    dataset = workflow.latest(ANNA, store, trust.id)
    assert (dataset.counts, dataset.mapping) == (UPLOAD.counts, UPLOAD.mapping)
    kept = dataset.summary
    assert (kept.id, kept.accepted_by, kept.accepted_at, kept.rules_version) == (number, "Ben", NOON, "1.0.0")
    assert (kept.file_name, kept.sha256, kept.as_at) == ("extract.xlsx", "a" * 64, DAY)
    assert kept.period == ReportingPeriod(date(2023, 4, 1), DAY)
    table = dataset.report.tables[0]
    assert (table.rows_read, table.counted, table.folded, dict(table.left_out)) == (10, 7, 1, {"bank": 2})
    problem = dataset.report.problems[0]
    assert (problem.code, problem.column, problem.count) == ("unknown_grade", "Pay Grade", 3)


def test_nothing_that_was_found_in_a_row_and_no_row_number_is_anywhere_in_the_database(store, trust):
    workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    with store.read() as connection:
        everything = " ".join(
            str(connection.execute(text(f"SELECT * FROM {table}")).all())
            for table in ("organisation", "dataset", "audit", "setting", "mapped_word", "target")
        )
    assert "unknown_grade" in everything
    for secret in ("Secret", "4711", "4712"):
        assert secret not in everything


def test_a_newer_upload_for_the_same_date_stands_and_the_older_is_kept(store, trust):
    first = workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    second = workflow.accept(BEN, store, trust.id, of_day(DAY), NOON)
    assert workflow.latest(ANNA, store, trust.id).summary.id == second
    newer, older = workflow.datasets(ANNA, store, trust.id)
    assert (older.id, older.replaced_by, older.is_current) == (first, second, False)
    assert newer.is_current


def test_an_upload_for_an_earlier_date_does_not_displace_the_latest(store, trust):
    this_year = workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    workflow.accept(BEN, store, trust.id, of_day(YEAR_BEFORE), NOON)
    assert workflow.latest(ANNA, store, trust.id).summary.id == this_year
    assert all(summary.is_current for summary in workflow.datasets(ANNA, store, trust.id))


def test_a_second_click_on_accept_makes_no_second_dataset(store, trust):
    first = workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    assert workflow.accept(BEN, store, trust.id, UPLOAD, NOON + timedelta(seconds=1)) == first
    assert len(workflow.datasets(ANNA, store, trust.id)) == 1


def test_errors_must_be_left_out_knowingly(store, trust):
    error = Problem(severity=Severity.ERROR, code="unknown_ethnicity", expected="a listed label")
    upload = replace(UPLOAD, report=replace(REPORT, problems=(error,)))
    with pytest.raises(UserFacingError, match="keeps rows or figures out"):
        workflow.accept(BEN, store, trust.id, upload, NOON)
    assert workflow.accept(BEN, store, trust.id, upload, NOON, excluding_errors=True)


def test_deleting_needs_a_reason_and_lets_the_predecessor_stand_again(store, trust):
    first = workflow.accept(BEN, store, trust.id, UPLOAD, NOON)
    second = workflow.accept(BEN, store, trust.id, of_day(DAY), NOON)
    with pytest.raises(UserFacingError, match="The reason is blank"):
        workflow.delete(BEN, store, second, " ", NOON)
    gone = workflow.delete(BEN, store, second, "The wrong file", NOON)
    assert workflow.delete(BEN, store, second, "Again", NOON) == gone
    assert (gone.deleted_at, gone.delete_reason) == (NOON, "The wrong file")
    assert workflow.latest(ANNA, store, trust.id).summary.id == first
    assert workflow.datasets(ANNA, store, trust.id)[0] == gone


def test_deleting_the_middle_one_of_three_leaves_the_newest_standing(store, trust):
    first, middle, last = (workflow.accept(BEN, store, trust.id, of_day(DAY, c * 64), NOON) for c in "abc")
    workflow.delete(BEN, store, middle, "Mistake", NOON)
    assert {s.id: s.replaced_by for s in workflow.datasets(ANNA, store, trust.id)} == {
        first: last,
        middle: last,
        last: None,
    }


def test_a_visitor_sees_no_uploads_and_accepts_none(sqlite_store):
    for refused in (
        lambda: workflow.accept(VISITOR, sqlite_store, 1, UPLOAD, NOON),
        lambda: workflow.latest(VISITOR, sqlite_store, 1),
        lambda: workflow.datasets(VISITOR, sqlite_store, 1),
        lambda: workflow.delete(VISITOR, sqlite_store, 1, "x", NOON),
    ):
        with pytest.raises(NotAllowed):
            refused()
