"""How a sheet looks: the colours of the app's light theme (a test compares them), legible without colour."""

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

TEXT = "212B32"
MUTED = "425563"
BRAND, BRAND_TEXT = "005EB8", "FFFFFF"
LINE = "D8DDE0"
FILLS = {
    "green": ("006747", "FFFFFF"),
    "amber": ("FFB81C", "212B32"),
    "red": ("B1211A", "FFFFFF"),
    "quiet": ("E8EDEE", "212B32"),
}
"""Ground and ink of each standing."""

FACE = "Arial"
TITLE = Font(name=FACE, size=14, bold=True, color=TEXT)
BODY = Font(name=FACE, size=10, color=TEXT)
BOLD = Font(name=FACE, size=10, bold=True, color=TEXT)
QUIET = Font(name=FACE, size=10, color=MUTED)
HEADING = Font(name=FACE, size=10, bold=True, color=BRAND_TEXT)
HEADING_FILL = PatternFill("solid", fgColor=BRAND)
THIN = Border(bottom=Side("thin", color=LINE))
WRAPPED = Alignment(vertical="top", wrap_text=True)
TO_THE_RIGHT = Alignment(horizontal="right", vertical="top")
MIDDLE = Alignment(vertical="center", wrap_text=True)


def status(look: str) -> tuple[Font, PatternFill]:
    """Ink and ground of a standing."""
    ground, ink = FILLS[look]
    return Font(name=FACE, size=10, bold=True, color=ink), PatternFill("solid", fgColor=ground)
