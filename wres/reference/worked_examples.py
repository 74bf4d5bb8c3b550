"""The worked examples, from worked_examples.toml."""

import re
from datetime import date
from pathlib import Path

from wres.reference.toml_file import TomlTable, read_toml
from wres.standard.indicator import Measure
from wres.standard.target import Target, TargetKind
from wres.standard.worked_example import ExampleCounts, ExampleSurvey, WorkedExample

_COUNTS = re.compile(r"^([a-z ]+): (\d+) White, (\d+) BME, (\d+) Unknown$")
_SURVEY = re.compile(r"^(\d{4}): White (?:([\d.]+)%|\*) of (\d+), BME (?:([\d.]+)%|\*) of (\d+)$")
_TARGET = re.compile(r"^([a-z_]+) ([\d.]+) by (\d{4}-\d\d-\d\d)$")
_ARITHMETIC = re.compile(r"^[\d ()+*/-]*$")


def read_worked_examples(folder: Path) -> tuple[WorkedExample, ...]:
    """Every example, in the order of the file; raises BadReference."""
    top = read_toml(folder / "worked_examples.toml")
    top.only("review_date", "example")
    top.day("review_date")
    return tuple(_example(table) for table in top.tables("example"))


def _example(table: TomlTable) -> WorkedExample:
    table.only("indicator", "title", "counts", "survey", "target", "arithmetic", "state", "printed", "rag", "because")
    return WorkedExample(
        indicator=table.whole("indicator", 1),
        title=table.text("title"),
        counts=tuple(_counts(table, line) for line in _lines(table, "counts")),
        survey=tuple(_survey(table, line) for line in _lines(table, "survey")),
        target=_target(table),
        arithmetic=_arithmetic(table),
        state=table.text("state"),
        printed=table.text("printed") if "printed" in table.fields else "",
        rag=table.text("rag"),
        because=table.text("because"),
    )


def _lines(table: TomlTable, field: str) -> tuple[str, ...]:
    return table.texts(field) if field in table.fields else ()


def _counts(table: TomlTable, line: str) -> ExampleCounts:
    match = _COUNTS.match(line)
    if match is None or match[1] not in set(Measure):
        table.wrong("counts", "lines such as 'staff: 10 White, 5 BME, 1 Unknown'")
    return ExampleCounts(Measure(match[1]), int(match[2]), int(match[3]), int(match[4]))


def _survey(table: TomlTable, line: str) -> ExampleSurvey:
    match = _SURVEY.match(line)
    if match is None:
        table.wrong("survey", "lines such as '2023: White 46.3% of 2850, BME 47.6% of 231'")
    white, bme = (float(text) if text else None for text in (match[2], match[4]))
    return ExampleSurvey(int(match[1]), white, int(match[3]), bme, int(match[5]))


def _target(table: TomlTable) -> Target | None:
    if "target" not in table.fields:
        return None
    match = _TARGET.match(table.text("target"))
    if match is None or match[1] not in set(TargetKind):
        table.wrong("target", "a target such as 'share_at_least 10.63 by 2025-03-31'")
    return Target(
        indicator=table.whole("indicator", 1),
        kind=TargetKind(match[1]),
        value=float(match[2]),
        due=date.fromisoformat(match[3]),
    )


def _arithmetic(table: TomlTable) -> str:
    if "arithmetic" not in table.fields:
        return ""
    text = table.text("arithmetic")
    return text if _ARITHMETIC.match(text) else table.wrong("arithmetic", "whole numbers, + - * / and brackets")
