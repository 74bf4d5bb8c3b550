"""Worked examples as counts and settings, and their arithmetic as exact fractions."""

import ast
import operator
from datetime import date
from fractions import Fraction

from wres.measures.assessment import assess
from wres.measures.counts import CountRow, Counts, GroupCounts, Margin, SurveyFigure, TableSource
from wres.measures.results import IndicatorResult
from wres.measures.setting import Setting
from wres.reference import load_reference
from wres.standard.indicator import Measure
from wres.standard.period import months_to
from wres.standard.tables import Table
from wres.standard.target import Target
from wres.standard.worked_example import WorkedExample

AS_AT = date(2024, 3, 31)
_OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def exactly(arithmetic: str) -> Fraction:
    """The value of an expression of whole numbers, as a fraction."""
    return _value(ast.parse(arithmetic, mode="eval").body)


def _value(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant) and isinstance(node.value, int):
        return Fraction(node.value)
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_value(node.left), _value(node.right))
    raise ValueError(ast.dump(node))


def counts(survey: tuple[SurveyFigure, ...] = (), **measures: tuple[int, int, int]) -> Counts:
    """Counts of the measures given as White, BME, Unknown; ``entered_disciplinary=`` for the measure of that name."""
    rows = tuple(
        CountRow(Measure(name.replace("_", " ")), Margin.TOTAL, "", GroupCounts(white, bme, missing=unknown))
        for name, (white, bme, unknown) in measures.items()
    )
    year = months_to(AS_AT, 12)
    sources = tuple(TableSource(measure=row.measure, table=Table.COUNTS, sheet="Counts", period=year) for row in rows)
    if survey:
        sources += (TableSource(measure=None, table=Table.SURVEY, sheet="Survey"),)
    return Counts(as_at=AS_AT, rows=rows, survey=survey, sources=sources)


def setting(*own: Target) -> Setting:
    """The reviewed reference with a trust's own targets."""
    reference = load_reference()
    return Setting(indicators=reference.indicators, defaults=reference.default_targets, own=own, rules=reference.rules)


def result(indicator: int, given: Counts, *own: Target) -> IndicatorResult:
    """One of the nine."""
    return assess(given, setting(*own)).result(indicator)


def examples(indicator: int) -> list[WorkedExample]:
    """The worked examples of one indicator, as the method page shows them."""
    return [example for example in load_reference().examples if example.indicator == indicator]


def check_example(example: WorkedExample) -> None:
    """Hold the code to one worked example: state, exact value, print and colour."""
    survey = tuple(
        SurveyFigure(
            indicator=example.indicator,
            year=year.year,
            white_percent=year.white_percent,
            bme_percent=year.bme_percent,
            white_base=year.white_base,
            bme_base=year.bme_base,
            withheld=None in (year.white_percent, year.bme_percent),
        )
        for year in example.survey
    )
    measures = {c.measure.value.replace(" ", "_"): (c.white, c.bme, c.unknown) for c in example.counts}
    found = result(example.indicator, counts(survey, **measures), *([example.target] if example.target else []))
    assert found.state == example.state
    assert found.rag.value == example.rag
    assert found.printed == example.printed
    if example.arithmetic:
        assert found.value == float(exactly(example.arithmetic))
    else:
        assert found.value is None
        assert found.reason
