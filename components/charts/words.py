"""What a chart found, in a sentence, and its alternative text. Descriptions of a difference, never explanations."""

from collections.abc import Sequence

from components.charts.figure import LONGEST_ALT
from wres.measures.results import BandRow, IndicatorRag, Rate, Result
from wres.measures.rounding import half_up, plain
from wres.standard.workforce import Cluster


def percent(value: float | None) -> str:
    """'14.2%', or the mark for a withheld figure."""
    return "[c]" if value is None else f"{plain(value, 1)}%"


def printed(value: float | None, decimals: int) -> float | None:
    """A figure as it is printed, rounded half up once, for a table and its download."""
    return None if value is None else float(half_up(value, decimals))


def alternative(text: str) -> str:
    """Text cut at a word to what a screen reader takes in one breath."""
    if len(text) <= LONGEST_ALT:
        return text
    return text[: LONGEST_ALT - 1].rsplit(" ", 1)[0] + "…"


def two_rates(white: Rate, bme: Rate, term: str) -> str:
    """Which of two rates is higher, and both."""
    if white.percent is None or bme.percent is None:
        return "The two rates are not shown"
    shown = f"{percent(bme.percent)} against {percent(white.percent)}"
    if percent(white.percent) == percent(bme.percent):
        return f"The rates for {term} and White people are the same: {percent(bme.percent)}"
    word = "higher" if bme.percent > white.percent else "lower"
    return f"The rate for {term} people is {word} than for White people: {shown}"


def share_against_target(result: Result, term: str) -> str:
    """The share, and how it stands to the target."""
    if result.target is None:
        return f"{term} share {result.printed}; no target is in force"
    side = "below" if result.value is not None and result.value < result.target.value else "at or above"
    return f"{term} share {result.printed}, {side} the target of {result.target.value:g}%"


def ratio_against_one(result: Result) -> str:
    """The ratio, its interval and whether it leaves out equal likelihood."""
    if result.interval is None:
        return f"The relative likelihood is {result.printed}"
    low, high = result.interval.low, result.interval.high
    holds = "consistent with no difference" if result.interval.holds(1.0) else "the interval leaves out 1"
    return f"The relative likelihood is {result.printed} (95% interval {low:.2f} to {high:.2f}): {holds}"


def bands_below(cluster: Cluster, band_rows: Sequence[BandRow]) -> str:
    """How many of a cluster's bands are below the band target."""
    judged = [row for row in band_rows if row.rag not in (IndicatorRag.TOO_FEW, IndicatorRag.NO_TARGET)]
    below = [row for row in judged if row.rag is not IndicatorRag.GREEN]
    if not judged:
        return f"{cluster.words}: no band can be judged against a target"
    if not below:
        return f"{cluster.words}: every band that can be judged meets its target"
    return f"{cluster.words}: {len(below)} of {len(judged)} bands that can be judged are below their target"


def board_against_workforce(result: Result, term: str) -> str:
    """The voting board beside the workforce."""
    board = result.bme.percent if result.bme else None
    workforce = result.workforce.bme_percent if result.workforce else None
    if board is None or workforce is None:
        return "The board and the workforce are not shown"
    return f"{percent(board)} of the voting board is {term}, against {percent(workforce)} of the workforce"
