"""The worked examples of one indicator: counts in, arithmetic, result, colour, because. The spec tests hold to them."""

from collections.abc import Sequence

from components import badges, method_table, method_words
from components import settings_target_words as target_words
from components.announce import escape
from wres.measures.results import IndicatorRag
from wres.standard.worked_example import ExampleCounts, ExampleSurvey, WorkedExample

_COLUMNS = ("Example", "Given", "Arithmetic", "Result", "Standing", "Because")
_JUDGED = ("measured", "too_few")


def html(examples: Sequence[WorkedExample], term: str) -> str:
    """A table, one row an example."""
    number = examples[0].indicator
    return method_table.html(
        f"Worked examples of indicator {number}, by the default rules", _COLUMNS, [_row(one, term) for one in examples]
    )


def _row(example: WorkedExample, term: str) -> tuple[str, ...]:
    return (
        escape(method_words.own(example.title, term)),
        "<br>".join(escape(line) for line in given(example, term)),
        escape(method_words.arithmetic(example.arithmetic)) or "none",
        escape(example.printed) or escape(badges.STATES[example.state]),
        standing(example),
        escape(method_words.own(example.because, term)),
    )


def given(example: WorkedExample, term: str) -> list[str]:
    """The counts, the survey figures and the target, a line each."""
    lines = [_counts(counts, term) for counts in example.counts] + [_survey(year, term) for year in example.survey]
    if example.target is not None:
        lines.append(f"Target: {target_words.sentence(example.target).partition(', ')[2]}")
    return lines


def _counts(counts: ExampleCounts, term: str) -> str:
    measure = counts.measure.value
    return (
        f"{measure[0].upper()}{measure[1:]}: {counts.white:,} White, {counts.bme:,} {term}, {counts.unknown:,} unknown"
    )


def _survey(year: ExampleSurvey, term: str) -> str:
    white, bme = (_percent(percent) for percent in (year.white_percent, year.bme_percent))
    return f"Survey {year.year}: White {white} of {year.white_base:,}, {term} {bme} of {year.bme_base:,}"


def _percent(percent: float | None) -> str:
    return "withheld" if percent is None else f"{percent:.1f}%"


def standing(example: WorkedExample) -> str:
    """The mark as the cards show it. HTML."""
    if example.state in _JUDGED:
        return badges.rag(IndicatorRag(example.rag))
    return (
        f'<span class="wres-rag wres-rag-quiet"><span aria-hidden="true">–</span> '
        f"{escape(badges.STATES[example.state])}</span>"
    )
