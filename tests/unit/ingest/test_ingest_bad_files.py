"""Bad files through the worker: refused by a guard, this process hardly grows, and the next file is read."""

import pytest

from tests.unit import hostile
from tests.unit.memory import grows_by_less_than
from tests.unit.reading import counted, request, result
from wres.ingest.worker import Worker
from wres.standard.errors import UserFacingError

BAD = {
    "a renamed PDF": (b"%PDF-1.7\n" + b"x" * 1000, {"not_a_workbook"}),
    "an empty file": (b"", {"empty_file"}),
    "zero bytes": (b"\x00" * 1_000_000, {"empty_file"}),
    "a password": (hostile.password_protected(), {"password"}),
    "cut in half": (hostile.GOOD[: len(hostile.GOOD) // 2], {"damaged_zip"}),
    "cut at the end": (hostile.GOOD[:-10], {"damaged_zip"}),
    "a zip bomb": (hostile.zip_of_zeros(1_600), {"zip_guard"}),
    "a zip bomb that lies": (hostile.lying(hostile.long_text(1_600), 1_000), {"damaged_zip", "memory_guard"}),
    "a text without end": (hostile.long_text(1_400), {"memory_guard"}),
    "many parts": (hostile.many_entries(6_000), {"zip_guard"}),
    "a zip in a zip": (hostile.nested_zip(), {"not_a_workbook"}),
    "a billion laughs": (hostile.entities("xl/sharedStrings.xml"), {"entity_guard"}),
    "one cell at XFD1048576": (hostile.stray_cell("XFD1048576"), {"memory_guard"}),
    "401 columns by a million rows": (hostile.stray_cell("OK1048576"), {"memory_guard"}),
    "too many columns": (b"," * 20_000, {"too_wide"}),
}


def quietly(share, words):
    """A progress nobody looks at."""


@pytest.fixture(scope="module")
def worker():
    reader = Worker(2048, 300)
    reader.understand(request(hostile.GOOD), quietly)
    yield reader
    reader.close()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_by_its_guard_and_the_next_file_is_read(worker, name):
    content, guards = BAD[name]
    with grows_by_less_than(), pytest.raises(UserFacingError) as caught:
        worker.understand(request(content), quietly)
    assert caught.value.code in guards
    assert caught.value.what_to_do.endswith(".")
    assert counted(worker.understand(request(hostile.GOOD), quietly)) == (20, 10, 0, 0)


def test_a_million_formatted_empty_rows_are_an_ordinary_file(worker):
    content = hostile.formatted_rows(1_048_576, 3)
    with grows_by_less_than():
        understood = worker.understand(request(content), quietly)
    assert counted(understood) == (1, 2, 0, 0)
    assert understood.report.errors == ()
    assert [result(understood, number).indicator for number in range(1, 10)] == list(range(1, 10))


def test_a_bad_file_in_a_smaller_worker_is_refused_by_memory_and_not_by_the_system():
    reader = Worker(700, 300)
    with grows_by_less_than(), pytest.raises(UserFacingError) as caught:
        reader.understand(request(hostile.stray_cell("Z1048576")), quietly)
    assert caught.value.code == "memory_guard"
    assert counted(reader.understand(request(hostile.GOOD), quietly)) == (20, 10, 0, 0)
    reader.close()
