"""Recognised sheets to counts, table by table, in the order in which they need one another."""

from dataclasses import dataclass, field

import numpy as np

from wres.ingest.headings import RecognisedSheet
from wres.ingest.no_data import leave_out_no_data
from wres.ingest.problem_book import ProblemBook
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.tables.board import read_board
from wres.ingest.tables.counts_sheet import read_counts
from wres.ingest.tables.disciplinary import read_disciplinary
from wres.ingest.tables.recruitment import read_recruitment
from wres.ingest.tables.staff import Staff, read_staff
from wres.ingest.tables.survey import read_survey
from wres.ingest.tables.targets_sheet import read_targets
from wres.ingest.tables.training import read_training
from wres.ingest.words import Words
from wres.measures.counts import CountRow, SurveyFigure, TableSource
from wres.standard.ingest_report import TableReport
from wres.standard.period import ReportingPeriod, months_to
from wres.standard.tables import Table
from wres.standard.target import Target

_NO_DATA = [reason.position for reason in (Reason.TOTAL_LINE, Reason.REPEATED_HEADING, Reason.FOOTNOTE)]


@dataclass(slots=True)
class Reading:
    """What the tables of one upload came to."""

    rows: list[CountRow] = field(default_factory=list)
    survey: list[SurveyFigure] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    sources: list[TableSource] = field(default_factory=list)
    reports: list[TableReport] = field(default_factory=list)

    def add(
        self,
        table: Rows,
        counts: tuple[CountRow, ...],
        kept_out: int,
        period: ReportingPeriod | None = None,
        dated: bool = True,
    ) -> None:
        """Take the counts of one table, and note where each of its measures came from."""
        self.rows.extend(counts)
        for measure in dict.fromkeys(row.measure for row in counts):
            self.sources.append(
                TableSource(
                    measure=measure,
                    table=table.table,
                    sheet=table.sheet,
                    period=period,
                    dated=dated,
                    rows_left_out=kept_out,
                )
            )


def read_tables(found: list[RecognisedSheet], words: Words, problems: ProblemBook) -> Reading:
    """Every table with rows; one with headings and no rows is not supplied."""
    reading = Reading()
    tables = {}
    for sheet in found:
        rows = Rows(sheet, problems)
        leave_out_no_data(rows)
        if np.isin(rows.reasons, _NO_DATA).all():
            problems.note("no_rows", "Headings and no rows: this table is not supplied.", sheet=rows.sheet)
            reading.reports.append(rows.report(0, 0))
        else:
            tables[sheet.table] = rows
    _read_records(tables, words, reading)
    _read_figures(tables, words, reading)
    return reading


def _read_records(tables: dict[Table, Rows], words: Words, reading: Reading) -> None:
    year = months_to(words.as_at, words.rules.window_months)
    case_window = months_to(words.as_at, words.rules.disciplinary_window_months)
    staff: Staff | None = None
    if rows := tables.get(Table.STAFF):
        staff = read_staff(rows, words)
        reading.add(rows, staff.counts, staff.kept_out)
        reading.reports.append(staff.report)
    if rows := tables.get(Table.RECRUITMENT):
        applications = read_recruitment(rows, words)
        reading.add(rows, applications.counts, applications.kept_out, year, applications.dated)
        reading.reports.append(applications.report)
    if rows := tables.get(Table.DISCIPLINARY):
        cases = read_disciplinary(rows, words, staff)
        reading.add(rows, cases.counts, cases.kept_out, case_window, cases.dated)
        reading.reports.append(cases.report)
    if rows := tables.get(Table.TRAINING):
        attendances = read_training(rows, words, staff)
        reading.add(rows, attendances.counts, attendances.kept_out, year, attendances.dated)
        reading.reports.append(attendances.report)
    if rows := tables.get(Table.BOARD):
        members = read_board(rows, words)
        reading.add(rows, members.counts, members.kept_out)
        reading.reports.append(members.report)


def _read_figures(tables: dict[Table, Rows], words: Words, reading: Reading) -> None:
    if rows := tables.get(Table.COUNTS):
        counts = read_counts(rows, words, {row.measure for row in reading.rows})
        reading.add(rows, counts.counts, counts.kept_out)
        reading.reports.append(counts.report)
    if rows := tables.get(Table.SURVEY):
        survey = read_survey(rows, words)
        reading.survey.extend(survey.figures)
        reading.sources.append(
            TableSource(measure=None, table=rows.table, sheet=rows.sheet, rows_left_out=survey.kept_out)
        )
        reading.reports.append(survey.report)
    if rows := tables.get(Table.TARGETS):
        targets = read_targets(rows, words)
        reading.targets.extend(targets.targets)
        reading.reports.append(targets.report)
