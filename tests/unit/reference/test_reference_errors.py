"""A wrong reference file is refused with its name, the row, the column and what would have been right."""

import shutil
from pathlib import Path

import pytest

from wres.reference import DEFAULT_FOLDER, load_reference
from wres.standard.errors import BadReference


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(DEFAULT_FOLDER, tmp_path / "reference"))


def add_line(folder: Path, name: str, line: str) -> int:
    """Append one line; returns its number."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text + line + "\n", encoding="utf-8")
    return text.count("\n") + 1


def swap(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "line", "column", "expected"),
    [
        ("pay_bands.csv", "Band 12,12,invented", "band", "one of under_1, 1, 2"),
        ("pay_bands.csv", "Strange,unmapped,invented", "band", "not 'unmapped'"),
        ("pay_bands.csv", "Strange,5,", "source", "not a blank cell"),
        ("pay_bands.csv", ",5,invented", "label", "not a blank cell"),
        ("pay_bands.csv", "BAND  5,6,invented", "label", "an earlier row says 5"),
        ("staff_groups.csv", "Pilots,flying,invented", "cluster", "one of clinical"),
        ("assignment_categories.csv", "Guest,guest,invented", "kind", "one of substantive"),
        ("assignment_statuses.csv", "Away,away,invented", "state", "one of in_post, left"),
        ("outcomes.csv", "Maybe,maybe,invented", "outcome", "one of appointed"),
        ("stages.csv", "Perhaps,maybe,invented", "formal", "yes or no"),
        ("yes_no.csv", "aye,1", "value", "yes or no"),
        ("measures.csv", "heads,people", "measure", "one of staff, shortlisted"),
        ("survey_questions.csv", "q99,4,no,,invented", "indicator", "a whole number from 5 to 8"),
        ("survey_questions.csv", "q99,5,no,soon,invented", "from_year", "a whole number from 2003"),
        ("headings.csv", "Rank,Rank,", "column", "one of Employee Number"),
        ("headings.csv", "Rank,Pay Grade,army", "table", "one of staff"),
        ("headings.csv", "Rank,Pay Grade,board", "table", "a table that has the column Pay Grade"),
        ("headings.csv", "grade,Staff Group,staff", "column", "an earlier row says Pay Grade"),
        ("ethnicity_labels.csv", "Klingon,KL,invented", "category", "a code of ethnic_categories.csv"),
        ("ethnicity_labels.csv", "white - BRITISH,H,invented", "label", "an earlier row says A"),
        ("ethnic_categories.csv", "A,Again,white,declared,A", "code", "no earlier row has"),
        ("ethnic_categories.csv", "T,Tests,green,declared,T", "group", "one of white, bme, unknown"),
        ("ethnic_categories.csv", "T,Tests,unknown,declared,T", "declaration", "not_stated or missing"),
        ("ethnic_categories.csv", "T,Tests,bme,declared,A", "parent", "a category of the same group"),
        ("ethnic_categories.csv", "T,Tests,white,declared,CA", "parent", "no detail itself"),
        ("benchmarks.csv", "2,ratio,2024,1.5,ratio,1.5,,2025-01-01", "address", "not a blank cell"),
        ("benchmarks.csv", "2,ratio,2024,1.5,ratio,1.5,https://example.org,soon", "accessed", "a date"),
        ("benchmarks.csv", "2,ratio,2024,nan,ratio,1.5,https://example.org,2025-01-01", "value", "a number"),
    ],
)
def test_a_wrong_cell_is_named_with_what_would_have_been_right(
    folder: Path, name: str, line: str, column: str, expected: str
) -> None:
    row = add_line(folder, name, line)
    with pytest.raises(BadReference) as refused:
        load_reference(folder)
    assert str(refused.value).startswith(f"{name}, row {row}, column {column}: found ")
    assert expected in str(refused.value)


def test_a_row_with_a_cell_too_many_is_named(folder: Path) -> None:
    row = add_line(folder, "pay_bands.csv", "Band 5, upper,5,invented")
    with pytest.raises(BadReference, match=rf"pay_bands.csv, row {row}, .*found 4 cells; expected 3"):
        load_reference(folder)


def test_wrong_headings_are_named(folder: Path) -> None:
    swap(folder, "outcomes.csv", "label,outcome,source", "label,result,source")
    with pytest.raises(BadReference, match=r"outcomes.csv, row 1: found the headings \['label', 'result'"):
        load_reference(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "stages.csv").unlink()
    with pytest.raises(BadReference, match=r"stages.csv: cannot be read"):
        load_reference(folder)


def test_a_file_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "stages.csv").write_bytes("label,formal,source\nEntrée,yes,x\n".encode("cp1252"))
    with pytest.raises(BadReference, match=r"stages.csv: cannot be read as a UTF-8 CSV"):
        load_reference(folder)


def test_the_same_label_twice_with_one_meaning_is_harmless(folder: Path) -> None:
    add_line(folder, "pay_bands.csv", "BAND  5,5,again")
    assert load_reference(folder).labels == load_reference().labels


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "rag.toml",
            "base = 10",
            "base = 'ten'",
            r"rag.toml, \[small_numbers\], field base: found 'ten'; expected a wh",
        ),
        ("rag.toml", "base = 10", "bases = 10", r"rag.toml, \[small_numbers\], field bases: found 10; expected one of"),
        ("rag.toml", "base = 10\n", "", r"\[small_numbers\], field base: found nothing; expected a whole"),
        ("rag.toml", "low = 0.80", "low = nan", r"\[four_fifths\], field low: found nan; expected a number"),
        (
            "rag.toml",
            '["substantive"]',
            '["everybody"]',
            r"field workforce_kinds: .* expected a list out of substantive",
        ),
        ("rag.toml", '["substantive"]', "[]", r"field workforce_kinds: .* at least one"),
        (
            "rag.toml",
            "_denominator = true",
            "_denominator = 1",
            r"field unknown_in_denominator: found 1; expected true",
        ),
        ("rag.toml", "[checks]", "[checks", "rag.toml: cannot be read as a TOML file"),
        (
            "targets.toml",
            '"ratio_at_most"',
            '"ratio"',
            r"\[\[target\]\] number 1, field kind: .* one of share_at_least",
        ),
        (
            "targets.toml",
            "indicator = 3",
            "indicator = 2",
            r"\[\[target\]\] number 2, field indicator: found 2; expected",
        ),
        (
            "targets.toml",
            "indicator = 3",
            "indicator = 10",
            r"number 2, field indicator: found 10; expected a number fr",
        ),
        ("indicators.toml", "number = 9", "number = 8", "field indicator: .*the numbers 1 to 9, each once, in order"),
        ("indicators.toml", 'kind = "share"', 'kind = "part"', r"\[\[indicator\]\] number 1, field kind: found 'part'"),
        (
            "indicators.toml",
            'verb = "to be in the workforce"',
            'verb = " "',
            "number 1, field verb: found ' '; expected",
        ),
        ("indicators.toml", "review_date = 2027-11-30", "review_date = 'soon'", "field review_date: found 'soon'; exp"),
        ("indicators.toml", 'top = "white"\n', "", r"number 2, field top: found nothing; expected one of white, bme"),
        (
            "indicators.toml",
            'base = "shortlisted"\n',
            "",
            r"number 2, field base: found nothing; expected one of staff",
        ),
        ("indicators.toml", 'top = "white"', 'tops = "white"', r"number 2, field tops: found 'white'; expected one of"),
    ],
)
def test_a_wrong_setting_is_named(folder: Path, name: str, old: str, new: str, message: str) -> None:
    swap(folder, name, old, new)
    with pytest.raises(BadReference, match=message):
        load_reference(folder)
