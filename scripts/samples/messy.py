"""messy_extract.xlsx: a small extract with what real files do wrong, to show every kind of problem."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from scripts.samples.figures import notes_sheet
from scripts.samples.people import Person, invented_numbers
from scripts.samples.sheet import Cell, Row, Sheet, random_for
from scripts.samples.staff import HEADINGS, main_row
from scripts.samples.staff_row import StaffRow
from scripts.samples.workbook_file import add_sheet, new_workbook, save

PLAIN = 96
USUAL = (("clinical", "3"), ("clinical", "5"), ("clinical", "6"), ("non_clinical", "3"), ("non_clinical", "5"))
LABELS = ("A White - British", "White - British", "B White - Irish", "H Asian or Asian British - Indian", "R Chinese")
MESSY_HEADINGS = {
    "Employee Number": " Employee\nNumber ",
    "Ethnic Origin": "Ethnic\u00a0Origin",
    "Pay Grade": "PAY  GRADE",
    "Directorate": "Directorate  ",
}
NOTES = (
    "Everything in this workbook is made up, and much of it is wrong on purpose. Upload it to see how mistakes are "
    "reported.",
    "Staff: an ethnicity nobody has heard of three times, a code and a label that contradict each other, Band 8 "
    "without its range, cells with #N/A, a blank employee number, one person with two ethnicities, a staff "
    "group that is not listed, the same row twice, a hidden row, numbers written in three ways and dates as text.",
    "Recruitment: its ethnicity column has a heading that is not recognised until somebody explains it.",
    "Survey: one row in fractions, the others in per cent.",
    "Training: a blank date, a date that does not exist, and a word where yes or no belongs.",
    "Old staff list: a hidden sheet left over from earlier work.",
)


def write_messy(path: Path) -> None:
    """Write the workbook."""
    numbers = invented_numbers(2 * PLAIN)
    book = new_workbook()
    _staff(book, numbers)
    for sheet in (recruitment_sheet(), training_sheet(numbers), survey_sheet(), notes_sheet(NOTES), leftover_sheet()):
        add_sheet(book, sheet)
    book["Old staff list"].sheet_state = "hidden"
    save(book, path)


def _staff(book: Workbook, numbers: list[int]) -> None:
    sheet = staff_sheet(numbers)
    page = add_sheet(book, sheet)
    last = get_column_letter(len(sheet.headings))
    page.merge_cells(f"A1:{last}1")
    page.merge_cells(f"A2:{last}2")
    page.row_dimensions[sheet.header_row + 7].hidden = True


def staff_sheet(numbers: list[int]) -> Sheet:
    """About 120 assignments."""
    rows = [_written(row, place) for place, row in enumerate(_plain_rows(numbers[:PLAIN]))]
    rows[10:10] = _wrong_rows(numbers[PLAIN:])
    return Sheet(
        name="Staff",
        titles=("Staff list (invented, with mistakes on purpose)", "Effective date 31-MAR-2024"),
        headings=tuple(MESSY_HEADINGS.get(heading, heading) for heading in HEADINGS),
        rows=tuple(rows),
        total=("Total", *[None] * 6, 101.4),
        widths=(16, 30, 26, 36, 40, 18, 12, 8, 22, 16, 20, 14, 12),
    )


def _plain_rows(numbers: list[int]) -> list[StaffRow]:
    random = random_for("messy staff")
    return [main_row(Person(number, *random.choice(USUAL), "", random.choice(LABELS)), random) for number in numbers]


def _written(row: StaffRow, place: int) -> Row:
    """Employee Number as 0012345 or 12345.0, and the start date as British text in two of three rows."""
    cells = list(row.cells())
    cells[0] = (f"00{row.number}", f"{row.number}.0", row.number)[place % 3]
    cells[11] = (f"{row.start:%d/%m/%Y}", f"{row.start:%d-%b-%y}", row.start)[place % 3]
    return tuple(cells)


def _wrong_rows(numbers: list[int]) -> list[Row]:
    """Rows that are wrong in one way each; the two of one person stand apart by their ethnicity."""
    random = random_for("messy staff, wrong")
    supply = iter(numbers)

    def row(**changes: str | float | date | None) -> StaffRow:
        person = Person(next(supply), "clinical", "5", "white", "A White - British")
        return replace(main_row(person, random), **changes)  # type: ignore[arg-type]

    found = [row(label="Klingon") for _ in range(3)]
    found += [row(label="A Indian"), row(label="#N/A"), row(label="ASIAN or ASIAN BRITISH - Pakistani")]
    found += [row(pay_grade="Band 8"), row(pay_grade="NHS|XN08|Non Review Body Band 8"), row(pay_grade="#N/A")]
    found += [row(end=date(2023, 9, 30)), row(category="Bank"), row(category="Honorary")]
    found += [row(start=date(2024, 5, 1)), row(label="Z Not Stated"), row(label=None), row(label="Not recorded")]
    twice = row()
    found += [twice, replace(twice, label="M Black or Black British - Caribbean", primary="N", fte=0.4)]
    same = row()
    found += [same, same]
    lines: list[list[Cell]] = [list(each.cells()) for each in found]
    lines.append([None, *row().cells()[1:]])
    lines.append(["#N/A", *row().cells()[1:]])
    unlisted = list(row().cells())
    unlisted[1] = "Drone Pilots"
    lines.append(unlisted)
    return [tuple(line) for line in lines]


def recruitment_sheet() -> Sheet:
    """Twenty-four applications under a heading for ethnicity that nobody knows yet."""
    random = random_for("messy recruitment")
    rows = tuple(
        (
            f"M{number:04d}",
            random.choice(LABELS),
            "Yes" if number % 6 == 0 else "No",
            f"{random.randrange(1, 29):02d}/{random.randrange(4, 13):02d}/2023",
        )
        for number in range(1, 25)
    )
    return Sheet(
        name="Recruitment",
        titles=("Applications (invented)",),
        headings=("Applicant ID", "Ethnic Orgn Desc", "Appointed", "Date"),
        rows=rows,
        widths=(14, 40, 12, 14),
    )


def training_sheet(numbers: list[int]) -> Sheet:
    """A dozen attendances, three of them wrong."""
    rows: list[Row] = [
        (
            f"00{number}",
            "Mentoring Skills",
            ("N", "No", "FALSE", "Y", "TRUE", "0")[place % 6],
            f"{place + 1:02d}/11/2023",
        )
        for place, number in enumerate(numbers[:12])
    ]
    rows += [
        (f"{numbers[20]}.0", "Mentoring Skills", "No", None),
        (f"{numbers[21]}.0", "Mentoring Skills", "No", "31/02/2024"),
        (f"{numbers[22]}.0", "Mentoring Skills", "perhaps", "05/02/2024"),
    ]
    return Sheet(
        name="Training",
        headings=("Emp No", "Course", "Mandatory?", "Date"),
        rows=tuple(rows),
        widths=(14, 24, 14, 14),
    )


def survey_sheet() -> Sheet:
    """Indicator 5 as fractions, the others as per cent, one withheld."""
    return Sheet(
        name="Survey",
        headings=("Indicator", "White %", "BME %", "Year"),
        rows=((5, 0.463, 0.476, 2023), (6, 30.2, 36.3, 2023), (7, 49.5, "*", 2023), (8, 12.2, 25.2, 2023)),
    )


def leftover_sheet() -> Sheet:
    """A hidden sheet that is no table."""
    return Sheet(name="Old staff list", headings=("Left over from last year",), rows=(("to be deleted",),))
