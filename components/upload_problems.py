"""Every Problem of a reading at once: filtered by severity, and to take away."""

from collections.abc import Iterable

import streamlit as st

from components import announce, deployment, tables
from components.announce import escape
from components.charts.figure import Table
from wres import __version__
from wres.export.problem_rows import SEVERITIES, CheckedFile, row_list
from wres.export.problems_csv import problems_csv
from wres.export.problems_excel import problems_workbook
from wres.standard.ingest_report import IngestReport
from wres.standard.problem import Problem, Severity
from wres.workflows.datasets import Upload

_COLUMNS = ("What", "Sheet", "Rows", "Column", "Found", "Expected, or what was done", "How often")
_ALL = "all"
_NAMES = {_ALL: "All", Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.NOTE: "Notes"}
_MOST_SHOWN = 200
_MOST_ROWS = 8
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(upload: Upload) -> None:
    """Heading with the counts, filter, table, downloads."""
    problems = upload.report.problems
    with st.container(key="upload-problems"):
        st.html(f"<h2>{escape(title(problems))}</h2>")
        if not problems:
            return
        st.html(
            "<p>An <b>error</b> keeps rows or figures out until it is mended. A <b>warning</b> deserves a look. "
            "A <b>note</b> says what was done.</p>"
        )
        chosen = _filtered(problems)
        caption = f"Showing {len(chosen[:_MOST_SHOWN]):,} of {len(problems):,}"
        st.html(tables.html(Table(_COLUMNS, tuple(_row(problem) for problem in chosen[:_MOST_SHOWN])), caption))
        if len(chosen) > _MOST_SHOWN:
            st.html(f"<p class='wres-hint'>The first {_MOST_SHOWN} are shown; the downloads hold all of them.</p>")
        _downloads(upload)


def need_a_look(report: IngestReport) -> bool:
    """False where there are notes at most: they may stand last."""
    return any(problem.severity is not Severity.NOTE for problem in report.problems)


def title(problems: Iterable[Problem]) -> str:
    """'Problems: 15 errors, 1 warning, 9 notes'; 'No problems: 9 notes'."""
    counts = _tally(problems)
    said = [f"{number:,} {kind.value}{'' if number == 1 else 's'}" for kind, number in counts if number]
    if not said:
        return "No problems were found"
    is_bad = any(number for kind, number in counts if kind is not Severity.NOTE)
    return f"{'Problems' if is_bad else 'No problems'}: {', '.join(said)}"


def _tally(problems: Iterable[Problem]) -> list[tuple[Severity, int]]:
    listed = list(problems)
    return [(kind, sum(problem.severity is kind for problem in listed)) for kind in Severity]


def _filtered(problems: tuple[Problem, ...]) -> list[Problem]:
    numbers = {_ALL: len(problems), **dict(_tally(problems))}
    choice = st.segmented_control(
        "Show",
        list(_NAMES),
        default=_ALL,
        required=True,
        format_func=lambda kind: f"{_NAMES[kind]} ({numbers[kind]:,})",
        key="upload-severity",
    )
    chosen = [problem for problem in problems if choice in (_ALL, problem.severity)]
    if choice != _ALL:
        announce.say(f"Showing {len(chosen):,} of {len(problems):,} problems.")
    return chosen


def _row(problem: Problem) -> tuple[str | int, ...]:
    return (
        SEVERITIES[problem.severity].words.replace(" ", "\u00a0"),
        problem.sheet or "",
        row_list(problem, _MOST_ROWS),
        problem.column or "",
        problem.found or "",
        problem.expected,
        problem.count,
    )


def _downloads(upload: Upload) -> None:
    checked = CheckedFile(
        file_name=upload.file_name,
        sha256=upload.sha256,
        as_at=upload.report.as_at,
        rules_version=upload.rules_version,
        app_version=__version__,
        made_at=deployment.now(),
    )
    problems = upload.report.problems
    stem = f"wres-problems-{upload.report.as_at.isoformat()}"
    with st.container(horizontal=True, key="upload-problems-files"):
        # Made when the button is chosen, not at every run.
        st.download_button(
            "Download the problems (Excel)",
            lambda: problems_workbook(problems, checked),
            file_name=f"{stem}.xlsx",
            mime=_XLSX,
            on_click="ignore",
        )
        st.download_button(
            "Download the problems (CSV)",
            lambda: problems_csv(problems, checked),
            file_name=f"{stem}.csv",
            mime="text/csv",
            on_click="ignore",
        )
