"""The command line on good files: what it answers, where, and with which exit code."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.databases import ANNA, NOON
from tests.unit.hostile import GOOD
from tests.unit.reading import WHITE, person, staff
from tests.unit.workbooks import xlsx
from wres import __version__
from wres.cli import app
from wres.standard.mapping import MappedWord, MappingKind
from wres.store import open_store
from wres.workflows import organisation, trust_words

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
EXTRACT, COUNTS, TEMPLATE, MESSY = (
    str(SAMPLES / f"{name}.xlsx") for name in ("sample_extract", "counts", "template", "messy_extract")
)
_WORDS = "indicator state value unit white bme unknown interval target rag sentence left_out breakdown reason period"
_MORE = "survey_year source_table workforce all_members executive non_executive"
INDICATOR_KEYS = {*_WORDS.split(), *_MORE.split()}


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def answer(*arguments):
    done = run(*arguments, "--json")
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def extract():
    return answer("indicators", EXTRACT)


def test_the_sample_has_no_error_and_the_exit_code_says_so():
    done = run("indicators", EXTRACT)
    assert done.exit_code == 0
    assert "1.26  RED" in done.stdout
    assert done.stderr == ""


def test_the_answer_names_file_digest_date_and_rules(extract):
    assert extract["as_at"] == "2024-03-31"
    assert extract["source"] == {
        "file": "sample_extract.xlsx",
        "sha256": hashlib.sha256(Path(EXTRACT).read_bytes()).hexdigest(),
    }
    assert extract["rules_version"]
    assert {problem["severity"] for problem in extract["problems"]} == {"note"}


@pytest.mark.parametrize("file", [EXTRACT, COUNTS, TEMPLATE, MESSY])
def test_nine_indicators_in_order_with_every_key_always(file):
    entries = answer("indicators", file)["indicators"]
    assert [entry["indicator"] for entry in entries] == list(range(1, 10))
    assert len({frozenset(entry) for entry in entries}) == 1
    for entry in entries:
        assert set(entry) >= INDICATOR_KEYS
        assert set(entry["left_out"]) == {"unknown_base", "unknown_count", "rows"}
        assert entry["state"] in ("measured", "too_few", "not_calculable", "not_supplied", "suppressed")
        assert (entry["value"] is not None) == (entry["state"] in ("measured", "too_few"))
        assert entry["state"] == "measured" or entry["reason"]
        assert entry["rag"] in ("green", "amber", "red", "too_few", "no_data", "no_target")
        assert entry["unit"] in ("percent", "ratio", "points")


def test_the_example_of_the_documentation_holds(extract):
    share, likelihood = extract["indicators"][0], extract["indicators"][1]
    assert share["value"] == pytest.approx(100 * 607 / 6977, rel=1e-12)
    assert (share["white"]["count"], share["bme"]["count"], share["unknown"]["count"]) == (5920, 607, 450)
    assert {rate["base"] for rate in (share["white"], share["bme"], share["unknown"])} == {6977}
    assert [round(limit, 1) for limit in share["interval"]] == [8.1, 9.4]
    assert share["target"]["value"] == 10.63
    assert (share["target"]["kind"], share["target"]["date"]) == ("share_at_least", "2025-03-31")
    band = next(b for b in share["breakdown"] if (b["cluster"], b["band"]) == ("clinical", "6"))
    assert (band["white"], band["bme"], band["unknown"]) == (890, 39, 36)
    assert round(band["bme_percent"], 5) == 4.04145
    assert (likelihood["white"]["count"], likelihood["white"]["base"]) == (568, 4000)
    assert likelihood["value"] == pytest.approx((568 / 4000) / (113 / 1000), rel=1e-12)


def test_surveys_have_percentages_and_no_counts_and_the_board_its_parts(extract):
    survey, board = extract["indicators"][4], extract["indicators"][8]
    assert survey["white"] == {"count": None, "base": 2850, "percent": 46.3}
    assert survey["survey_year"] == 2023
    assert board["interval"] is None
    for part in ("workforce", "all_members", "executive", "non_executive"):
        assert set(board[part]) == {"white", "bme", "unknown", "bme_percent"}


def test_the_counts_form_gives_the_same_nine(extract):
    counts = answer("indicators", COUNTS)
    pairs = list(zip(extract["indicators"], counts["indicators"], strict=True))
    assert [(a["value"], a["rag"], a["printed"]) for a, _ in pairs] == [
        (b["value"], b["rag"], b["printed"]) for _, b in pairs
    ]


def test_a_template_is_nine_times_not_supplied():
    done = run("indicators", TEMPLATE, "--as-at", "2024-03-31", "--json")
    assert done.exit_code == 0
    answered = json.loads(done.stdout)
    assert {entry["state"] for entry in answered["indicators"]} == {"not_supplied"}
    assert {entry["rag"] for entry in answered["indicators"]} == {"no_data"}
    assert answered["as_at_source"] == "given"


def test_errors_in_the_data_are_exit_code_1_beside_the_results():
    done = run("indicators", MESSY, "--json")
    assert done.exit_code == 1
    answered = json.loads(done.stdout)
    klingon = next(p for p in answered["problems"] if p["found"] == "Klingon")
    assert (klingon["severity"], klingon["sheet"], klingon["row"], klingon["column"], klingon["count"]) == (
        "error",
        "Staff",
        15,
        "Ethnic Origin",
        3,
    )
    assert klingon["rows"][0] == 15
    assert answered["indicators"][0]["left_out"]["rows"] > 0


def test_check_reconciles_every_table_and_lists_every_problem():
    done = run("check", MESSY, "--json")
    assert done.exit_code == 1
    answered = json.loads(done.stdout)
    assert set(answered) >= {"source", "as_at", "tables", "problems"}
    for table in answered["tables"]:
        assert set(table) == {"table", "sheet", "header_row", "rows_read", "counted", "folded", "left_out"}
        assert table["rows_read"] == table["counted"] + table["folded"] + sum(table["left_out"].values())
    keys = {"severity", "code", "sheet", "row", "column", "found", "expected", "count", "rows"}
    assert all(set(problem) == keys for problem in answered["problems"])


def test_check_of_a_clean_file_is_exit_code_0():
    done = run("check", EXTRACT)
    assert done.exit_code == 0
    assert "7,964 rows read = 6,977 counted + 212 folded + 775 left out" in done.stdout


def test_no_recognised_sheet_is_exit_code_1_and_nine_times_not_supplied(tmp_path):
    path = tmp_path / "notes.csv"
    path.write_text("nothing,of,interest\n1,2,3\n")
    done = run("indicators", path, "--json")
    assert done.exit_code == 1
    assert {entry["state"] for entry in json.loads(done.stdout)["indicators"]} == {"not_supplied"}


def test_the_as_at_date_moves_the_windows(tmp_path):
    path = tmp_path / "staff.xlsx"
    path.write_bytes(xlsx(staff(person("10001"), person("10002", End_Date="30/06/2023"))))
    assert answer("indicators", path, "--as-at", "2024-03-31")["indicators"][0]["white"]["count"] == 1
    assert answer("indicators", path, "--as-at", "2023-03-31")["indicators"][0]["white"]["count"] == 2


def test_the_public_edition_shows_no_small_count_and_no_problem():
    public = answer("indicators", EXTRACT, "--edition", "public")
    assert public["edition"] == "public"
    assert public["problems"] == []
    text = json.dumps(public["indicators"][0]["breakdown"])
    bands = json.loads(text)
    shown = [band[group] for band in bands for group in ("white", "bme", "unknown") if band[group] is not None]
    assert all(count == 0 or count >= 5 for count in shown)
    assert all(count % 5 == 0 for count in shown)


def test_a_database_brings_the_words_of_its_trust(tmp_path):
    url = f"sqlite:///{tmp_path / 'trust.db'}"
    store = open_store(url)
    trust = organisation.create_trust(ANNA, store, "Trust", NOON)
    trust_words.add_words(ANNA, store, trust.id, [MappedWord(MappingKind.ETHNICITY, "klingon", "S")], NOON)
    store.close()
    path = tmp_path / "staff.xlsx"
    path.write_bytes(xlsx(staff(person("10001", WHITE), person("10002", "Klingon"))))
    assert run("indicators", path).exit_code == 1
    assert run("indicators", path, "--database", url).exit_code == 0
    assert answer("indicators", path, "--database", url)["indicators"][0]["bme"]["count"] == 1


def test_as_a_program_it_keeps_json_on_standard_output_and_returns_the_code(tmp_path):
    path = tmp_path / "good.xlsx"
    path.write_bytes(GOOD)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "wres", "indicators", str(path), "--json", "--as-at", "2024-03-31"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["indicators"][0]["bme"]["count"] == 10


def test_it_says_its_version():
    assert run("version").stdout.strip() == __version__
