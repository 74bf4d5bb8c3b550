"""A snapshot as tables: the nine, the bands of the first, the plan, and what it is all about."""

from wres.export.about_rows import about_rows
from wres.export.table import Cell, Column, Mark, Number, Status, Table
from wres.measures.results import BandRow, IndicatorRag, IndicatorResult, Rate
from wres.plan.action import Action
from wres.plan.links import write_links
from wres.review.difference import printed_number
from wres.review.snapshot import ShownSnapshot
from wres.review.words import (
    RAG_SYMBOLS,
    RAG_WORDS,
    delivery_words,
    standing_words,
    status_words,
    target_words,
)
from wres.standard.indicator import Unit
from wres.standard.period import in_words

FORMATS = {Unit.PERCENT: '0.0"%"', Unit.RATIO: "0.00", Unit.POINTS: '+0.0;"−"0.0;0.0'}
UNITS = {Unit.PERCENT: "per cent", Unit.RATIO: "ratio", Unit.POINTS: "percentage points"}
_PERCENT = '0.0"%"'
LOOKS = {IndicatorRag.GREEN: "green", IndicatorRag.AMBER: "amber", IndicatorRag.RED: "red"}
_ABSENT = {
    "suppressed": Mark.WITHHELD,
    "not_supplied": Mark.NOT_SUPPLIED,
    "not_calculable": Mark.NOT_APPLICABLE,
}


def nine(shown: ShownSnapshot) -> Table:
    """One row an indicator; no rows where only a plan was frozen."""
    results = shown.assessment.results if shown.assessment else ()
    rows = (_nine_row(result, name) for result, name in zip(results, shown.short_names, strict=True))
    return Table("The nine", _nine_columns(shown.term), tuple(rows))


def bands(shown: ShownSnapshot) -> Table:
    """Indicator 1 by cluster and band."""
    columns = (
        Column("Cluster", 18),
        Column("Band", 24),
        Column("White"),
        Column(shown.term),
        Column("Unknown"),
        Column(f"{shown.term} per cent"),
        Column("Target per cent"),
        Column("People at the target", 16),
        Column("Standing", 26),
    )
    found = shown.assessment.result(1).breakdown if shown.assessment else ()
    return Table("Bands", columns, tuple(_band_row(row) for row in found))


def plan(shown: ShownSnapshot) -> Table:
    """One row an action, in the order of the plans."""
    columns = (
        Column("Plan", 22),
        Column("No", 7),
        Column("Indicators", 13),
        Column("Action", 52),
        Column("Outcome", 40),
        Column("Lead", 24),
        Column("Timeline", 16),
        Column("Starts", 13),
        Column("Due", 13),
        Column("Progress", 40),
        Column("Delivery rating", 24),
        Column("Status", 14),
    )
    rows = (_action_row(frozen.name, action) for frozen in shown.plans for action in frozen.actions)
    return Table("Plan", columns, tuple(rows))


def about(shown: ShownSnapshot) -> Table:
    """What it is, how it was made, and what a reader must know."""
    return Table("About", (Column("Item", 30), Column("What it says", 100)), about_rows(shown))


def standing(result: IndicatorResult | None) -> Status:
    """Symbol and word, with the colour of the standing."""
    rag = result.rag if result and result.state in ("measured", "too_few") else IndicatorRag.NO_DATA
    return Status(f"{RAG_SYMBOLS[rag]} {standing_words(result)}", LOOKS.get(rag, "quiet"))


def value(result: IndicatorResult) -> Cell:
    """The value as it is printed, as a number; a mark where none is shown."""
    printed = printed_number(result)
    return _ABSENT.get(result.state, Mark.NOT_APPLICABLE) if printed is None else Number(printed, FORMATS[result.unit])


