"""A real server with a database of its own, a real browser, and the checks every page must pass in it."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Error, Page, Request, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
_START = 180.0
_PATIENCE = 120_000
_SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]');
  return app && app.dataset.testScriptState === 'notRunning' && document.querySelector('.st-key-foot') && !busy;
}"""


class Server:
    """One `streamlit run app.py` on a free port."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.database = f"sqlite:///{folder / 'wres.sqlite'}"
        own = {**os.environ, "WRES_DATABASE_URL": self.database, "PYTHONUNBUFFERED": "1", **environment}
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--server.headless", "true"], cwd=ROOT, env=own, stdout=log, stderr=subprocess.STDOUT
            )
        self._wait()

    def _wait(self) -> None:
        end = time.monotonic() + _START
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except (URLError, OSError):
                time.sleep(0.1)
        self.stop()
        pytest.fail(f"the app did not start:\n{self.log.read_text(encoding='utf-8')}")

    def stop(self) -> None:
        """End the process; at once where it does not end by itself."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start servers with environment variables of their own; all are stopped at the end of the test."""
    servers: list[Server] = []

    def start(**environment: str) -> Server:
        folder = tmp_path / f"server-{len(servers)}"
        folder.mkdir()
        servers.append(Server(folder, **environment))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for the tests of a module, starting with an empty database."""
    running = Server(tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the system's, else Playwright's own, else downloaded, else the system's package."""
    with sync_playwright() as playwright:
        started = _launch(playwright.chromium)
        yield started
        started.close()


def _launch(chromium: BrowserType) -> Browser:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found:
        return chromium.launch(executable_path=found, args=_FLAGS)
    for fetch in (None, [sys.executable, "-m", "playwright", "install", "chromium"], _system_package()):
        if fetch is not None:
            subprocess.run(fetch, check=False, capture_output=True)
        try:
            return chromium.launch(executable_path=shutil.which("chromium"), args=_FLAGS)
        except Error:
            continue
    pytest.fail("no browser: install Chromium, or run `python -m playwright install chromium`", pytrace=False)


def _system_package() -> list[str] | None:
    return ["apt-get", "install", "-y", "chromium"] if shutil.which("apt-get") and os.geteuid() == 0 else None


class Visitor:
    """One person's window: opens pages, waits until they stand still, and notices requests that leave the machine."""

    def __init__(self, browser: Browser, server: Server, scheme: str, width: int) -> None:
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
def visit(browser: Browser, server: Server) -> Iterator[Callable[..., Visitor]]:
    """Open windows on the module's server: visit(scheme='dark', width=320)."""
    windows: list[Visitor] = []

    def start(scheme: str = "light", width: int = 1280, on: Server | None = None) -> Visitor:
        windows.append(Visitor(browser, on or server, scheme, width))
        return windows[-1]

    yield start
    for window in windows:
        window.close()


def axe(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA (R2): one line a rule and element; empty when all is well."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    found = page.evaluate("(tags) => axe.run({runOnly: {type: 'tag', values: tags}})", _TAGS)
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found["violations"] for node in rule["nodes"]
    ]


@pytest.fixture
def violations() -> Callable[[Page], list[str]]:
    """The axe check, as a fixture because test files do not import one another."""
    return axe
