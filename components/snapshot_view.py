"""One snapshot: the nine as they were, the plan as it was, where it came from, and its downloads."""

import re

import streamlit as st

from components import badges, cards, frame, indicator, snapshot_list, snapshot_source
from components.charts import words
from components.markdown_text import literal
from components.snapshot_tables import Content, Html, facts, table, text
from wres.export.stamp import stamp
from wres.measures.results import BandRow, IndicatorResult, Rate
from wres.plan.action import Action
from wres.plan.links import write_links
from wres.review.finding import met
from wres.review.snapshot import FrozenPlan, ShownSnapshot
from wres.review.words import status_words, target_words, value_words
from wres.standard.period import in_words
from wres.workflows.snapshots import Listed

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_STRANGE = re.compile(r"[^a-z0-9]+")


def draw(shown: ShownSnapshot, before: Listed | None) -> None:
    """The whole snapshot; ``before`` is the one to compare it with."""
    told = met(shown)
    frame.heading(f"{shown.name}: {told[0].lower()}{told[1:]}", f"As at {in_words(shown.as_at)}, {_signed(shown)}.")
    _links(shown, before)
    _downloads(shown)
    if shown.assessment is not None:
        st.html("<h2>The nine as they were</h2>" + _nine(shown))
        _bands(shown)
    for plan in shown.plans:
        st.html(f"<h2>The plan as it was</h2>{_plan(plan)}")
    st.html(f"<h2>Where this comes from</h2>{facts(stamp(shown, in_words))}")


def file_stem(*parts: str) -> str:
    """A file name that every system takes: small letters, digits and hyphens."""
    return _STRANGE.sub("-", " ".join(parts).lower()).strip("-")[:80]


def _signed(shown: ShownSnapshot) -> str:
    return f"{shown.readiness.value}, {snapshot_list.signed(shown)}"


def _links(shown: ShownSnapshot, before: Listed | None) -> None:
    with st.container(horizontal=True, key="walk"):
        snapshot_list.link_to_all()
        if before is not None:
            snapshot_list.link(f"Compare with {literal(before.name)}", then=before.number, now=shown.number)


def _downloads(shown: ShownSnapshot) -> None:
    stem = file_stem("wres", shown.name, shown.as_at.isoformat(), shown.edition)
    with st.container(horizontal=True, key="downloads"):
        download("Download as Excel", snapshot_source.excel(shown), f"{stem}.xlsx", EXCEL)
        if shown.assessment is not None:
            download("Download the nine (CSV)", snapshot_source.nine(shown), f"{stem}-nine.csv", "text/csv")
        if shown.actions:
            download("Download the plan (CSV)", snapshot_source.plan(shown), f"{stem}-plan.csv", "text/csv")


def download(label: str, content: bytes, file_name: str, mime: str) -> None:
    """A button that hands over a file."""
    st.download_button(label, content, file_name=file_name, mime=mime, key=f"get-{label}", on_click="ignore")


def _nine(shown: ShownSnapshot) -> str:
    columns = ("No", "Indicator", "Value", "Target", "Standing", "In a sentence", "White", shown.term)
    results = shown.assessment.results if shown.assessment else ()
    rows = [_nine_row(result, name) for result, name in zip(results, shown.short_names, strict=True)]
    return table("The nine indicators", columns, rows)


def _nine_row(result: IndicatorResult, name: str) -> tuple[Content, ...]:
    return (
        str(result.indicator),
        name,
        Html(f"<b>{text(value_words(result))}</b>"),
        target_words(result.target, result.target_printed),
        Html(badges.state(result)),
        cards.told(result),
        _counted(result, result.white),
        _counted(result, result.bme),
    )


def _counted(result: IndicatorResult, rate: Rate | None) -> str:
    if rate is None and result.state == "suppressed":
        return "withheld"
    return indicator.counted(rate)


def _bands(shown: ShownSnapshot) -> None:
    found = shown.assessment.result(1).breakdown if shown.assessment else ()
    if not found:
        return
    columns = ("Cluster", "Band", "White", shown.term, "Unknown", f"{shown.term} share", "Target", "Standing")
    inner = table("Indicator 1, band by band", columns, [_band_row(row) for row in found])
    st.html(f'<details class="wres-more"><summary>Indicator 1, band by band</summary>{inner}</details>')


def _band_row(row: BandRow) -> tuple[Content, ...]:
    counts = ("withheld" if count is None else f"{count:,}" for count in (row.white, row.bme, row.unknown))
    share = "withheld" if row.bme_percent is None else words.percent(row.bme_percent)
    target = "none" if row.target_percent is None else words.percent(row.target_percent)
    withheld = None in (row.white, row.bme, row.unknown)
    return (
        row.cluster.words,
        row.band.words,
        *counts,
        share,
        target,
        "Withheld" if withheld else Html(badges.rag(row.rag)),
    )


def _plan(plan: FrozenPlan) -> str:
    if not plan.actions:
        return f"<p>“{text(plan.name)}” held no action.</p>"
    columns = ("No", "Action and outcome", "Indicators", "Lead", "Timeline", "Progress", "Delivery rating", "Status")
    number = len(plan.actions)
    caption = f"{plan.name}: {number} {'action' if number == 1 else 'actions'}"
    return table(caption, columns, [_action_row(action) for action in plan.actions], named_by=0)


def _action_row(action: Action) -> tuple[Content, ...]:
    outcome = f'<br><span class="wres-hint">{text(action.outcome)}</span>' if action.outcome else ""
    return (
        action.number or "–",
        Html(f"{text(action.text)}{outcome}"),
        write_links(action.links) or "none",
        action.lead,
        _when(action),
        action.progress,
        Html(badges.delivery(action.rating)),
        status_words(action),
    )


def _when(action: Action) -> str:
    if action.due is None:
        return action.timeline
    due = f"due {in_words(action.due)}"
    return f"{action.timeline}\n({due})" if action.timeline else due
