"""A plan as CSV in this project's own columns: the names of ActionField."""

import csv
from io import StringIO

from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionField


def read_csv_plan(text: str) -> tuple[ActionDraft, ...]:
    """One draft a line; columns that are not there stay blank, others are not read."""
    fields = [field.value for field in ActionField]
    return tuple(
        ActionDraft(**{name: line.get(name) or "" for name in fields}) for line in csv.DictReader(StringIO(text))
    )
