"""Runs every benchmark, prints the ratios and writes results.md."""

import platform
import sys
from pathlib import Path

from benchmarks.reading import Ratio, ratios

RESULTS = Path(__file__).with_name("results.md")


def main() -> None:
    """Print and write."""
    text = _report(ratios())
    print(text)
    RESULTS.write_text(text, encoding="utf-8")


def _report(found: list[Ratio]) -> str:
    lines = [
        "# What was measured",
        "",
        f"One run on Python {platform.python_version()}, {sys.platform}. A ratio is our time over the peer's, in the",
        "same run: workbook bytes to nine results, with checks, counting and statistics, in the warm process.",
        "Machines are noisy, so only ratios are compared.",
        "",
        "| rows | against | ours (s) | theirs (s) | ratio | aim |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {r.rows:,} | {r.peer} | {r.ours:.3f} | {r.theirs:.3f} | {r.value:.2f} | "
        + (f"at most {r.aim:g}: {'met' if r.value <= r.aim else 'missed'} |" if r.aim else "none |")
        for r in found
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
