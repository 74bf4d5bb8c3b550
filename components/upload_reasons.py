"""Why a row was not counted, in the words a person reads: one table for every reason there is."""

from collections.abc import Mapping

from wres.ingest.reasons import Reason

WORDS: dict[Reason, str] = {
    Reason.TOTAL_LINE: "total line",
    Reason.REPEATED_HEADING: "headings printed again",
    Reason.FOOTNOTE: "line of text below the table",
    Reason.ERROR_CELL: "a needed cell holds an error such as #N/A",
    Reason.MISSING_EMPLOYEE_NUMBER: "no employee number",
    Reason.UNKNOWN_ETHNICITY: "ethnicity label not recognised",
    Reason.CONTRADICTORY_ETHNICITY: "ethnicity code and label disagree",
    Reason.CONFLICTING_ETHNICITY: "two different ethnicities for one person",
    Reason.UNKNOWN_CATEGORY: "assignment category not recognised",
    Reason.UNKNOWN_OUTCOME: "outcome not recognised",
    Reason.BLANK_OUTCOME: "outcome left blank",
    Reason.UNKNOWN_ANSWER: "answer is neither yes nor no",
    Reason.BLANK_DATE: "date left blank",
    Reason.UNREADABLE_DATE: "date cannot be read",
    Reason.ALREADY_GIVEN: "given elsewhere already",
    Reason.UNREADABLE_NUMBER: "number cannot be read",
    Reason.BANK: "bank assignment",
    Reason.HONORARY: "honorary assignment",
    Reason.AGENCY: "agency assignment",
    Reason.NON_EXECUTIVE: "non-executive assignment",
    Reason.LEAVER: "left before the as-at date",
    Reason.NOT_YET_STARTED: "starts after the as-at date",
    Reason.OUTSIDE_WINDOW: "outside the 12 months",
    Reason.NOT_SHORTLISTED: "not shortlisted",
    Reason.INFORMAL: "not a formal case",
    Reason.MANDATORY: "mandatory training",
    Reason.NOT_IN_HEADCOUNT: "not a person of the headcount",
}


def in_words(left_out: Mapping[str, int]) -> str:
    """'bank assignment: 640; left before the as-at date: 118', the largest first; 'none' where nothing was left out."""
    largest = sorted(left_out.items(), key=lambda item: -item[1])
    return "; ".join(f"{_words(reason)}: {number:,}" for reason, number in largest) or "none"


def of_errors(left_out: Mapping[str, int]) -> int:
    """How many of the rows left out would count if the data were mended."""
    return sum(number for reason, number in left_out.items() if reason in set(Reason) and Reason(reason).is_error)


def _words(reason: str) -> str:
    return WORDS[Reason(reason)] if reason in set(Reason) else reason.replace("_", " ")
