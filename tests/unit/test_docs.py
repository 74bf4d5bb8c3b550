"""The documents say what the code does: links, Problem codes, settings, keys and examples are compared with it."""

import ast
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wres.ingest.reasons import Reason
from wres.settings import PREFIX, Settings
from wres.standard.rules import Rules
from wres.standard.tables import SHAPES
from wres.workflows.trust_settings import ADJUSTABLE

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs").rglob("*.md"))
SAMPLES = ROOT / "data" / "samples"
_LINK = re.compile(r"(!?)\[[^]]*\]\(([^)\s]+)\)")
_PICTURES = {"overview", "indicator", "upload", "actions", "snapshots", "settings", "method"}
_REGISTRIES = re.compile(r"pypi\.|pythonhosted|npmjs|registry\.|conda\.(?:io|org)|proxy\.golang|crates\.io", re.I)
_MACHINE_PATHS = re.compile(r"(?<![\w.:/-])/(?:root|home|work|tmp|usr|opt|Users)/|[A-Z]:\\")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text(document: str) -> str:
    return (ROOT / "docs" / document).read_text("utf-8")


def section(document: str, heading: str) -> str:
    """What stands under a heading, up to the next of the same level or a higher one."""
    level = heading.split(" ")[0]
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", text(document), re.M | re.S)
    assert found, f"{document} has no heading '{heading}'"
    return found[1]


def first_cells(table: str) -> list[str]:
    """The code in the first cell of each row of every table."""
    return re.findall(r"^\| `([^`]+)`", table, re.M)


def anchors(path: Path) -> set[str]:
    """The addresses of a document's headings, as the usual renderers make them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_relative_link_leads_somewhere(path):
    for picture, link in _LINK.findall(path.read_text("utf-8")):
        target, _, anchor = link.partition("#")
        if picture or "://" in link:
            continue
        there = (path.parent / target).resolve() if target else path
        assert there.exists(), f"{name(path)}: {link}"
        if anchor:
            assert anchor in anchors(there), f"{name(path)}: {link}"


def test_every_picture_of_the_user_guide_is_one_of_the_pages():
    pictures = [link for is_picture, link in _LINK.findall(text("user-guide.md")) if is_picture]
    assert {Path(link).stem for link in pictures} == _PICTURES
    assert all(link == f"images/{Path(link).stem}.png" for link in pictures)


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_no_document_names_a_package_registry_or_a_path_of_one_machine(path):
    words = path.read_text("utf-8")
    assert not _REGISTRIES.search(words), _REGISTRIES.search(words)
    assert not _MACHINE_PATHS.search(words), _MACHINE_PATHS.search(words)


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_file_a_document_names_is_there(path):
    """A name in code marks that begins with one of our folders; those with a placeholder are patterns."""
    rooms = "|".join(("wres", "components", "pages", "tests", "scripts", "benchmarks", "docs", "data/reference"))
    for found in re.findall(rf"`((?:{rooms})/[\w./-]+)`", path.read_text("utf-8")):
        assert (ROOT / found).exists(), f"{name(path)}: {found}"


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_every_test_a_document_names_is_there(path):
    tests = "\n".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    for found in re.findall(r"`(test_[a-z0-9_]+)`", path.read_text("utf-8")):
        assert f"def {found}(" in tests, f"{name(path)}: {found}"


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            yield (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")), node


def codes_of(path: Path) -> tuple[set[str], set[str]]:
    """Codes of Problems and codes of refusals that a file writes."""
    tree = ast.parse(path.read_text("utf-8"))
    problems: set[str] = set()
    refusals: set[str] = set()
    for called, node in calls(tree):
        constants = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        named = [k.value.value for k in node.keywords if k.arg == "code" and isinstance(k.value, ast.Constant)]
        if called in ("UserFacingError", "Refused"):
            refusals |= set(named or constants[2:3])
        elif called in ("error", "warn", "note", "_note") and node.args:
            problems |= set(constants[:1]) if isinstance(node.args[0], ast.Constant) else _by_reason(node, tree)
        elif called in ("report_unknown", "report_labels"):
            problems |= set(named)
        elif called == "_report":
            problems |= set(constants[:1])
    return problems, refusals


def _by_reason(node: ast.Call, tree: ast.AST) -> set[str]:
    """Where the code is a reason's own name, every reason that the file speaks of is one."""
    if ast.unparse(node.args[0]) != "reason.value":
        return set()
    named = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute) and ast.unparse(n.value) == "Reason"}
    return {Reason[attribute].value for attribute in named & set(Reason.__members__)} - {Reason.COUNTED.value}


def codes_in_the_code() -> tuple[set[str], set[str]]:
    found = [codes_of(path) for path in (ROOT / "wres" / "ingest").rglob("*.py")]
    return set().union(*(problems for problems, _ in found)), set().union(*(refusals for _, refusals in found))


