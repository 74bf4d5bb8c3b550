"""The nine definitions, from indicators.toml."""

from dataclasses import fields
from pathlib import Path

from wres.reference.toml_file import TomlTable, read_toml
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Direction, Indicator, Kind, Measure, Unit


def read_indicators(folder: Path) -> tuple[Indicator, ...]:
    """The indicators 1 to 9, in order; raises BadReference where one is missing, repeated or incomplete."""
    file = read_toml(folder / "indicators.toml")
    file.only("indicator")
    indicators = tuple(_indicator(table) for table in file.tables("indicator"))
    if [indicator.number for indicator in indicators] != list(range(1, 10)):
        file.wrong("indicator", "the numbers 1 to 9, each once, in order")
    return indicators


def _indicator(table: TomlTable) -> Indicator:
    table.only(*(field.name for field in fields(Indicator)))
    kind = table.choice("kind", Kind)
    counted = kind is not Kind.SURVEY_GAP
    return Indicator(
        number=table.whole("number", 1),
        standard=table.text("standard"),
        name=table.text("name"),
        short_name=table.text("short_name"),
        definition=table.text("definition"),
        why_it_matters=table.text("why_it_matters"),
        formula=table.text("formula"),
        numerator_words=table.text("numerator_words"),
        denominator_words=table.text("denominator_words"),
        kind=kind,
        unit=table.choice("unit", Unit),
        direction=table.choice("direction", Direction),
        top=table.choice("top", EthnicGroup) if kind is Kind.RELATIVE_LIKELIHOOD else None,
        numerator=table.choice("numerator", Measure) if counted else None,
        base=table.choice("base", Measure) if counted else None,
        subject=table.text("subject"),
        verb=table.text("verb"),
        caveats=table.texts("caveats"),
        source=table.text("source"),
        checked_by=table.text("checked_by"),
        review_date=table.day("review_date"),
    )
