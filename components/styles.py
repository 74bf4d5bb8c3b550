"""The style sheet of the app: the colours of the palette as variables, then one CSS file."""

import functools
from pathlib import Path

from components import palette

_FILE = Path(__file__).with_name("styles.css")


@functools.cache
def sheet() -> str:
    """One <style> element, read once a process."""
    return f"<style>{palette.css_variables()}{_FILE.read_text(encoding='utf-8')}</style>"
