"""Bad files on the upload page: a sentence and a remedy, by the guard that refused, and nothing lost."""

import io
import zipfile

import openpyxl
import pytest

from components import session
from tests.upload_page import GOOD, TROUBLED, choose, drawn
from wres.workflows.sample import FOLDER


def _zip(name: str, content: bytes, parts: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        for part in range(parts):
            archive.writestr(f"part-{part}", b"")
    return out.getvalue()


def _one_cell_at_the_far_corner() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"] = "Employee Number"
    book.active["XFD1048576"] = 1
    book.save(out)
    return out.getvalue()


OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


BAD = {
    "an empty file": (b"", "empty_file"),
    "a renamed PDF": (b"%PDF-1.7\nnothing", "not_a_workbook"),
    "a zip of something else": (_zip("a.txt", b"a"), "not_a_workbook"),
    "a zip bomb": (_zip("xl/workbook.xml", b"<a/>", parts=5_000), "zip_guard"),
    "a password": (OLD_CONTAINER + "EncryptedPackage".encode("utf-16-le"), "password"),
    "one stray cell": (_one_cell_at_the_far_corner(), "memory_guard"),
    "an entity bomb": (_zip("xl/workbook.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]>"), "entity_guard"),
    "a truncated workbook": ((FOLDER / "counts.xlsx").read_bytes()[:5000], "damaged_zip"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_gets_a_sentence_what_was_there_stays_and_the_next_file_works(kind, empty_world):
    content, guard = BAD[kind]
    app = empty_world.switch_page("pages/upload.py").run()
    choose(app, GOOD)
    choose(app, content, "bad.xlsx")
    assert "This file could not be read" in drawn(app)
    refusal = app.session_state[session.Key.REFUSAL]
    assert refusal.code == guard
    assert f"<strong>{refusal.what_happened}</strong> {refusal.what_to_do}" in drawn(app)
    assert 'role="alert"' in drawn(app)
    assert "<b>extract.csv</b> was read earlier" in drawn(app)
    choose(app, TROUBLED, "next.csv")
    assert "error keeps something out of your extract" in drawn(app)
