"""What an import linter cannot see: sizes, names, who may touch the session, and that pages hold no arithmetic."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("wres", "components", "pages", "scripts", "benchmarks", "tests")
CODE = [*sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")), ROOT / "app.py"]
PRODUCT = [path for path in CODE if path.relative_to(ROOT).parts[0] not in ("tests", "scripts", "benchmarks")]
PAGES = sorted((ROOT / "pages").glob("*.py"))
_NO_NOUN = {"utils", "util", "helpers", "helper", "common", "core", "services", "misc", "tools", "lib"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Every module a file imports, with the names it takes from it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_file_stops_at_250_lines_and_is_named_by_a_noun(path):
    assert len(path.read_text("utf-8").splitlines()) <= 250
    assert path.stem not in _NO_NOUN


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_function_stops_at_40_lines(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines <= 40, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_is_short_begins_with_the_guard_and_reaches_the_domain_through_components(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 80
    body = ast.parse(text).body
    first, second = ast.unparse(body[1]), ast.unparse(body[2])
    assert (first, second) == ("from components.guard import open_page", "open_page()")
    for module in imported(path):
        assert module.startswith(("components", "streamlit", "wres.standard")), module


def test_the_router_is_under_60_lines_and_pages_is_no_package():
    assert len((ROOT / "app.py").read_text("utf-8").splitlines()) < 60
    assert not (ROOT / "pages" / "__init__.py").exists()


def test_the_session_state_is_touched_in_one_file():
    touching = [name(path) for path in PRODUCT if "session_state" in path.read_text("utf-8")]
    assert touching == ["components/session.py"]


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("st_aggrid", {"components/grid.py"}),
        ("fastexcel", {"wres/ingest/reader.py"}),
        ("scipy", {"wres/measures/uncertainty.py"}),
    ],
)
def test_an_awkward_dependency_is_named_in_one_file(module, allowed):
    naming = {name(p) for p in PRODUCT if any(m.split(".")[0] == module for m in imported(p))}
    assert naming <= allowed


def test_nothing_in_the_domain_names_streamlit():
    for path in (ROOT / "wres").rglob("*.py"):
        assert not any(module.split(".")[0] == "streamlit" for module in imported(path)), name(path)


def test_measures_plan_and_review_ask_no_clock():
    for room in ("measures", "plan", "review", "standard"):
        for path in (ROOT / "wres" / room).rglob("*.py"):
            text = path.read_text("utf-8")
            assert not re.search(r"\b(datetime|date)\.(now|today|utcnow)\(|\bopen\(|\.read_text\(", text), name(path)


def _is_docstring(step: ast.stmt) -> bool:
    return isinstance(step, ast.Expr) and isinstance(step.value, ast.Constant)


def test_every_workflow_asks_for_a_permission_first():
    """A public function with an actor names the permission before it does anything else."""
    for path in sorted((ROOT / "wres" / "workflows").glob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            if "actor" not in {argument.arg for argument in node.args.args}:
                continue
            steps = [
                ast.unparse(step)
                for step in node.body
                if not isinstance(step, ast.Expr) or "require" in ast.unparse(step)
            ]
            asks = steps[0].startswith("require(actor, Permission.")
            hands_on = any("(actor, " in step for step in steps)
            assert asks or hands_on, f"{name(path)}: {node.name}"


def test_there_is_no_code_under_data():
    assert not list((ROOT / "data").rglob("*.py"))
