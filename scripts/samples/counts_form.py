"""counts.xlsx: the figures of the sample extract already added up, as in the annual return."""

from pathlib import Path

from scripts.samples import figures
from scripts.samples.disciplinary import ENTERED
from scripts.samples.people import ALLOCATION
from scripts.samples.recruitment import APPOINTED, SHORTLISTED
from scripts.samples.sheet import TRUST, Row, Sheet
from scripts.samples.training import ACCESSED
from scripts.samples.workbook_file import add_sheet, new_workbook, save
from wres.standard.workforce import Cluster, PayBand

HEADINGS = ("Measure", "Indicator", "Cluster", "Band", "White", "BME", "Unknown")


def write_counts(path: Path) -> None:
    """Write the workbook."""
    book = new_workbook()
    for sheet in (
        counts_sheet(),
        figures.survey_sheet(),
        figures.targets_sheet(),
        figures.notes_sheet((*figures.NOTES[:1], *figures.NOTES[2:4])),
    ):
        add_sheet(book, sheet)
    save(book, path)


def counts_sheet() -> Sheet:
    """Totals first, then the staff of each cluster and band."""
    rows: list[Row] = [("staff", 1, None, None, *(sum(cell[g] for cell in ALLOCATION.values()) for g in range(3)))]
    for (cluster, band), cell in ALLOCATION.items():
        rows.append(("staff", 1, Cluster(cluster).words, PayBand(band).words, *cell))
    for measure, indicator, counts in (
        ("shortlisted", 2, SHORTLISTED),
        ("appointed", 2, APPOINTED),
        ("entered disciplinary", 3, ENTERED),
        ("accessed training", 4, ACCESSED),
        ("board voting", 9, board(voting=True)),
        ("board total", 9, board()),
        ("board executive", 9, board(executive=True)),
    ):
        rows.append((measure, indicator, None, None, *(counts[group] for group in ("white", "bme", "unknown"))))
    return Sheet(
        name="Counts",
        titles=(f"{TRUST} (invented)", "Counts for the annual return", "As at 31-MAR-2024"),
        headings=HEADINGS,
        rows=tuple(rows),
        widths=(24, 12, 22, 28, 10, 10, 10),
    )


def board(voting: bool = False, executive: bool = False) -> dict[str, int]:
    """Members of the sample board by group: all of them, those with a vote, or the executive ones."""
    found = {"white": 0, "bme": 0, "unknown": 0}
    for _, label, votes, executes in figures.BOARD:
        if (voting and votes != "Y") or (executive and executes != "Y"):
            continue
        word = str(label)
        found["unknown" if word[0] == "Z" else "white" if word[0] in "ABC" else "bme"] += 1
    return found
