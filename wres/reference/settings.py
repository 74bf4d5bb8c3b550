"""The rules and the default targets, from rag.toml and targets.toml."""

from pathlib import Path

from wres.reference.toml_file import TomlTable, read_toml
from wres.standard.rules import Rules
from wres.standard.target import Target, TargetKind
from wres.standard.workforce import AssignmentKind

_RAG_FIELDS = (
    "rules_version",
    "review_date",
    "small_numbers",
    "publication",
    "amber",
    "four_fifths",
    "printing",
    "counting",
    "windows",
    "checks",
)


def read_rules(folder: Path) -> Rules:
    """Every threshold and choice; raises BadReference for a missing, misspelt or impossible one."""
    rag = read_toml(folder / "rag.toml")
    rag.only(*_RAG_FIELDS)
    rag.day("review_date")
    small = _table(rag, "small_numbers", "numerator", "base")
    publication = _table(rag, "publication", "threshold", "rounding")
    amber = _table(rag, "amber", "share_points", "ratio_at_most", "gap_points", "board_points")
    fifths = _table(rag, "four_fifths", "low", "high")
    printing = _table(rag, "printing", "ratio_decimals", "percent_decimals", "gap_decimals")
    counting = _table(rag, "counting", "workforce_kinds", "unknown_in_denominator")
    windows = _table(rag, "windows", "months", "disciplinary_months")
    return Rules(
        version=rag.text("rules_version"),
        small_numerator=small.whole("numerator"),
        small_base=small.whole("base"),
        publication_threshold=publication.whole("threshold", 1),
        publication_rounding=publication.whole("rounding", 1),
        share_amber_points=amber.number("share_points"),
        ratio_amber_at_most=amber.number("ratio_at_most"),
        four_fifths_low=fifths.number("low"),
        four_fifths_high=fifths.number("high"),
        gap_amber_points=amber.number("gap_points"),
        board_amber_points=amber.number("board_points"),
        band_rule=_band_rule(folder),
        unknown_in_denominator=counting.yes("unknown_in_denominator"),
        headcount_jump_percent=_table(rag, "checks", "headcount_jump_percent").number("headcount_jump_percent"),
        window_months=windows.whole("months", 1),
        disciplinary_window_months=windows.whole("disciplinary_months", 1),
        ratio_decimals=printing.whole("ratio_decimals"),
        percent_decimals=printing.whole("percent_decimals"),
        gap_decimals=printing.whole("gap_decimals"),
        workforce_kinds=_workforce_kinds(counting),
    )


def read_targets(folder: Path) -> tuple[Target, ...]:
    """The default targets, at most one an indicator; raises BadReference."""
    targets: dict[int, Target] = {}
    for table in _targets_file(folder).tables("target"):
        table.only("indicator", "kind", "value", "source")
        number = table.whole("indicator", 1)
        if number > 9 or number in targets:
            table.wrong("indicator", "a number from 1 to 9 that no earlier target has")
        kind = table.choice("kind", TargetKind)
        targets[number] = Target(indicator=number, kind=kind, value=table.number("value"), source=table.text("source"))
    return tuple(targets[number] for number in sorted(targets))


def _targets_file(folder: Path) -> TomlTable:
    file = read_toml(folder / "targets.toml")
    file.only("review_date", "band_rule", "target")
    file.day("review_date")
    return file


def _band_rule(folder: Path) -> bool:
    rule = _table(_targets_file(folder), "band_rule", "enabled", "source")
    rule.text("source")
    return rule.yes("enabled")


def _table(file: TomlTable, name: str, *fields: str) -> TomlTable:
    table = file.table(name)
    table.only(*fields)
    return table


def _workforce_kinds(counting: TomlTable) -> frozenset[AssignmentKind]:
    try:
        kinds = frozenset(AssignmentKind(kind) for kind in counting.texts("workforce_kinds"))
    except ValueError:
        counting.wrong("workforce_kinds", "a list out of " + ", ".join(AssignmentKind))
    return kinds or counting.wrong("workforce_kinds", "at least one kind of assignment")
