"""A snapshot as CSV: the nine, and the plan."""

from wres.export import snapshot_tables as tables
from wres.export.csv_table import csv_table
from wres.export.stamp import stamp
from wres.review.snapshot import ShownSnapshot


def nine_csv(shown: ShownSnapshot) -> bytes:
    """One line an indicator, each with the stamp."""
    return csv_table(tables.nine(shown), stamp(shown))


def plan_csv(shown: ShownSnapshot) -> bytes:
    """One line an action, each with the stamp."""
    return csv_table(tables.plan(shown), stamp(shown))
