"""A snapshot as an Excel workbook."""

from wres.export import snapshot_tables as tables
from wres.export.stamp import line
from wres.export.workbook import workbook
from wres.review.snapshot import ShownSnapshot


def snapshot_excel(shown: ShownSnapshot) -> bytes:
    """Sheets 'The nine', 'Bands', 'Plan' and 'About'; the same snapshot always gives the same bytes."""
    sheets = (tables.nine(shown), tables.bands(shown), tables.plan(shown), tables.about(shown))
    return workbook(sheets, shown.name, line(shown), shown.frozen_at)
