"""sample_extract.xlsx: the record-level extract of the invented trust."""

from pathlib import Path

from scripts.samples import figures
from scripts.samples.disciplinary import UNMATCHED, disciplinary_sheet
from scripts.samples.people import ALLOCATION, counted_people, invented_numbers
from scripts.samples.recruitment import recruitment_sheet
from scripts.samples.staff import OUTSIDERS, staff_sheet
from scripts.samples.training import training_sheet
from scripts.samples.workbook_file import add_sheet, new_workbook, save


def write_extract(path: Path) -> None:
    """Write the workbook."""
    headcount = sum(sum(cell) for cell in ALLOCATION.values())
    numbers = invented_numbers(headcount + OUTSIDERS + UNMATCHED)
    people = counted_people(numbers[:headcount])
    staff, outsiders = staff_sheet(people, numbers[headcount : headcount + OUTSIDERS])
    book = new_workbook()
    for sheet in (
        staff,
        recruitment_sheet(),
        disciplinary_sheet(people, outsiders, numbers[-UNMATCHED:]),
        training_sheet(people, outsiders),
        figures.survey_sheet(),
        figures.board_sheet(),
        figures.targets_sheet(),
        figures.notes_sheet(),
    ):
        add_sheet(book, sheet)
    save(book, path)
