"""The app driven without a browser, through app.py, on a database of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from components import deployment
from tests.plan_page import named
from wres.settings import settings
from wres.standard.actor import Actor, ActorSource
from wres.standard.mapping import Mapping
from wres.workflows import datasets, organisation
from wres.workflows.assess import assess_file, policy_of

ROOT = Path(__file__).resolve().parents[2]
MESSY = ROOT / "data" / "samples" / "messy_extract.xlsx"
_LONGEST = 60


class _StartedServer(PagesManager):
    """AppTest makes every run the first of a process, where Streamlit would open pages/ by itself: see guard.py.

    The first run of a process is tested on a real server; here the server has started, so that clicks arrive.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        PagesManager.uses_pages_directory = False


@pytest.fixture
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty database for this test, and everything of the process that held the one before let go."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("WRES_DATABASE_URL", f"sqlite:///{tmp_path / 'wres.db'}")
    monkeypatch.setattr(app_test, "PagesManager", _StartedServer)
    _let_go()
    yield
    deployment.store().close()
    _let_go()


@pytest.fixture(scope="session", autouse=True)
def _reading_process() -> Iterator[None]:
    yield
    deployment.worker().close()
    deployment.worker.clear()


def _let_go() -> None:
    settings.cache_clear()
    deployment.store.clear()


def empty() -> AppTest:
    """Nobody has uploaded anything."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=_LONGEST).run()


def sample() -> AppTest:
    """The sample is open."""
    app = empty()
    next(button for button in app.button if button.label == "Try with the sample").click()
    app.run()
    assert not app.button, "the sample did not open"
    return app


def problems() -> AppTest:
    """A trust of its own has accepted a workbook with errors, knowing what is left out."""
    store, now, person = deployment.store(), deployment.now(), Actor("Tester", ActorSource.SELF_DECLARED)
    trust = organisation.create_trust(person, store, "Trust with problems", now)
    read = assess_file(
        person,
        deployment.worker(),
        MESSY.read_bytes(),
        MESSY.name,
        policy=policy_of(person, store, trust.id, deployment.reference()),
        mapping=Mapping(),
        as_at=None,
        today=deployment.today(),
        progress=lambda share, words: None,
    )
    assert read.upload.report.errors
    datasets.accept(person, store, trust.id, read.upload, now, excluding_errors=True)
    return empty()


WORLDS: dict[str, Callable[[], AppTest]] = {"empty": empty, "sample": sample, "problems": problems}


@pytest.fixture(params=sorted(WORLDS))
def world(request: pytest.FixtureRequest, own_database: None) -> AppTest:
    """The app in each world, standing on the overview."""
    return WORLDS[request.param]()


@pytest.fixture
def sample_world(own_database: None) -> AppTest:
    """The app with the sample open."""
    return sample()


@pytest.fixture
def empty_world(own_database: None) -> AppTest:
    """The app with nothing in it."""
    return empty()


@pytest.fixture
def page(sample_world) -> AppTest:
    """The sample's plan, opened by somebody without a name."""
    sample_world.switch_page("pages/actions.py").run()
    assert not sample_world.exception
    return sample_world


@pytest.fixture
def editor(page) -> AppTest:
    """The same by somebody who gave a name."""
    return named(page)
