"""The rules in force for this trust: every threshold with its value, marked where it differs from the default."""

from components import settings_rule_words, tables
from components.charts.figure import Table
from wres.standard.rules import Rules

_COLUMNS = ("Rule", "In force", "Default", "Set by", "What it does")


def finding(rules: Rules, defaults: Rules) -> str:
    """The page's heading: whether the trust has set any rule itself."""
    own = sum(row.differs for row in settings_rule_words.rows(rules, defaults))
    if not own:
        return f"Every number follows the default rules, version {defaults.version}"
    return (
        f"Every number follows the default rules, but for {'one' if own == 1 else own} that this trust has set itself"
    )


def html(rules: Rules, defaults: Rules) -> str:
    """Every rule in one table."""
    rows = tuple(
        (
            row.words,
            row.in_force,
            row.default,
            settings_rule_words.SET_HERE if row.differs else settings_rule_words.DEFAULT,
            row.does,
        )
        for row in settings_rule_words.rows(rules, defaults)
    )
    return tables.html(Table(_COLUMNS, rows), f"The rules in force, version {rules.version}")
