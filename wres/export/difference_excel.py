"""The difference between two snapshots as an Excel workbook."""

from wres.export.snapshot_tables import FORMATS, UNITS, standing, value
from wres.export.stamp import line, stamp
from wres.export.table import Cell, Column, Mark, Number, Table
from wres.export.workbook import workbook
from wres.measures.results import IndicatorResult
from wres.plan.fields import in_words
from wres.plan.links import write_links
from wres.review.difference import ActionChange, Difference, IndicatorChange
from wres.review.finding import cautions, finding, standings
from wres.review.snapshot import ShownSnapshot
from wres.review.words import MOVE_WORDS, delivery_words, rag_move_words, target_words
from wres.standard.period import in_words as day_in_words


def difference_excel(then: ShownSnapshot, now: ShownSnapshot, found: Difference) -> bytes:
    """Sheets 'What changed', 'The nine', 'Actions'; the same two always give the same bytes."""
    sheets = (_summary(then, now, found), _nine(then, now, found), _actions(found))
    return workbook(sheets, f"{then.name} → {now.name}", line(now), max(then.frozen_at, now.frozen_at))


def _summary(then: ShownSnapshot, now: ShownSnapshot, found: Difference) -> Table:
    told = [("Finding", f"{finding(found)}.", "")]
    told += [("Standing", standings(found), "")] if standings(found) else []
    told += [("To bear in mind", text, "") for text in cautions(then, now)]
    before, after = dict(stamp(then, day_in_words)), dict(stamp(now, day_in_words))
    told += [(name, before.get(name, ""), after.get(name, "")) for name in {**after, **before}]
    return Table("What changed", (Column("Item", 26), Column("Then", 60), Column("Now", 60)), tuple(told))


def _nine(then: ShownSnapshot, now: ShownSnapshot, found: Difference) -> Table:
    columns = (
        Column("No", 5),
        Column("Indicator", 34),
        Column("Unit", 18),
        Column("Value then", 12),
        Column("Value now", 12),
        Column("Change", 12),
        Column("Standing then", 26),
        Column("Standing now", 26),
        Column("Move", 30),
        Column("Target then", 28),
        Column("Target now", 28),
    )
    names = now.short_names or then.short_names
    rows = (_nine_row(change, name) for change, name in zip(found.indicators, names, strict=bool(found.indicators)))
    return Table("The nine", columns, tuple(rows))


def _nine_row(change: IndicatorChange, name: str) -> tuple[Cell, ...]:
    one = change.now or change.then
    unit = one.unit if one else None
    return (
        Number(change.indicator, "0"),
        name,
        UNITS[unit] if unit else "",
        _value(change.then),
        _value(change.now),
        Mark.NOT_APPLICABLE if change.change is None or unit is None else Number(change.change, _SIGNED[FORMATS[unit]]),
        standing(change.then),
        standing(change.now),
        rag_move_words(change),
        _target(change.then),
        _target(change.now),
    )


_SIGNED = {
    '0.0"%"': '+0.0;"−"0.0;0.0',
    "0.00": '+0.00;"−"0.00;0.00',
    '+0.0;"−"0.0;0.0': '+0.0;"−"0.0;0.0',
}
"""The format of a change, by that of the value; the change of a percentage is in points."""


def _value(result: IndicatorResult | None) -> Cell:
    return Mark.NOT_SUPPLIED if result is None else value(result)


def _target(result: IndicatorResult | None) -> str:
    return target_words(result.target, result.target_printed) if result else ""


def _actions(found: Difference) -> Table:
    columns = (
        Column("What", 22),
        Column("No", 7),
        Column("Indicators", 13),
        Column("Action", 52),
        Column("Lead", 24),
        Column("Rating then", 26),
        Column("Rating now", 26),
        Column("Other fields, then and now", 70),
    )
    ordered = (*found.opened, *found.closed, *found.re_rated, *found.otherwise_changed)
    return Table("Actions", columns, tuple(_action_row(change) for change in ordered))


def _action_row(change: ActionChange) -> tuple[Cell, ...]:
    one = change.now or change.then
    if one is None:
        raise ValueError("an action that changed stood in a plan once")
    fields = (f"{f.field.label}: {in_words(f.field, f.then)} → {in_words(f.field, f.now)}" for f in change.fields)
    return (
        MOVE_WORDS[change.move],
        one.number,
        write_links(one.links),
        one.text,
        one.lead,
        delivery_words(change.then.rating) if change.then else "",
        delivery_words(change.now.rating) if change.now else "",
        "\n".join(fields),
    )
