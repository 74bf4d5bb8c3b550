"""The reading process: what it may do, how it dies, and that nothing of one reading reaches another."""

import gc
import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.hostile import GOOD
from tests.unit.reading import BME, counted, person, read, request, staff
from tests.unit.workbooks import xlsx
from wres.ingest import reading_process
from wres.ingest.worker import Worker
from wres.standard.errors import UserFacingError
from wres.standard.mapping import MappedWord, MappingKind

SOMEBODY_ELSES = xlsx(staff(person("70001", BME), person("70002", BME)))
PROC = Path("/proc")


@pytest.fixture(scope="module")
def worker():
    reader = Worker(2048, 120)
    yield reader
    reader.close()


def quietly(share, words):
    """A progress nobody looks at."""


def refused(worker, asked, progress=quietly):
    with pytest.raises(UserFacingError) as caught:
        worker.understand(asked, progress)
    return caught.value.code


def is_gone(process_id):
    """True where no such process is left, not even as a zombie of ours."""
    return not (PROC / str(process_id)).exists()


def test_the_worker_understands_what_this_process_does(worker):
    assert worker.understand(request(GOOD), quietly) == read(GOOD)
    assert worker.understand(request(memoryview(GOOD)), quietly) == read(GOOD)


def test_progress_goes_forward_and_says_what_is_done(worker):
    told = []
    worker.understand(request(GOOD), lambda share, words: told.append((share, words)))
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert all(0 <= share <= 1 and words for share, words in told)
    assert len(told) >= 3


def test_many_people_at_once_each_get_their_own_answer(worker):
    files = [xlsx(staff(*(person(f"8{n:04}", BME) for n in range(people)))) for people in range(1, 9)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = list(pool.map(lambda content: worker.understand(request(content), quietly), files))
    assert [counted(answer)[1] for answer in answers] == list(range(1, 9))


def test_a_process_killed_in_the_middle_is_a_sentence_and_the_next_file_is_read(worker):
    worker.warm()
    first = worker.process_id

    def kill(share, words):
        os.kill(first, signal.SIGKILL)

    assert refused(worker, request(GOOD), kill) == "memory_guard"
    assert is_gone(first)
    assert counted(worker.understand(request(GOOD), quietly)) == (20, 10, 0, 0)
    assert worker.process_id != first


def test_a_process_killed_between_two_files_is_not_noticed_by_anybody(worker):
    worker.understand(request(GOOD), quietly)
    os.kill(worker.process_id, signal.SIGKILL)
    assert counted(worker.understand(request(GOOD), quietly)) == (20, 10, 0, 0)


@pytest.mark.parametrize("raised", [KeyboardInterrupt, ValueError, EOFError, OSError, RuntimeError])
def test_a_reading_that_the_app_breaks_off_leaves_no_answer_for_the_next_person(worker, raised):
    def leave(share, words):
        raise raised("the person left the page")

    with pytest.raises(raised):
        worker.understand(request(SOMEBODY_ELSES), leave)
    assert counted(worker.understand(request(GOOD), quietly)) == (20, 10, 0, 0)


def test_a_deadline_that_passes_is_a_sentence_and_leaves_nothing_behind():
    hasty = Worker(2048, 0.01)
    assert refused(hasty, request(GOOD)) == "deadline_guard"
    assert hasty.process_id is None
    hasty.close()


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("out.write(b'x' * 10_000); out.flush(); sys.stdin.buffer.read()", "reader_fault"),
        ("out.write((2**62).to_bytes(8, 'big')); out.flush(); sys.stdin.buffer.read()", "reader_fault"),
        ("out.write((3).to_bytes(8, 'big') + b'{}x'); out.flush(); sys.stdin.buffer.read()", "reader_fault"),
        ("out.write((9).to_bytes(8, 'big') + b'{}'); out.flush()", "memory_guard"),
        ("pass", "memory_guard"),
    ],
)
def test_answers_that_are_none_are_refused_and_the_next_file_is_read(monkeypatch, program, code):
    reader = Worker(2048, 120)
    with monkeypatch.context() as patched:
        patched.setattr(
            reading_process, "COMMAND", (sys.executable, "-c", f"import sys; out = sys.stdout.buffer; {program}")
        )
        assert refused(reader, request(GOOD)) == code
    assert reader.process_id is None
    assert counted(reader.understand(request(GOOD), quietly)) == (20, 10, 0, 0)
    reader.close()


def test_a_process_that_never_answers_meets_the_deadline(monkeypatch):
    reader = Worker(2048, 0.2)
    monkeypatch.setattr(reading_process, "COMMAND", (sys.executable, "-c", "import sys; sys.stdin.buffer.read()"))
    assert refused(reader, request(GOOD)) == "deadline_guard"
    reader.close()


def test_a_fault_of_ours_is_logged_by_its_place_and_never_by_what_was_read(worker, caplog):
    wrong = MappedWord(MappingKind.HEADING, "a heading", "No Such Column 4711")
    assert refused(worker, request(GOOD, words=(wrong,))) == "reader_fault"
    assert "ValueError at" in caplog.text
    assert "4711" not in caplog.text
    before = worker.process_id
    assert counted(worker.understand(request(GOOD), quietly)) == (20, 10, 0, 0)
    assert worker.process_id == before


def test_the_process_may_write_no_file_dump_no_core_and_take_no_more_memory_than_it_was_given(worker):
    worker.understand(request(GOOD), quietly)
    limits = (PROC / str(worker.process_id) / "limits").read_text()
    rows = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()[1:]}
    assert rows["Max file size"] == ["0", "0"]
    assert rows["Max core file size"] == ["0", "0"]
    assert rows["Max address space"] == [str(2048 * 1024 * 1024)] * 2


def test_the_process_is_told_no_secret(worker, monkeypatch):
    worker.close()
    monkeypatch.setenv("WRES_DATABASE_URL", "postgresql://somebody:secret@host/base")
    worker.warm()
    environment = (PROC / str(worker.process_id) / "environ").read_bytes()
    assert b"secret" not in environment
    assert b"WRES_" not in environment


def test_closing_leaves_no_process_and_no_open_pipe():
    before = len(list((PROC / "self" / "fd").iterdir()))
    reader = Worker(2048, 120)
    reader.warm()
    started = reader.process_id
    reader.close()
    assert is_gone(started)
    reader.close()
    assert len(list((PROC / "self" / "fd").iterdir())) == before
    assert counted(reader.understand(request(GOOD), quietly)) == (20, 10, 0, 0)
    reader.close()


def test_a_worker_that_is_forgotten_ends_its_process():
    reader = Worker(2048, 120)
    reader.warm()
    started = reader.process_id
    del reader
    gc.collect()
    assert is_gone(started)


def test_a_program_that_ends_takes_its_worker_along_without_a_warning():
    program = (
        "from wres.ingest.worker import Worker\nworker = Worker(2048, 120)\nworker.warm()\nprint(worker.process_id)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", program], capture_output=True, text=True, check=True
    )
    assert ended.stderr == ""
    assert is_gone(ended.stdout.strip())


def test_no_thread_outlives_a_reading(worker):
    worker.understand(request(GOOD), quietly)
    before = threading.active_count()
    worker.understand(request(GOOD), quietly)
    assert threading.active_count() == before


def test_a_request_is_not_changed_by_being_sent(worker):
    asked = request(GOOD)
    worker.understand(asked, quietly)
    assert asked == replace(asked, content=GOOD)
