"""Two snapshots side by side: the finding first, then the nine, then the actions that moved."""

import streamlit as st

from components import badges, frame, snapshot_list, snapshot_source
from components.announce import escape
from components.markdown_text import literal
from components.snapshot_tables import Content, Html, table, text
from components.snapshot_view import EXCEL, download, file_stem
from wres.measures.results import IndicatorResult
from wres.plan.fields import ActionField, in_words
from wres.plan.links import write_links
from wres.review.difference import ActionChange, IndicatorChange
from wres.review.finding import cautions, finding, standings
from wres.review.snapshot import ShownSnapshot
from wres.review.words import MOVE_WORDS, change_words, rag_move_words, target_words, value_words
from wres.standard.period import in_words as day_in_words
from wres.workflows.snapshots import Comparison

_COLUMNS = ("No", "Action", "What happened", "Indicators", "Lead", "Rating then", "Rating now", "Also changed")


def draw(compared: Comparison) -> None:
    """The whole comparison."""
    then, now, found = compared.then, compared.now, compared.difference
    frame.heading(finding(found), f"From {_named(then)} to {_named(now)}.")
    remarks = [remark for remark in (standings(found), *cautions(then, now)) if remark]
    if remarks:
        st.html("".join(f"<p>{escape(remark)}</p>" for remark in remarks))
    _links(then, now)
    if found.indicators:
        st.html(f"<h2>The nine, side by side</h2>{_nine(compared)}")
    _actions(compared)


def _named(shown: ShownSnapshot) -> str:
    return f"“{shown.name}” ({day_in_words(shown.as_at)})"


def _links(then: ShownSnapshot, now: ShownSnapshot) -> None:
    with st.container(horizontal=True, key="walk"):
        snapshot_list.link_to_all()
        for shown in (then, now):
            snapshot_list.link(f"Open {literal(shown.name)}", id=shown.number)
    stem = file_stem("wres", then.name, "to", now.name, now.edition)
    download("Download the comparison as Excel", snapshot_source.difference_book(then, now), f"{stem}.xlsx", EXCEL)


def _nine(compared: Comparison) -> str:
    names = compared.now.short_names or compared.then.short_names
    columns = ("No", "Indicator", "Then", "Now", "Change", "Standing then", "Standing now", "Move", "Target")
    changes = zip(compared.difference.indicators, names, strict=True)
    return table("The nine indicators, then and now", columns, [_nine_row(change, name) for change, name in changes])


def _nine_row(change: IndicatorChange, name: str) -> tuple[Content, ...]:
    move = text(rag_move_words(change))
    return (
        str(change.indicator),
        name,
        value_words(change.then),
        Html(f"<b>{text(value_words(change.now))}</b>"),
        change_words(change) or "cannot be compared",
        _state(change.then),
        _state(change.now),
        Html(f"<b>{move}</b>" if change.moved else move),
        _target(change),
    )


def _state(result: IndicatorResult | None) -> Content:
    return "No figures" if result is None else Html(badges.state(result))


def _target(change: IndicatorChange) -> str:
    then, now = (
        target_words(result.target, result.target_printed) if result else "" for result in (change.then, change.now)
    )
    return f"Changed: {then} → {now}" if change.target_changed else now or then


def _actions(compared: Comparison) -> None:
    found = compared.difference
    parts = (
        ("Opened", "Actions that were opened", found.opened),
        ("Closed", "Actions that were closed", found.closed),
        ("Re-rated", "Actions with another delivery rating", found.re_rated),
        ("Changed in other ways", "Actions with other words, dates or indicators", found.otherwise_changed),
    )
    st.html("<h2>What happened to the actions</h2>")
    if not found.actions:
        st.html("<p>No action was opened, closed, re-rated or changed.</p>")
    for title, caption, changes in parts:
        if changes:
            rows = [_row(change) for change in changes]
            number = f"{len(rows)} {'action' if len(rows) == 1 else 'actions'}"
            st.html(f"<h3>{title}: {number}</h3>{table(caption, _COLUMNS, rows, named_by=0)}")


def _row(change: ActionChange) -> tuple[Content, ...]:
    one = change.now or change.then
    if one is None:
        raise ValueError("an action that changed stood in a plan once")
    return (
        one.number or "–",
        one.text,
        MOVE_WORDS[change.move],
        write_links(one.links) or "none",
        one.lead,
        Html(badges.delivery(change.then.rating)) if change.then else "not in the plan",
        Html(badges.delivery(change.now.rating)) if change.now else "not in the plan",
        "\n".join(_fields(change)),
    )


def _fields(change: ActionChange) -> list[str]:
    others = (field for field in change.fields if field.field is not ActionField.RATING)
    return [
        f"{field.field.label.capitalize()}: {in_words(field.field, field.then)} → {in_words(field.field, field.now)}"
        for field in others
    ]
