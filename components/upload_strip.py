"""The strip over a reading: its file and date, headcount, declaration, what it supplies and how much was said."""

import streamlit as st

from components import upload_earlier
from components.announce import escape
from components.upload_finding import supplied
from components.upload_reading import Reading
from components.upload_trust import Trust
from wres.measures.results import DeclarationRate
from wres.standard.ingest_report import IngestReport
from wres.standard.period import in_words
from wres.standard.problem import Severity
from wres.standard.tables import Table

_SOURCES = {
    "given": "the date you gave",
    "title rows": "found in the title rows of the file",
    "latest 31 March": "no date was found in the file, so the latest 31 March is taken; give another date above",
}


def draw(reading: Reading, trust: Trust) -> None:
    """Headcount, declaration, what is supplied, and how much was said about the data."""
    upload, shown = reading.assessed.upload, reading.assessed.shown
    before = upload_earlier.standing(trust)
    cells = [
        _headcount(shown.declaration, before),
        _declared(shown.declaration, upload.report),
        (f"{supplied(reading)} of 9", "indicators are supplied"),
        _problems(upload.report),
    ]
    items = "".join(f"<li><b>{escape(figure)}</b> {escape(words)}</li>" for figure, words in cells)
    source = _SOURCES.get(upload.report.as_at_source, upload.report.as_at_source)
    st.html(
        f"<h2>{escape(upload.file_name)}</h2>"
        f"<p><b>As at {in_words(upload.report.as_at)}</b>: {escape(source)}.</p>"
        f'<ul class="wres-strip">{items}</ul>'
    )
    _warn_of_jump(shown.declaration, before, trust)


def _headcount(rate: DeclarationRate | None, before: DeclarationRate | None) -> tuple[str, str]:
    if rate is None or rate.total is None:
        return "No", "staff were supplied"
    if before is None or not before.total:
        return f"{rate.total:,}", "people in the headcount"
    change = rate.total - before.total
    moved = f"{change:+,}".replace("-", "−") if change else "no change"
    return f"{rate.total:,}", f"people in the headcount; {before.total:,} in the last accepted upload ({moved})"


def _declared(rate: DeclarationRate | None, report: IngestReport) -> tuple[str, str]:
    if rate is None or rate.percent is None:
        return "–", "no declaration rate without staff"
    if all(table.table is not Table.STAFF for table in report.tables):
        return f"{rate.percent:.1f}%", f"declared their ethnicity: {rate.declared:,} of {rate.total:,}"
    detail = f"{rate.declared:,} declared, {rate.not_stated:,} not stated, {rate.missing:,} missing"
    return f"{rate.percent:.1f}%", f"declared their ethnicity: {detail}"


def _problems(report: IngestReport) -> tuple[str, str]:
    tally = {kind: sum(problem.severity is kind for problem in report.problems) for kind in Severity}
    number = tally[Severity.ERROR]
    words = f"{'error' if number == 1 else 'errors'}, {_counted(tally[Severity.WARNING], 'warning')}"
    return f"{number:,}", f"{words}, {_counted(tally[Severity.NOTE], 'note')}"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _warn_of_jump(rate: DeclarationRate | None, before: DeclarationRate | None, trust: Trust) -> None:
    if rate is None or before is None or not rate.total or not before.total:
        return
    percent = 100 * (rate.total - before.total) / before.total
    most = trust.policy.rules.headcount_jump_percent
    if abs(percent) > most:
        st.html(
            f'<div class="wres-banner"><strong><span aria-hidden="true">▲</span> Warning: the headcount has '
            f"{'grown' if percent > 0 else 'fallen'} by {abs(percent):,.1f}%</strong> since the last accepted upload, "
            f"more than {most:g}%. Check that the extract holds everybody, and nobody twice.</div>"
        )
