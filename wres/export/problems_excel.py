"""The Problems of one upload as an Excel workbook, for the person who will mend the extract."""

from collections.abc import Iterable

from wres.export.problem_rows import CheckedFile, problem_table
from wres.export.table import Column, Table
from wres.export.workbook import workbook
from wres.standard.period import in_words
from wres.standard.problem import Problem


def problems_workbook(problems: Iterable[Problem], checked: CheckedFile) -> bytes:
    """An .xlsx of two sheets: one row a Problem, and which file it speaks of. Numbers are numbers, text stays text."""
    listed = problem_table(problems)
    about = Table("About this list", (Column("What", 18), Column("Value", 80)), checked.stamp)
    line = f"As at {in_words(checked.as_at)}; one row a problem. Paste 'Cells' into Excel's Name Box to go there."
    return workbook((listed, about), checked.file_name, line, checked.made_at)
