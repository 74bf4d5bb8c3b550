"""The upload page in a real browser: every state passes axe and fits, bad files are refused, and no row is written."""

import io
import os
import re
import stat
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from wres.workflows.sample import FOLDER

MARK = "QKXZ7"
"""Begins every employee number of the files below, and stands nowhere else on this machine."""
HEADS = ("Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group")
STATES = {
    "nothing read": None,
    "a good file": "sample_extract.xlsx",
    "problems and words to explain": "messy_extract.xlsx",
    "refused": {"name": "report.xlsx", "mimeType": "", "buffer": b"%PDF-1.7\nnothing"},
}
FINDINGS = {
    "nothing read": "Is my extract right?",
    "a good file": "Your extract is ready: it supplies all nine indicators",
    "problems and words to explain": "errors keep something out of your extract",
    "refused": "This file could not be read",
}


def choose(window, file):
    """Give the page a file and wait until it has been read."""
    page = window.page
    page.locator("input[type=file]").set_input_files(FOLDER / file if isinstance(file, str) else file)
    window.settle()
    return page


def opened(window, state):
    page = window.open("/upload")
    if STATES[state] is not None:
        choose(window, STATES[state])
    page.get_by_role("heading", level=1, name=FINDINGS[state]).wait_for()
    return window.settle()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(state, scheme, visit, violations):
    assert violations(opened(visit(scheme=scheme), state)) == []


@pytest.mark.parametrize("state", STATES)
def test_every_state_fits_320_pixels_and_has_one_heading_of_the_first_level(state, visit, violations):
    page = opened(visit(width=320), state)
    assert page.locator("h1").count() == 1
    widths = page.evaluate(
        "() => [document.querySelector('.stMain'), document.documentElement].map(e => [e.scrollWidth, e.clientWidth])"
    )
    assert all(scroll <= client for scroll, client in widths), widths
    assert violations(page) == []


def test_a_bad_file_keeps_what_was_read_before_and_the_next_good_file_works(visit):
    window = visit()
    page = opened(window, "a good file")
    choose(window, STATES["refused"])
    page.get_by_role("alert").get_by_text("This is a PDF").wait_for()
    assert page.get_by_text("sample_extract.xlsx was read earlier").is_visible()
    choose(window, "counts.xlsx")
    page.get_by_role("heading", name="counts.xlsx").wait_for()
    assert page.get_by_role("alert").count() == 0


def test_a_file_over_the_limit_is_refused_by_its_size_in_words(start_server, visit):
    window = visit(on=start_server(STREAMLIT_SERVER_MAX_UPLOAD_SIZE="1"))
    page = window.open("/upload")
    choose(window, {"name": "large.csv", "mimeType": "text/csv", "buffer": b"a,b\n" * 400_000})
    page.get_by_text(re.compile("must be 1.0MB or smaller")).wait_for()
    assert page.get_by_role("heading", level=1, name="Is my extract right?").is_visible()


def test_labels_of_the_data_are_text_and_fetch_nothing(visit):
    window = visit()
    page = window.open("/upload")
    label = "![x](https://example.org/x.png) :red[y] <img src=x onerror=alert(1)>"
    rows = [HEADS, (f"{MARK}1", label, "Review Body Band 5", "Nursing and Midwifery Registered")]
    choose(window, {"name": "label.csv", "mimeType": "text/csv", "buffer": _csv(rows)})
    page.locator("label").get_by_text(label).wait_for()
    assert page.locator(".stMain img").count() == 0


def test_the_problems_are_downloaded_as_a_workbook_and_as_csv(visit):
    page = opened(visit(), "problems and words to explain")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download the problems (Excel)").click()
    book = openpyxl.load_workbook(io.BytesIO(Path(saved.value.path()).read_bytes()))
    assert any(cell.value == "Klingon" for row in book["Problems"].iter_rows() for cell in row)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download the problems (CSV)").click()
    assert "Klingon" in Path(saved.value.path()).read_text("utf-8-sig")


