"""Why a row is not counted. Every row read is counted, folded or left out for exactly one of these."""

from enum import StrEnum


class Reason(StrEnum):
    """COUNTED first, so that an array of positions starts at zero; then each reason in order of precedence."""

    COUNTED = "counted"
    TOTAL_LINE = "total_line"
    REPEATED_HEADING = "repeated_heading"
    FOOTNOTE = "footnote"
    ERROR_CELL = "error_cell"
    MISSING_EMPLOYEE_NUMBER = "missing_employee_number"
    UNKNOWN_ETHNICITY = "unknown_ethnicity"
    CONTRADICTORY_ETHNICITY = "contradictory_ethnicity"
    CONFLICTING_ETHNICITY = "conflicting_ethnicity"
    UNKNOWN_CATEGORY = "unknown_assignment_category"
    UNKNOWN_OUTCOME = "unknown_outcome"
    BLANK_OUTCOME = "blank_outcome"
    UNKNOWN_ANSWER = "unknown_answer"
    BLANK_DATE = "blank_date"
    UNREADABLE_DATE = "unreadable_date"
    ALREADY_GIVEN = "already_given"
    UNREADABLE_NUMBER = "unreadable_number"
    BANK = "bank"
    HONORARY = "honorary"
    AGENCY = "agency"
    NON_EXECUTIVE = "non_executive"
    LEAVER = "leaver"
    NOT_YET_STARTED = "not_yet_started"
    OUTSIDE_WINDOW = "outside_window"
    NOT_SHORTLISTED = "not_shortlisted"
    INFORMAL = "informal"
    MANDATORY = "mandatory"
    NOT_IN_HEADCOUNT = "not_in_headcount"

    @property
    def position(self) -> int:
        """Its place in an array of reasons."""
        return _POSITIONS[self]

    @property
    def is_error(self) -> bool:
        """True where something in the data must be mended before the row can count."""
        return _POSITIONS[Reason.ERROR_CELL] <= _POSITIONS[self] <= _POSITIONS[Reason.UNREADABLE_NUMBER]


_POSITIONS = {reason: position for position, reason in enumerate(Reason)}
