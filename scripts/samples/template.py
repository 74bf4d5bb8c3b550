"""template.xlsx: empty sheets with the headings of the documentation, and notes that explain each column."""

from pathlib import Path

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from scripts.samples.column_notes import ONE_ROW, about
from scripts.samples.sheet import Row, Sheet
from scripts.samples.workbook_file import add_sheet, new_workbook, save
from wres.standard.indicator import Measure
from wres.standard.tables import IDENTIFIERS, SHAPES, Column, Table, TableShape
from wres.standard.target import TargetKind

ORDER = (
    Table.STAFF,
    Table.RECRUITMENT,
    Table.DISCIPLINARY,
    Table.TRAINING,
    Table.SURVEY,
    Table.BOARD,
    Table.COUNTS,
    Table.TARGETS,
)
CHOICES: dict[Column, tuple[str, ...]] = {
    **dict.fromkeys(
        (Column.PRIMARY_ASSIGNMENT, Column.SHORTLISTED, Column.APPOINTED, Column.MANDATORY, Column.VOTING),
        ("Yes", "No"),
    ),
    Column.EXECUTIVE: ("Yes", "No"),
    Column.STAGE: ("Formal", "Informal"),
    Column.MEASURE: tuple(measure.value for measure in Measure),
    Column.KIND: tuple(kind.value for kind in TargetKind),
    Column.CLUSTER: ("Clinical", "Non-clinical", "Medical and dental"),
}
DATES = frozenset({Column.DATE, Column.DATE_ENTERED, Column.START_DATE, Column.END_DATE})
LAST_ROW = 20_000


def write_template(path: Path) -> None:
    """Write the workbook: the notes first, then one empty sheet a table."""
    book = new_workbook()
    notes = add_sheet(book, notes_sheet())
    for cells in notes.iter_rows(min_row=2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for table in ORDER:
        shape = SHAPES[table]
        headings = tuple(column.value for column in shape.columns)
        page = add_sheet(book, Sheet(name=table.value.capitalize(), headings=headings, rows=()))
        _guide(page, shape)
    save(book, path)


def notes_sheet() -> Sheet:
    """One line a column: needed or not, and what it holds."""
    rows: list[Row] = [
        ("How to use it", None, "Fill in what you have. An empty sheet is not supplied, and its indicators say so."),
        ("As-at date", None, "Choose it when you upload. Without a choice it is the latest 31 March."),
        ("No names", None, "Leave out names, National Insurance numbers and dates of birth: none of them is needed."),
    ]
    for table in ORDER:
        rows.append((f"{table.value.capitalize()}: each row", None, f"Each row is {ONE_ROW[table]}"))
        shape = SHAPES[table]
        for column in shape.columns:
            place = f"{table.value.capitalize()}: {column.value}"
            rows.append((place, need(shape, column), about(table, column)))
    return Sheet(name="Notes", headings=("Where", "Needed?", "What to know"), rows=tuple(rows), widths=(36, 16, 100))


def need(shape: TableShape, column: Column) -> str:
    """'needed', 'one is needed' where another column will do as well, or 'optional'."""
    for group in shape.needed:
        if column in group:
            return "needed" if len(group) == 1 else "one is needed"
    return "optional"


def _guide(page: Worksheet, shape: TableShape) -> None:
    """Lists to choose from, and the format of identifiers and dates."""
    for place, column in enumerate(shape.columns, start=1):
        letter = get_column_letter(place)
        if column in IDENTIFIERS:
            page.column_dimensions[letter].number_format = "@"
        if column in DATES:
            page.column_dimensions[letter].number_format = "dd/mm/yyyy"
        if column in CHOICES:
            listed = DataValidation(type="list", formula1=f'"{",".join(CHOICES[column])}"', allow_blank=True)
            listed.error = f"Choose one of: {', '.join(CHOICES[column])}"
            listed.add(f"{letter}2:{letter}{LAST_ROW}")
            page.add_data_validation(listed)
