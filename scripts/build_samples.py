"""Builds the workbooks under data/samples: python -m scripts.build_samples [folder]."""

import sys
from pathlib import Path

from scripts.samples.counts_form import write_counts
from scripts.samples.extract import write_extract
from scripts.samples.messy import write_messy
from scripts.samples.template import write_template

FOLDER = Path(__file__).parents[1] / "data" / "samples"
BUILT = {
    "sample_extract.xlsx": write_extract,
    "counts.xlsx": write_counts,
    "template.xlsx": write_template,
    "messy_extract.xlsx": write_messy,
}
"""File name → what writes it. sample_plan.csv is kept by hand."""


def build(folder: Path) -> None:
    """Write every sample workbook into a folder; the same bytes every time."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in BUILT.items():
        write(folder / name)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
