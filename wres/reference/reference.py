"""The whole of data/reference as one typed object."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wres.reference.benchmarks import Benchmark, read_benchmarks
from wres.reference.indicators import read_indicators
from wres.reference.labels import read_labels
from wres.reference.settings import read_rules, read_targets
from wres.reference.worked_examples import read_worked_examples
from wres.standard.indicator import Indicator
from wres.standard.label_book import LabelBook
from wres.standard.rules import Rules
from wres.standard.target import Target
from wres.standard.worked_example import WorkedExample

DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
"""The folder beside the package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Definitions (nine, in order), default targets, rules, labels, published benchmarks and worked examples."""

    indicators: tuple[Indicator, ...]
    default_targets: tuple[Target, ...]
    rules: Rules
    labels: LabelBook
    benchmarks: tuple[Benchmark, ...]
    examples: tuple[WorkedExample, ...]

    def indicator(self, number: int) -> Indicator:
        """One of the nine, by its number."""
        return self.indicators[number - 1]


def load_reference(folder: Path | None = None) -> Reference:
    """The reference of a folder, read once a process; raises BadReference where any file is wrong."""
    return _load(folder or DEFAULT_FOLDER)


@cache
def _load(folder: Path) -> Reference:
    return Reference(
        indicators=read_indicators(folder),
        default_targets=read_targets(folder),
        rules=read_rules(folder),
        labels=read_labels(folder),
        benchmarks=read_benchmarks(folder),
        examples=read_worked_examples(folder),
    )
