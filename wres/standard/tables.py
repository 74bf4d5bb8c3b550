"""The tables an upload may hold, and their columns."""

from dataclasses import dataclass
from enum import StrEnum


class Table(StrEnum):
    """What one sheet of an upload is, recognised by its headings."""

    STAFF = "staff"
    RECRUITMENT = "recruitment"
    DISCIPLINARY = "disciplinary"
    TRAINING = "training"
    SURVEY = "survey"
    BOARD = "board"
    COUNTS = "counts"
    TARGETS = "targets"


class Column(StrEnum):
    """Every column that is understood, by the heading the documentation uses."""

    EMPLOYEE_NUMBER = "Employee Number"
    ETHNIC_ORIGIN = "Ethnic Origin"
    PAY_GRADE = "Pay Grade"
    STAFF_GROUP = "Staff Group"
    ASSIGNMENT_CATEGORY = "Assignment Category"
    PRIMARY_ASSIGNMENT = "Primary Assignment"
    FTE = "FTE"
    DIRECTORATE = "Directorate"
    LOCATION = "Location"
    ASSIGNMENT_STATUS = "Assignment Status"
    START_DATE = "Start Date"
    END_DATE = "End Date"
    APPLICANT_ID = "Applicant ID"
    SHORTLISTED = "Shortlisted"
    APPOINTED = "Appointed"
    OUTCOME = "Outcome"
    VACANCY_REFERENCE = "Vacancy Reference"
    DATE = "Date"
    DATE_ENTERED = "Date Entered"
    STAGE = "Stage"
    CASE_REFERENCE = "Case Reference"
    MANDATORY = "Mandatory"
    COURSE = "Course"
    INDICATOR = "Indicator"
    QUESTION = "Question"
    WHITE_PERCENT = "White %"
    BME_PERCENT = "BME %"
    WHITE_RESPONDENTS = "White respondents"
    BME_RESPONDENTS = "BME respondents"
    YEAR = "Year"
    VOTING = "Voting"
    EXECUTIVE = "Executive"
    ROLE = "Role"
    MEASURE = "Measure"
    WHITE = "White"
    BME = "BME"
    UNKNOWN = "Unknown"
    CLUSTER = "Cluster"
    BAND = "Band"
    KIND = "Kind"
    VALUE = "Value"
    SOURCE = "Source"


IDENTIFIERS = frozenset({Column.EMPLOYEE_NUMBER, Column.APPLICANT_ID, Column.CASE_REFERENCE})
"""Columns whose values are never shown, stored, logged or exported; a Problem names their shape only."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns of one table: groups of which one column each is needed, and those also understood."""

    table: Table
    needed: tuple[tuple[Column, ...], ...]
    optional: tuple[Column, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column this table may have."""
        return tuple(column for group in self.needed for column in group) + self.optional


_C = Column
SHAPES: dict[Table, TableShape] = {
    shape.table: shape
    for shape in (
        TableShape(
            Table.COUNTS,
            ((_C.MEASURE,), (_C.WHITE,), (_C.BME,)),
            (_C.UNKNOWN, _C.INDICATOR, _C.CLUSTER, _C.BAND),
        ),
        TableShape(
            Table.TARGETS,
            ((_C.INDICATOR,), (_C.KIND,), (_C.VALUE,)),
            (_C.DATE, _C.CLUSTER, _C.BAND, _C.SOURCE),
        ),
        TableShape(
            Table.SURVEY,
            ((_C.INDICATOR, _C.QUESTION), (_C.WHITE_PERCENT,), (_C.BME_PERCENT,)),
            (_C.WHITE_RESPONDENTS, _C.BME_RESPONDENTS, _C.YEAR),
        ),
        TableShape(Table.BOARD, ((_C.ETHNIC_ORIGIN,), (_C.VOTING,)), (_C.EXECUTIVE, _C.ROLE)),
        TableShape(
            Table.TRAINING,
            ((_C.EMPLOYEE_NUMBER,), (_C.MANDATORY,)),
            (_C.COURSE, _C.DATE),
        ),
        TableShape(
            Table.RECRUITMENT,
            ((_C.ETHNIC_ORIGIN,), (_C.APPOINTED, _C.OUTCOME)),
            (
                _C.APPLICANT_ID,
                _C.SHORTLISTED,
                _C.VACANCY_REFERENCE,
                _C.PAY_GRADE,
                _C.STAFF_GROUP,
                _C.DIRECTORATE,
                _C.DATE,
            ),
        ),
        TableShape(
            Table.STAFF,
            ((_C.EMPLOYEE_NUMBER,), (_C.ETHNIC_ORIGIN,), (_C.PAY_GRADE,)),
            (
                _C.STAFF_GROUP,
                _C.ASSIGNMENT_CATEGORY,
                _C.PRIMARY_ASSIGNMENT,
                _C.FTE,
                _C.DIRECTORATE,
                _C.LOCATION,
                _C.ASSIGNMENT_STATUS,
                _C.START_DATE,
                _C.END_DATE,
            ),
        ),
        TableShape(
            Table.DISCIPLINARY,
            ((_C.EMPLOYEE_NUMBER, _C.ETHNIC_ORIGIN),),
            (_C.DATE_ENTERED, _C.STAGE, _C.CASE_REFERENCE),
        ),
    )
}
"""The order is the order of recognition: the most particular headings first."""
