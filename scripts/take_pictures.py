"""Takes the pictures of README and user guide from the running app, on the sample: light, dark and narrow."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.running_app import ROOT, RunningApp, launch

IMAGES = ROOT / "docs" / "images"
MESSY = ROOT / "data" / "samples" / "messy_extract.xlsx"
PAGES = {
    "overview": "/",
    "indicator": "/indicator?n=1",
    "actions": "/actions",
    "snapshots": "/snapshots?then=1&now=2",
    "settings": "/settings",
    "method": "/method",
    "accessibility": "/accessibility",
}
_TALLEST = 3200
_SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const busy = document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]');
  return app && app.dataset.testScriptState === 'notRunning' && document.querySelector('.st-key-foot') && !busy;
}"""
_HEIGHT = """() => Math.max(...[...document.querySelectorAll('*')]
  .filter(e => getComputedStyle(e).overflowY !== 'visible').map(e => e.scrollHeight))"""


def main() -> None:
    """Start the app, walk through it as a person would, and take each picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        app = RunningApp(Path(folder))
        try:
            browser = launch(playwright.chromium)
            _walk(browser, app.url)
            browser.close()
        finally:
            app.stop()


def _walk(browser: Browser, url: str) -> None:
    page = _window(browser, "light", 1280)
    _open(page, url, "/")
    _shoot(page, "first-screen")
    page.get_by_role("button", name="Try with the sample").click()
    page.locator(".st-key-card-9").wait_for(timeout=60_000)
    _upload(page, url)
    _freeze_two(page, url)
    for scheme, width, ending in (("light", 1280, ""), ("dark", 1280, "-dark"), ("light", 320, "-narrow")):
        window = page if ending == "" else _window(browser, scheme, width)
        for name, address in PAGES.items():
            _open(window, url, address)
            _shoot(window, name + ending)


def _window(browser: Browser, scheme: str, width: int) -> Page:
    dark = "dark" if scheme == "dark" else "light"
    return browser.new_context(color_scheme=dark, viewport={"width": width, "height": 900}).new_page()


def _open(page: Page, url: str, address: str) -> None:
    page.goto(url + address)
    _settle(page)


def _settle(page: Page) -> None:
    page.wait_for_function(_SETTLED, timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1_000)  # charts are drawn after the script has ended


def _upload(page: Page, url: str) -> None:
    _open(page, url, "/upload")
    page.locator("input[type=file]").set_input_files(MESSY)
    page.get_by_text("Klingon").first.wait_for(timeout=60_000)
    _settle(page)
    _shoot(page, "upload")


def _freeze_two(page: Page, url: str) -> None:
    _open(page, url, "/snapshots")
    page.get_by_label("Your name or role").fill("Head of EDI")
    page.get_by_role("button", name="Continue").click()
    _freeze(page, "Q4 2023/24 People Committee", "31 March 2024")
    page.get_by_role("link", name="All snapshots").click()
    page.get_by_label("Name, such as").wait_for()
    _freeze(page, "Q1 2024/25 People Committee", "30 June 2024")


def _freeze(page: Page, name: str, day: str) -> None:
    _settle(page)
    page.get_by_label("Name, such as").fill(name)
    page.get_by_label("As at (day").fill(day)
    page.get_by_role("button", name="Freeze").click()
    page.get_by_role("heading", level=1, name=name).wait_for()


def _shoot(page: Page, name: str) -> None:
    size = page.viewport_size or {"width": 1280, "height": 900}
    height = min(int(page.evaluate(_HEIGHT)), _TALLEST)
    page.set_viewport_size({"width": size["width"], "height": max(height, 900)})
    page.wait_for_timeout(700)
    page.screenshot(path=IMAGES / f"{name}.png")
    page.set_viewport_size(size)
    print(f"took {name}.png")


if __name__ == "__main__":
    main()
