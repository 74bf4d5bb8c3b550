"""What was understood, table by table: rows read are counted, folded together or left out, and nothing is lost."""

import streamlit as st

from components import tables, upload_reasons
from components.announce import escape
from components.charts.figure import Table as Shown
from wres.standard.ingest_report import IngestReport, TableReport
from wres.standard.tables import Table

TABLES = {
    Table.STAFF: "Staff",
    Table.RECRUITMENT: "Shortlisted applications",
    Table.DISCIPLINARY: "Disciplinary cases",
    Table.TRAINING: "Training attendances",
    Table.SURVEY: "Staff survey",
    Table.BOARD: "Board members",
    Table.COUNTS: "Counts",
    Table.TARGETS: "Targets",
}
_COLUMNS = ("Table", "Sheet", "Headings in row", "Rows read", "Counted", "Folded", "Left out", "Why left out")


def draw(report: IngestReport) -> None:
    """The tables with their sums, and the sheets that were not used."""
    with st.container(key="upload-understood"):
        st.html("<h2>What was understood</h2>")
        if report.tables:
            rows = tuple(_row(table) for table in report.tables)
            st.html(tables.html(Shown(_COLUMNS, rows), "Rows read = counted + folded + left out"))
            st.html(
                "<p class='wres-hint'>Folded: further rows of somebody already counted, such as a second "
                "assignment.</p>"
            )
        if report.ignored_sheets:
            names = ", ".join(f"<b>{escape(name)}</b>" for name in report.ignored_sheets)
            st.html(f"<p>Not used, because no table of the standard was recognised: {names}.</p>")


def _row(table: TableReport) -> tuple[str | int, ...]:
    left_out = sum(table.left_out.values())
    return (
        TABLES[table.table],
        table.sheet,
        table.header_row,
        table.rows_read,
        table.counted,
        table.folded,
        left_out,
        upload_reasons.in_words(table.left_out),
    )
