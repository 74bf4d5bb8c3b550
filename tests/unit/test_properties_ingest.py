"""What holds of every reading, whatever stands in the cells."""

import random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.unit.reading import BME, NURSE, WHITE, check, read
from tests.unit.workbooks import csv_of, parquet_of, xlsx
from wres.ingest.labels import EthnicityReader, fold
from wres.measures.counts import Margin
from wres.reference import load_reference
from wres.standard.groups import EthnicCategory
from wres.standard.indicator import Measure
from wres.standard.mapping import normalise
from wres.standard.problem import Severity
from wres.standard.tables import Table

BOOK = load_reference().labels
HEADS = ["Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group", "Assignment Category", "FTE", "End Date"]
LABELS = [WHITE, BME, "B White - Irish", "White", "Z", None, "99", "Klingon", "A Indian", "J", "mixed", "  a "]
ROW = st.tuples(
    st.sampled_from(["10001", "010001", "10002", "10003.0", "10003", "10004", " 10005", None, "N/A"]),
    st.sampled_from(LABELS),
    st.sampled_from(["Band 5", "NHS|XR09|Review Body Band 8 - Range B", "Band 8", None, "Consultant"]),
    st.sampled_from([NURSE, "Medical and Dental", "Wizards", None]),
    st.sampled_from(["Permanent", "Bank", "Honorary", "Wizardry", None]),
    st.sampled_from(["1", "0.5", None, "half"]),
    st.sampled_from([None, "30/03/2024", "31/03/2024", "soon"]),
)
ROWS = st.lists(ROW, min_size=1, max_size=14)
few = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def table(rows):
    return [HEADS, *(list(row) for row in rows)]


def counts_of(rows):
    return read(csv_of(table(rows))).counts


@few
@given(ROWS)
def test_rows_read_are_counted_folded_or_left_out_and_the_counts_partition(rows):
    understood = read(csv_of(table(rows)))
    (staff,) = (report for report in understood.report.tables if report.table is Table.STAFF)
    assert staff.rows_read == sum(any(cell for cell in row) for row in rows)
    total = understood.counts.total(Measure.STAFF)
    assert total.white + total.bme + total.unknown == total.total == staff.counted
    assert total.unknown == total.not_stated + total.missing
    for margin in Margin:
        cells = list(understood.counts.margin(Measure.STAFF, margin).values())
        for group in ("white", "bme", "not_stated", "missing"):
            if cells:
                assert sum(getattr(cell, group) for cell in cells) == getattr(total, group)


@few
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_of_columns_changes_no_count(rows, shuffle: random.Random):
    order = list(range(len(HEADS)))
    shuffle.shuffle(order)
    mixed = list(rows)
    shuffle.shuffle(mixed)
    turned = [[line[place] for place in order] for line in table(mixed)]
    assert counts_of(rows).rows == read(csv_of(turned)).counts.rows


@few
@given(ROWS)
def test_every_kind_of_file_gives_the_same_counts(rows):
    lines = table(rows)
    files = [csv_of(lines), xlsx({"Table": lines}, shared=False), xlsx({"Table": lines}), parquet_of(lines)]
    answers = [read(content) for content in files]
    assert len({repr(answer.counts) for answer in answers}) == 1
    assert len({repr(answer.report.tables) for answer in answers}) == 1
    assert len({repr(answer.report.problems) for answer in answers}) == 1


def is_reviewed(label):
    """In the list as a label (punctuation aside) or as a whole code, alone or before a space, hyphen or colon."""
    text = normalise(label)
    start = text[: len(text) - len(text.lstrip("abcdefghijklmnopqrstuvwxyz0123456789"))]
    ends_there = text == start or text[len(start)] in " -–—:"
    is_code = start.upper() in BOOK.codes and ends_there
    return text in BOOK.ethnicity or fold(text) in {fold(known) for known in BOOK.ethnicity} - {""} or is_code


@settings(max_examples=300)
@given(st.text(min_size=1, max_size=40))
@example("Chinese")
@example("A")
@example("A - whatever")
@example("and")
@example("Total")
@example("A\x00B")
@example("X-ray")
@example("#N/A")
def test_a_label_is_on_the_reviewed_list_or_is_not_understood(label):
    meaning = EthnicityReader(BOOK, {}).read(label)
    if normalise(label) and isinstance(meaning, EthnicCategory):
        assert is_reviewed(label.removesuffix(".0"))


_WRITABLE = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"])


@few
@given(st.text(_WRITABLE, min_size=1, max_size=20))
@example("Klingon")
@example("A Indian")
@example("Total")
@example("=A1")
@example("#N/A")
@example("1234567890")
def test_an_unknown_label_never_changes_a_number_silently(label):
    """One row more: it counts as what the reviewed list says, or it is left out and something says so."""
    plain = [("10001", WHITE), ("10002", BME), ("10003", WHITE)]
    lines = [["Employee Number", "Ethnic Origin", "Pay Grade"], *([*row, "Band 5"] for row in plain)]
    before = read(xlsx({"Staff": lines})).counts.total(Measure.STAFF)
    understood = read(xlsx({"Staff": [*lines, ["10009", label, "Band 5"]]}))
    check(understood)
    after = understood.counts.total(Measure.STAFF)
    (staff,) = understood.report.tables
    if after == before:
        assert staff.left_out
        assert any(problem.row == 5 for problem in understood.report.problems)
        is_total = "total_line" in staff.left_out
        assert is_total or any(problem.severity is Severity.ERROR for problem in understood.report.problems)
    else:
        assert not label.strip() or is_reviewed(label.removesuffix(".0"))
        assert after.total == before.total + 1
        assert staff.left_out == {}
