"""The Problems of one upload as a CSV."""

from collections.abc import Iterable

from wres.export.csv_table import csv_table
from wres.export.problem_rows import CheckedFile, problem_table
from wres.standard.problem import Problem


def problems_csv(problems: Iterable[Problem], checked: CheckedFile) -> bytes:
    """One row a Problem, each carrying the stamp; text never starts a formula."""
    return csv_table(problem_table(problems), checked.stamp)
