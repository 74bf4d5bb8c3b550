"""What pyproject.toml asks for is what the lock files hold, pinned and hashed, and nothing names a registry."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = {"streamlit", "pandas", "altair", "openpyxl", "pyarrow", "pytest", "streamlit-aggrid"}


def pins(lines):
    """Name → version of each 'name==version' line, extras and markers aside."""
    found = (re.match(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", line) for line in lines)
    return {match[1].lower(): match[2] for match in found if match}


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def locked(name):
    return (ROOT / name).read_text("utf-8")


def test_every_direct_dependency_is_pinned_exactly(project):
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    assert len(pins(asked)) == len(asked)


def test_the_lock_holds_what_the_project_asks_for(project):
    run, develop = pins(locked("requirements.txt").splitlines()), pins(locked("requirements-dev.txt").splitlines())
    for name, version in pins(project["project"]["dependencies"]).items():
        assert run[name] == version
        assert develop[name] == version
    for name, version in pins(project["dependency-groups"]["dev"]).items():
        assert develop[name] == version


def test_the_seven_named_packages_are_there(project):
    assert pins(locked("requirements.txt").splitlines()).keys() >= NAMED
    assert pins(project["project"]["dependencies"]).keys() >= NAMED


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_carries_hashes_and_no_address(name):
    text = locked(name)
    blocks = re.split(r"\n(?=[a-z0-9])", text)
    for block in blocks:
        if re.match(r"^[a-z0-9]", block):
            assert "--hash=sha256:" in block, block.splitlines()[0]
    assert "://" not in text
    assert "--index" not in text
