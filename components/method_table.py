"""A table whose cells are HTML already, for words beside a coloured mark; tables.py has those of plain text."""

from collections.abc import Sequence

from components.announce import escape


def html(caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """``rows`` hold safe HTML, ``caption`` and ``columns`` text. It scrolls in its own box, reached by keyboard."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    body = "".join(_row(row) for row in rows)
    return (
        f'<div class="wres-scroll" role="region" tabindex="0" aria-label="{escape(caption)}"><table class="wres-table">'
        f"<caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(cells: Sequence[str]) -> str:
    first, *rest = cells
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
