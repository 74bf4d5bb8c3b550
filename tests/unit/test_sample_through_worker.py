"""The sample extract through the reading process equals the independent recount and the published table, exactly."""

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from tests.unit.reading import check, request, result
from tests.unit.sample_recount import EXTRACT, people
from wres.ingest.worker import Worker
from wres.measures.counts import Margin
from wres.standard.indicator import Measure
from wres.standard.tables import Table
from wres.standard.workforce import Cluster, PayBand

COUNTS = Path(EXTRACT).with_name("counts.xlsx")


@pytest.fixture(scope="module")
def readings():
    worker = Worker(2048, 300)
    paths = (Path(EXTRACT), COUNTS)
    yield [worker.understand(request(path.read_bytes(), as_at=None), lambda share, words: None) for path in paths]
    worker.close()


@pytest.fixture(scope="module")
def sample(readings):
    check(readings[0])
    return readings[0]


def test_the_sample_has_no_error_and_no_warning(sample):
    assert {problem.severity.value for problem in sample.report.problems} == {"note"}
    assert sample.report.as_at_source == "title rows"


def test_the_tables_reconcile_to_the_published_numbers(sample):
    staff = next(table for table in sample.report.tables if table.table is Table.STAFF)
    assert (staff.rows_read, staff.counted, staff.folded) == (7964, 6977, 212)
    assert staff.left_out == {"total_line": 1, "bank": 640, "honorary": 9, "non_executive": 7, "leaver": 118}


def test_the_headcount_equals_the_recount_band_by_band(sample):
    recount = Counter(people().values())
    cells = {}
    for (cluster, band), counts in sample.counts.bands(Measure.STAFF).items():
        for group in ("white", "bme"):
            cells[group, cluster.value, band.value] = getattr(counts, group)
        cells["not stated", cluster.value, band.value] = counts.not_stated
        cells["missing", cluster.value, band.value] = counts.missing
    assert {key: number for key, number in cells.items() if number} == dict(recount)


def test_the_headcount_equals_the_recount_in_total(sample):
    total = sample.counts.total(Measure.STAFF)
    assert (total.white, total.bme, total.not_stated, total.missing) == (5920, 607, 250, 200)
    assert len(people()) == total.total == 6977


def test_every_margin_of_every_measure_adds_up_to_its_total(sample):
    for measure in {row.measure for row in sample.counts.rows}:
        for margin in Margin:
            cells = sample.counts.margin(measure, margin).values()
            if cells:
                total = sample.counts.total(measure)
                assert sum(cell.total for cell in cells) == total.total, (measure, margin)
                assert sum(cell.bme for cell in cells) == total.bme, (measure, margin)


TABLE = {
    1: (Fraction(100 * 607, 6977), "8.7%", "red"),
    2: (Fraction(568, 4000) / Fraction(113, 1000), "1.26", "red"),
    3: (Fraction(8, 607) / Fraction(147, 5920), "0.53", "green"),
    4: (Fraction(2364, 5920) / Fraction(240, 607), "1.01", "amber"),
    5: (Fraction("47.6") - Fraction("46.3"), "+1.3 points", "amber"),
    6: (Fraction("36.3") - Fraction("30.2"), "+6.1 points", "red"),
    7: (Fraction("41.1") - Fraction("49.5"), "−8.4 points", "red"),
    8: (Fraction("25.2") - Fraction("12.2"), "+13.0 points", "red"),
    9: (Fraction(100, 11) - Fraction(100 * 607, 6977), "+0.4 points", "green"),
}


@pytest.mark.parametrize("number", TABLE)
def test_each_of_the_nine_is_as_published_from_records_and_from_counts(readings, number):
    value, printed, rag = TABLE[number]
    for reading in readings:
        found = result(reading, number)
        assert found.state == "measured"
        assert (found.value, found.printed, found.rag.value) == (float(value), printed, rag)


def test_the_counts_behind_the_nine(sample):
    def pair(number, group):
        rate = getattr(result(sample, number), group)
        return rate.count, rate.base

    assert [pair(2, group) for group in ("white", "bme", "unknown")] == [(568, 4000), (113, 1000), (24, 210)]
    assert [pair(3, group) for group in ("white", "bme")] == [(147, 5920), (8, 607)]
    assert [pair(4, group) for group in ("white", "bme")] == [(2364, 5920), (240, 607)]
    assert pair(9, "bme") == (1, 11)
    assert [(pair(n, "white")[1], pair(n, "bme")[1]) for n in (5, 6, 7, 8)] == [(2850, 231)] * 4
    assert result(sample, 3).notes[0].startswith("Outside four-fifths")


def test_the_bands_of_the_published_table_and_their_headcounts(sample):
    rows = {(row.cluster, row.band): row for row in result(sample, 1).breakdown}
    published = [
        (Cluster.CLINICAL, "2", 0, 540, 47, 0),
        (Cluster.CLINICAL, "4", 17, 229, 20, 7.4),
        (Cluster.CLINICAL, "6", 39, 965, 84, 4.0),
        (Cluster.NON_CLINICAL, "2", 9, 104, None, 8.7),
    ]
    for cluster, band, bme, total, people_at_target, percent in published:
        row = rows[cluster, PayBand(band)]
        assert (row.bme, row.white + row.bme + row.unknown) == (bme, total)
        assert round(row.bme_percent, 1) == percent
        if people_at_target is not None:
            assert row.people_at_target == people_at_target
