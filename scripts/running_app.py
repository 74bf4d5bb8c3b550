"""The app as a server of its own on a free port, and a Chromium to look at it with. For pictures and browser tests."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

from playwright.sync_api import Browser, BrowserType, Error

ROOT = Path(__file__).resolve().parents[1]
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
_PACKAGE = "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"
_START = 180.0


class RunningApp:
    """One `streamlit run app.py` on a free port, its database and its log in ``folder``."""

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
        raise RuntimeError(f"the app did not start:\n{self.log.read_text(encoding='utf-8')}")

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


def launch(chromium: BrowserType) -> Browser:
    """The system's Chromium, else Playwright's own, else one downloaded, else the system's package, or RuntimeError."""
    found = _installed()
    if found:
        return chromium.launch(executable_path=found, args=_FLAGS)
    for fetch in (None, [sys.executable, "-m", "playwright", "install", "chromium"], _system_package()):
        if fetch is not None:
            subprocess.run(fetch, check=False, capture_output=True)
        try:
            return chromium.launch(executable_path=_installed(), args=_FLAGS)
        except Error:
            continue
    raise RuntimeError("no browser: install Chromium, or run `python -m playwright install chromium`")


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None)


def _system_package() -> list[str] | None:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ["sh", "-c", _PACKAGE] if shutil.which("apt-get") and is_root else None
