"""The command line on bad input: exit code 2, one sentence on standard error, nothing on standard output."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.unit import hostile
from tests.unit.memory import grows_by_less_than
from wres.cli import app

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "data" / "samples" / "counts.xlsx"
BAD = {
    "not a workbook": (b"%PDF-1.7 renamed", "This is a PDF, not a workbook."),
    "a password": (hostile.password_protected(), "protected by a password"),
    "truncated": (hostile.GOOD[:900], "damaged"),
    "a zip bomb": (hostile.zip_of_zeros(1_600), "would unpack to 1.6 GB"),
    "many parts": (hostile.many_entries(6_000), "made of 6,00"),
    "an entity bomb": (hostile.entities(hostile.SHEET), "declarations before its data"),
    "a zip in a zip": (hostile.nested_zip(), "This zip file is not a workbook."),
    "one far cell": (hostile.stray_cell("XFD1048576"), "more memory"),
    "wide and long": (hostile.stray_cell("OK1048576"), "more memory"),
    "empty": (b"", "The file is empty."),
    "too wide": (b"," * 20_000, "20,001 columns"),
}


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def check_refusal(done, sentence):
    assert done.exit_code == 2
    assert done.stdout == ""
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_code_2(tmp_path, name):
    content, sentence = BAD[name]
    path = tmp_path / "upload.xlsx"
    path.write_bytes(content)
    with grows_by_less_than():
        done = run("indicators", path, "--json")
    check_refusal(done, sentence)


def test_half_a_gigabyte_is_refused_by_its_size_before_it_is_read(tmp_path):
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.truncate(500_000_000)
    with grows_by_less_than(20):
        check_refusal(run("check", path), "huge.xlsx is 500 MB; at most 200 MB is taken.")


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    check_refusal(run("indicators", tmp_path / "none.xlsx"), "none.xlsx. Check the name.")
    check_refusal(run("check", tmp_path), "is not a file.")


def test_a_device_is_no_file():
    check_refusal(run("check", "/dev/zero"), "/dev/zero is not a file.")


def test_a_file_nobody_may_read_is_named(tmp_path, monkeypatch):
    path = tmp_path / "locked.xlsx"
    path.write_bytes(hostile.GOOD)

    def deny(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    check_refusal(run("check", path), "cannot be read: Permission denied.")


@pytest.mark.parametrize("day", ["31/03/2024", "2024-13-01", "yesterday"])
def test_a_date_that_is_none_is_refused(day):
    check_refusal(run("indicators", GOOD, "--as-at", day), f"'{day}' is not a date. Write it as 2024-03-31.")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("nonsense", "neither SQLite nor PostgreSQL"),
        ("sqlite:///:memory:", "database in memory"),
        ("postgresql://somebody:secret@127.0.0.1:1/base", "The database cannot be opened."),
    ],
)
def test_a_database_that_cannot_be_opened_is_a_sentence_without_its_password(address, sentence):
    done = run("indicators", GOOD, "--database", address)
    check_refusal(done, sentence)
    assert "secret" not in done.stderr


def test_a_file_that_is_no_database_is_a_sentence(tmp_path):
    path = tmp_path / "trust.db"
    path.write_text("this is no database, however long it may become" * 100)
    check_refusal(run("indicators", GOOD, "--database", f"sqlite:///{path}"), "The database cannot be opened.")


@pytest.mark.parametrize(
    "arguments", [["frobnicate"], ["indicators"], ["indicators", str(GOOD), "--edition", "secret"]]
)
def test_wrong_usage_is_exit_code_2_and_says_nothing_on_standard_output(arguments):
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")


def test_a_setting_that_does_not_exist_is_a_sentence():
    done = subprocess.run(
        [sys.executable, "-m", "wres", "indicators", str(GOOD)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "WRES_PUBLIK": "1"},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no setting WRES_PUBLIK.")


def test_as_a_program_a_bad_file_is_exit_code_2_without_a_traceback(tmp_path):
    path = tmp_path / "upload.xlsx"
    path.write_bytes(hostile.stray_cell("XFD1048576"))
    done = subprocess.run(
        [sys.executable, "-m", "wres", "indicators", str(path), "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "more memory" in done.stderr
