"""The sample extract read and folded in plain Python, with a label table of its own and none of the app's counting."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from openpyxl import load_workbook

EXTRACT = Path(__file__).parents[2] / "data" / "samples" / "sample_extract.xlsx"
AS_AT = date(2024, 3, 31)
WINDOW = (date(2023, 4, 1), AS_AT)
CLINICAL = {
    "Add Prof Scientific and Technic",
    "Additional Clinical Services",
    "Allied Health Professionals",
    "Healthcare Scientists",
    "Nursing and Midwifery Registered",
}
LEFT_OUT = {"Bank": "bank", "Honorary": "honorary", "Non-Exec Director/Chair": "non-executive"}
MISSING = (None, "Not recorded")
BAND_ORDER = ("1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9", "vsm", "career_grade", "consultant")


@cache
def sheets():
    """Sheet name → its lines."""
    book = load_workbook(EXTRACT, read_only=True, data_only=True)
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book.worksheets}


def rows_of(lines, marker):
    """Rows below the line that holds the marker heading, as dicts; the total line stays in."""
    at = next(place for place, line in enumerate(lines) if marker in line)
    heads = [" ".join(str(head).split()) for head in lines[at] if head is not None]
    return [dict(zip(heads, line, strict=False)) for line in lines[at + 1 :] if any(cell is not None for cell in line)]


def group_of(label):
    if label in MISSING:
        return "missing"
    code = label.split(" ")[0]
    if code == "Z":
        return "not stated"
    return "white" if code[0] in "ABC" else "bme"


def band_of(grade):
    words = grade.split("|")[-1]
    special = {"Very Senior Manager": "vsm", "Consultant": "consultant", "Specialty Doctor": "career_grade"}
    if words in special:
        return special[words]
    if "Range" in words:
        return f"8{words[-1].lower()}"
    return words.rsplit(" ", 1)[-1] if "Band" in words else "other"


def cluster_of(staff_group):
    if staff_group == "Medical and Dental":
        return "medical_dental"
    return "clinical" if staff_group in CLINICAL else "non_clinical"


def key(number):
    return str(number).lstrip("0")


def day(value):
    if isinstance(value, datetime):
        return value.date()
    return datetime.strptime(value, "%d/%m/%Y").date()


def in_window(value):
    return WINDOW[0] <= day(value) <= WINDOW[1]


def reason_left_out(row):
    if row["Employee Number"] == "Total":
        return "total line"
    if row["End Date"] is not None and day(row["End Date"]) < AS_AT:
        return "leaver"
    return LEFT_OUT.get(row["Assignment Category"])


def place_of(row):
    """Primary, else most FTE, else highest band, else first staff group of the alphabet."""
    band = band_of(row["Pay Grade"])
    height = BAND_ORDER.index(band) if band in BAND_ORDER else -1
    return (row["Primary Assignment"] != "Y", -row["FTE"], -height, row["Staff Group"])


@cache
def staff():
    """The rows of the Staff sheet, its total line included."""
    return rows_of(sheets()["Staff"], "Employee Number")


@cache
def people():
    """Employee key → (group, cluster, band) of everybody counted."""
    found = {}
    for person, rows in assignments().items():
        groups = {group_of(row["Ethnic Origin"]) for row in rows}
        known = groups & {"white", "bme"}
        assert len(known) <= 1
        group = next(iter(known)) if known else "not stated" if "not stated" in groups else "missing"
        best = min(rows, key=place_of)
        found[person] = (group, cluster_of(best["Staff Group"]), band_of(best["Pay Grade"]))
    return found


@cache
def assignments():
    """Employee key → the rows that count."""
    found = {}
    for row in staff():
        if reason_left_out(row) is None:
            found.setdefault(key(row["Employee Number"]), []).append(row)
    return found