def test_every_problem_code_has_its_meaning_and_no_other_is_listed():
    problems, _ = codes_in_the_code()
    assert len(problems) > 40
    assert set(first_cells(section("workbook.md", "## Problems"))) == problems


def test_every_refusal_of_a_file_has_its_meaning_and_no_other_is_listed():
    _, refusals = codes_in_the_code()
    assert set(first_cells(section("workbook.md", "## A file that cannot be read"))) == refusals | {"too_large"}


def test_every_reason_a_row_is_left_out_is_listed_in_its_order():
    listed = first_cells(section("workbook.md", "## Why a row is left out"))
    assert listed == [reason.value for reason in Reason if reason is not Reason.COUNTED]


def test_every_table_is_listed_with_its_needed_and_its_other_columns():
    for shape in SHAPES.values():
        row = re.search(rf"^\| {shape.table.value} \|([^|]*)\|([^|]*)\|([^|]*)\|$", text("workbook.md"), re.M)
        assert row, shape.table
        needed = ", ".join(" or ".join(column.value for column in group) for group in shape.needed)
        assert row[2].strip() == needed
        assert row[3].strip() == ", ".join(column.value for column in shape.optional)


def test_every_setting_of_a_deployment_is_listed_with_its_default():
    table = section("deployment.md", "## Settings")
    assert first_cells(table) == [f"{PREFIX}{field}".upper() for field in Settings.model_fields]
    for field, about in Settings.model_fields.items():
        row = re.search(rf"^\| `{PREFIX}{field.upper()}` \| ([^|]*) \|", table, re.M)
        assert row
        if field != "database_url":
            assert row[1].strip("` ") == str(about.default).lower()


def test_every_rule_is_listed_and_those_a_trust_may_set_with_their_limits():
    table = section("rules.md", "## Settings")
    for field in Rules.__dataclass_fields__:
        assert field == "version" or f"`{field}`" in table, field
    for rule in ADJUSTABLE:
        limits = f"Settings, {rule.low:,} to {rule.high:,}" if rule.high else "Settings, yes or no"
        assert re.search(rf"^\| `{rule.field}` .*\| {limits} \|$", table, re.M), rule.field


def answer(*arguments: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "wres", *arguments, "--json"], cwd=ROOT, capture_output=True, check=False
    )
    return json.loads(done.stdout)


def keys(value: Any, path: str = "") -> Iterator[str]:
    """Every key of an answer by its path. Reasons are names of rows left out, not keys of the form."""
    if isinstance(value, list):
        for item in value:
            yield from keys(item, f"{path}[]")
    elif isinstance(value, dict) and path != "tables[].left_out":
        for key, item in value.items():
            here = f"{path}.{key}" if path else key
            yield here
            yield from keys(item, here)


@pytest.mark.parametrize("command", ["indicators", "check"])
def test_every_key_of_an_answer_is_explained_and_no_other_is(command):
    answers = [answer(command, str(SAMPLES / f"{sample}.xlsx")) for sample in ("sample_extract", "messy_extract")]
    given = {key for each in answers for key in keys(each)}
    listed = first_cells(section("command-line.md", f"## The answer of `{command} --json`"))
    assert set(listed) == given
    assert len(listed) == len(set(listed))
    said = {problem["code"] for each in answers for problem in each["problems"]}
    assert said <= set(first_cells(section("workbook.md", "## Problems")))


def examples() -> list[tuple[str, int]]:
    found = re.findall(r"^python -m wres (.+?)  # exit (\d)$", section("command-line.md", "## Examples"), re.M)
    return [(arguments, int(code)) for arguments, code in found]


def test_there_is_an_example_of_every_exit_code():
    assert {code for _, code in examples()} == {0, 1, 2}


@pytest.mark.parametrize(("arguments", "code"), examples())
def test_an_example_of_the_command_line_does_what_it_says(arguments, code):
    plain = {key: value for key, value in os.environ.items() if not key.startswith("WRES_")}
    command = [sys.executable, "-m", "wres", *arguments.split()]
    done = subprocess.run(command, cwd=ROOT, env=plain, capture_output=True, check=False, text=True)
    assert done.returncode == code, done.stderr
    assert bool(done.stdout) == (code != 2)
    assert bool(done.stderr) == (code == 2)
    if "--json" in arguments:
        json.loads(done.stdout)


def test_the_house_rules_are_all_there_in_order():
    assert first_cells(text("house-rules.md")) == [f"R{number}" for number in range(1, 26)]


def test_every_direct_dependency_stands_in_the_table_of_licences():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    listed = re.findall(r"^\| ([a-z-]+) \|", text("decisions/0017-licences.md"), re.M)
    for requirement in asked:
        package = re.match(r"[a-z-]+", requirement)[0]
        assert package in listed or package.endswith("-stubs"), package


def test_every_decision_is_in_the_index():
    pages = {path.name for path in (ROOT / "docs" / "decisions").glob("0*.md")}
    assert set(re.findall(r"\]\((0[^)]+\.md)\)", text("decisions/README.md"))) == pages
