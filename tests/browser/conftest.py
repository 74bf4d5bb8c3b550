"""A real server with a database of its own, a real browser, and the checks every page must pass in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, Request, sync_playwright

from scripts.running_app import RunningApp, launch

ROOT = Path(__file__).resolve().parents[2]
_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_PATIENCE = 120_000
_SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]');
  return app && app.dataset.testScriptState === 'notRunning' && document.querySelector('.st-key-foot') && !busy;
}"""


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., RunningApp]]:
    """Start servers with environment variables of their own; all are stopped at the end of the test."""
    servers: list[RunningApp] = []

    def start(**environment: str) -> RunningApp:
        folder = tmp_path / f"server-{len(servers)}"
        folder.mkdir()
        servers.append(RunningApp(folder, **environment))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningApp]:
    """One server for the tests of a module, starting with an empty database."""
    running = RunningApp(tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the system's, else Playwright's own, else downloaded, else the system's package."""
    with sync_playwright() as playwright:
        started = _browser(playwright.chromium)
        yield started
        started.close()


def _browser(chromium: BrowserType) -> Browser:
    try:
        return launch(chromium)
    except RuntimeError as none:
        pytest.fail(str(none), pytrace=False)


class Visitor:
    """One person's window: opens pages, waits until they stand still, and notices requests that leave the machine."""

    def __init__(self, browser: Browser, server: RunningApp, scheme: str, width: int) -> None:
        self.server = server
        self.context: BrowserContext = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 900}
        )
        self.page: Page = self.context.new_page()
        self.strangers: list[str] = []
        self.context.on("request", self._note)

    def _note(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.strangers.append(request.url)

    def open(self, address: str) -> Page:
        """Go to an address of the app and wait until nothing moves."""
        self.page.goto(f"{self.server.url}{address}")
        return self.settle()

    def settle(self) -> Page:
        """Wait until the script has ended and its page is drawn."""
        self.page.wait_for_function(_SETTLED, timeout=_PATIENCE)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def close(self) -> None:
        """Close the window; a request that left the machine fails the test (R20)."""
        self.context.close()
        assert self.strangers == []


@pytest.fixture
def visit(browser: Browser, server: RunningApp) -> Iterator[Callable[..., Visitor]]:
    """Open windows on the module's server: visit(scheme='dark', width=320)."""
    windows: list[Visitor] = []

    def start(scheme: str = "light", width: int = 1280, on: RunningApp | None = None) -> Visitor:
        windows.append(Visitor(browser, on or server, scheme, width))
        return windows[-1]

    yield start
    for window in windows:
        window.close()


def axe(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA (R2): one line a rule and element; empty when all is well."""
    for frame in page.frames:
        if frame.url.startswith("http"):
            frame.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(tags) => axe.run({runOnly: {type: 'tag', values: tags}})", _TAGS)
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]
    ]


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """The axe check, as a fixture because test files do not import one another."""
    return axe
