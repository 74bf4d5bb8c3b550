"""The small sheets that are figures rather than records: survey, board, targets and notes."""

from datetime import date

from scripts.samples.sheet import TRUST, Row, Sheet

SURVEY_2023: tuple[Row, ...] = (
    (5, 46.3, 47.6),
    (6, 30.2, 36.3),
    (7, 49.5, 41.1),
    (8, 12.2, 25.2),
)
SURVEY_2022: tuple[Row, ...] = (
    (5, 47.9, 54.2),
    (6, 31.0, 38.9),
    (7, 48.6, 34.7),
    (8, 12.6, 24.1),
)
BASES_2023: Row = (2850, 231)
BASES_2022: Row = (2790, 214)
QUESTIONS = {
    5: "Harassment, bullying or abuse from patients, relatives or the public in the last 12 months",
    6: "Harassment, bullying or abuse from staff in the last 12 months",
    7: "Equal opportunities for career progression or promotion",
    8: "Discrimination from a manager, team leader or other colleague in the last 12 months",
}

BOARD: tuple[Row, ...] = (
    ("Chair", "A White - British", "Y", "N"),
    ("Non-executive director 1", "A White - British", "Y", "N"),
    ("Non-executive director 2", "B White - Irish", "Y", "N"),
    ("Non-executive director 3", "H Asian or Asian British - Indian", "Y", "N"),
    ("Non-executive director 4", "A White - British", "Y", "N"),
    ("Non-executive director 5", "A White - British", "Y", "N"),
    ("Chief executive", "A White - British", "Y", "Y"),
    ("Director of finance", "A White - British", "Y", "Y"),
    ("Medical director", "C White - Any other White background", "Y", "Y"),
    ("Director of operations", "A White - British", "Y", "Y"),
    ("Director of quality and nursing", "A White - British", "Y", "Y"),
    ("Director of people", "A White - British", "N", "Y"),
    ("Director of digital", "Z Not Stated", "N", "Y"),
    ("Director of strategy", "A White - British", "N", "Y"),
)
PLAN_SOURCE = "The trust's own plan (invented)"
TARGETS: tuple[Row, ...] = (
    (1, "share_at_least", 10.63, date(2025, 3, 31), None, None, PLAN_SOURCE),
    (1, "share_at_least", 23.7, None, None, None, PLAN_SOURCE),
    (1, "headcount_at_least", 47, date(2025, 3, 31), "clinical", 2, PLAN_SOURCE),
    (1, "headcount_at_least", 20, date(2025, 3, 31), "clinical", 4, PLAN_SOURCE),
    (1, "headcount_at_least", 84, date(2025, 3, 31), "clinical", 6, PLAN_SOURCE),
)
NOTES: tuple[str, ...] = (
    f"{TRUST} does not exist. Nobody in this workbook is a real person.",
    "The rows were made by a script with a fixed seed, so that the nine results are known beforehand.",
    "Survey: the White percentages of indicators 5, 6 and 7, all numbers of respondents, and the 2022 figures are "
    "invented, save the BME percentages of 2022 for indicators 5 and 7. The other percentages follow figures that an "
    "ambulance trust has published.",
    "Targets: 47, 20 and 84 are read as the whole number of BME staff that a band needs for the trust's overall share "
    "of 8.7%. A plan that names such figures may mean additional staff instead.",
    "Staff: bank, honorary and non-executive assignments, people who left before the day and second assignments are "
    "in the sheet on purpose. They are left out or folded, and the report says how many.",
    "Some sheets use other headings than the template, put a title above them or end in a total line, as real extracts "
    "do.",
)


def survey_sheet() -> Sheet:
    """Two years, the newest first."""
    rows = [(n, QUESTIONS[int(str(n))], w, b, *BASES_2023, 2023) for n, w, b in SURVEY_2023]
    rows += [(n, QUESTIONS[int(str(n))], w, b, *BASES_2022, 2022) for n, w, b in SURVEY_2022]
    return Sheet(
        name="Survey",
        titles=("Staff survey results by ethnicity: see the notes for what is invented",),
        headings=("Indicator", "Question", "White %", "BME %", "White respondents", "BME respondents", "Year"),
        rows=tuple(rows),
        widths=(12, 80, 10, 10, 18, 18, 8),
    )


def board_sheet() -> Sheet:
    """Fourteen members, eleven of them with a vote; roles, never names."""
    return Sheet(
        name="Board",
        titles=(f"{TRUST} (invented): the board",),
        headings=("Role", "Ethnicity", "Voting", "Executive"),
        rows=BOARD,
        widths=(32, 40, 10, 12),
    )


def targets_sheet() -> Sheet:
    """The path of indicator 1 and three bands' headcounts."""
    return Sheet(
        name="Targets",
        headings=("Indicator", "Kind", "Value", "Date", "Cluster", "Band", "Source"),
        rows=TARGETS,
        widths=(12, 22, 10, 14, 16, 10, 34),
    )


def notes_sheet(lines: tuple[str, ...] = NOTES) -> Sheet:
    """Sentences in one column: no table."""
    return Sheet(name="Notes", headings=("About this workbook",), rows=tuple((line,) for line in lines), widths=(120,))