def _csv(rows) -> bytes:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def _people(number: int):
    yield HEADS
    for person in range(number):
        ethnicity = "A White - British" if person % 3 else "H Asian or Asian British - Indian"
        yield f"{MARK}{person:06}", ethnicity, "Review Body Band 5", "Nursing and Midwifery Registered"


def _uncompressed_workbook() -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Staff")
    for row in _people(12_000):
        sheet.append(row)
    packed, plain = io.BytesIO(), io.BytesIO()
    book.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return plain.getvalue()


LARGE = {"people.csv": lambda: _csv(_people(30_000)), "people.xlsx": _uncompressed_workbook}


class Watch(threading.Thread):
    """Notes every regular file that a process or its children hold open for writing, or open though deleted."""

    def __init__(self, pid: int, allowed: tuple[Path, ...]) -> None:
        super().__init__(daemon=True)
        self._pid, self._allowed = pid, {str(path) for path in allowed}
        self._over = threading.Event()
        self.strangers: set[str] = set()
        self.looks = 0

    def run(self) -> None:
        while not self._over.is_set():
            for pid in _family(self._pid):
                self._look(pid)
            self.looks += 1
            time.sleep(0.001)

    def stop(self) -> None:
        self._over.set()
        self.join()

    def _look(self, pid: int) -> None:
        for number in _listed(Path(f"/proc/{pid}/fd")):
            try:
                link = f"/proc/{pid}/fd/{number}"
                name, mode = os.readlink(link), os.stat(link).st_mode
                flags = int(re.search(r"flags:\s+(\d+)", Path(f"/proc/{pid}/fdinfo/{number}").read_text())[1], 8)
            except OSError:  # closed since it was listed
                continue
            writes = flags & (os.O_WRONLY | os.O_RDWR)
            if stat.S_ISREG(mode) and name not in self._allowed and (writes or name.endswith("(deleted)")):
                self.strangers.add(name)


def _listed(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _family(pid: int) -> list[int]:
    family, new = [pid], [pid]
    while new:
        new = [int(c) for one in new for c in _children(one)]
        family += new
    return family


def _children(pid: int) -> list[str]:
    found = []
    for task in _listed(Path(f"/proc/{pid}/task")):
        try:
            found += Path(f"/proc/{pid}/task/{task}/children").read_text().split()
        except OSError:
            continue
    return found


@pytest.mark.parametrize("name", LARGE)
def test_no_row_touches_the_disk_while_a_large_file_is_uploaded_or_afterwards(name, start_server, visit, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    began = time.time()
    running = start_server(TMPDIR=str(temporary))
    content = LARGE[name]()
    assert len(content) > 2_000_000
    assert MARK.encode() in content
    window = visit(on=running)
    page = window.open("/upload")
    database = Path(running.database.removeprefix("sqlite:///"))
    beside = tuple(database.with_name(database.name + end) for end in ("", "-wal", "-shm", "-journal"))
    watch = Watch(running.process.pid, (*beside, running.log))
    watch.start()
    choose(window, {"name": name, "mimeType": "", "buffer": content})
    page.get_by_role("heading", level=1, name="Your extract is ready").wait_for(timeout=60_000)
    page.get_by_label("Name of your trust").fill("Testshire NHS Trust")
    page.get_by_label("Your name or role").fill("Workforce analyst")
    page.get_by_role("button", name="Accept and show the nine").click()
    page.get_by_text(f"{name} is accepted for Testshire NHS Trust").wait_for()
    watch.stop()
    assert watch.looks > 50
    assert watch.strangers == set()
    assert _marked([database.parent, temporary], 0) == []
    assert _marked([Path(tempfile.gettempdir())], began) == []


def _marked(folders: list[Path], since: float) -> list[str]:
    """Files that hold the mark; the browser's own profile is not the server's doing."""
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if "playwright" in str(path) or "chromium" in str(path).lower():
                continue
            try:
                if path.is_file() and path.stat().st_mtime >= since and MARK.encode() in path.read_bytes():
                    found.append(str(path))
            except OSError:
                continue
    return found