def _nine_columns(term: str) -> tuple[Column, ...]:
    return (
        Column("No", 5),
        Column("Indicator", 30),
        Column("Value", 10),
        Column("Unit", 12),
        Column("Target", 26),
        Column("Standing", 26),
        Column("In a sentence", 60),
        Column("White per cent", 10),
        Column("White count", 10),
        Column("White base", 10),
        Column(f"{term} per cent", 10),
        Column(f"{term} count", 10),
        Column(f"{term} base", 10),
        Column("Unknown ethnicity count", 12),
        Column("Unknown ethnicity base", 12),
        Column("Unknown ethnicity left out", 12),
        Column("Rows left out for errors", 12),
        Column("95% interval from", 10),
        Column("95% interval to", 10),
        Column("Value, unrounded", 14),
        Column("Date or period", 30),
        Column("Source table", 16),
        Column("Notes and caveats", 80),
    )


def _nine_row(result: IndicatorResult, name: str) -> tuple[Cell, ...]:
    interval = result.interval
    return (
        Number(result.indicator, "0"),
        name,
        value(result),
        UNITS[result.unit],
        target_words(result.target, result.target_printed),
        standing(result),
        result.reason or result.sentence if result.value is None else result.sentence,
        *_rate(result, result.white),
        *_rate(result, result.bme),
        *_rate(result, result.unknown)[1:],
        _count(result, result.left_out.unknown_base),
        Number(result.left_out.rows),
        *(
            (_exact(result, limit) for limit in (interval.low, interval.high))
            if interval
            else (Mark.NOT_APPLICABLE,) * 2
        ),
        _exact(result, result.value),
        _date(result),
        result.source_table or "",
        " ".join(
            (*((result.reason,) if result.reason and result.value is not None else ()), *result.notes, *result.caveats)
        ),
    )


def _rate(result: IndicatorResult, rate: Rate | None) -> tuple[Cell, Cell, Cell]:
    if rate is None or rate.withheld:
        mark = Mark.WITHHELD if rate else _ABSENT.get(result.state, Mark.NOT_APPLICABLE)
        return mark, mark, mark
    percent = Mark.NOT_APPLICABLE if rate.percent is None else Number(rate.percent, _PERCENT)
    return percent, _people(rate.count), _people(rate.base)


def _people(count: int | None) -> Cell:
    return Mark.NOT_SUPPLIED if count is None else Number(count)


def _count(result: IndicatorResult, count: int | None) -> Cell:
    return _ABSENT.get(result.state, Mark.NOT_APPLICABLE) if count is None else Number(count)


def _exact(result: IndicatorResult, number: float | None) -> Cell:
    return _count(result, None) if number is None else Number(number, "0.0000")


def _date(result: IndicatorResult) -> str:
    if result.survey_year is not None:
        return f"Staff survey, autumn {result.survey_year}"
    if result.period is not None and result.period.start < result.period.end:
        return f"{in_words(result.period.start)} to {in_words(result.period.end)}"
    return f"As at {in_words(result.as_at)}"


def _band_row(row: BandRow) -> tuple[Cell, ...]:
    def known(number: float | None, shape: str = "#,##0") -> Cell:
        return Mark.WITHHELD if number is None else Number(number, shape)

    absent = Mark.NOT_APPLICABLE
    look = LOOKS.get(row.rag, "quiet")
    return (
        row.cluster.words,
        row.band.words,
        known(row.white),
        known(row.bme),
        known(row.unknown),
        known(row.bme_percent, _PERCENT),
        absent if row.target_percent is None else Number(row.target_percent, _PERCENT),
        absent if row.people_at_target is None else Number(row.people_at_target),
        Status(f"{RAG_SYMBOLS[row.rag]} {_band_words(row)}", look),
    )


def _band_words(row: BandRow) -> str:
    return "Withheld" if None in (row.white, row.bme, row.unknown) else RAG_WORDS[row.rag]


def _action_row(plan_name: str, action: Action) -> tuple[Cell, ...]:
    return (
        plan_name,
        action.number,
        write_links(action.links),
        action.text,
        action.outcome,
        action.lead,
        action.timeline,
        action.starts,
        action.due,
        action.progress,
        delivery_words(action.rating),
        status_words(action),
    )
