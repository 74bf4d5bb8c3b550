"""Tables with standings in them: text from data is escaped here and nowhere else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from components.announce import escape


@dataclass(frozen=True, slots=True)
class Html:
    """A cell that is markup of ours already; never made of text from data that was not escaped."""

    markup: str


Content = str | Html
_NARROWEST = 8
"""Rem a column, on average."""


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[Content]], named_by: int = 1) -> str:
    """A table with a caption and headings, in a box that scrolls by itself; the cell at ``named_by`` names its row.

    However narrow the window, it stays wide enough for sentences: the box scrolls instead.
    """
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    body = "".join(f"<tr>{_cells(row, named_by)}</tr>" for row in rows)
    return (
        f'<div class="wres-scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="wres-table" style="min-width: {len(columns) * _NARROWEST}rem">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and what they stand for."""
    items = "".join(
        f'<dt>{escape(name)}</dt><dd style="overflow-wrap: anywhere">{text(value)}</dd>'
        for name, value in pairs
        if value
    )
    return f'<dl class="wres-facts">{items}</dl>'


def text(words: str) -> str:
    """Text from data as text, its line breaks kept."""
    return escape(words).replace("\r\n", "\n").replace("\n", "<br>")


def _cells(row: Sequence[Content], named_by: int) -> str:
    cells = [cell.markup if isinstance(cell, Html) else text(cell) for cell in row]
    return "".join(
        f'<th scope="row">{cell}</th>' if place == named_by else f"<td>{cell}</td>" for place, cell in enumerate(cells)
    )
