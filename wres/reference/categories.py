"""Ethnic categories, and the labels that mean them."""

from pathlib import Path

from wres.reference.csv_file import CsvRow, lookup, read_rows
from wres.standard.groups import Declaration, EthnicCategory, EthnicGroup

_COLUMNS = ("code", "label", "group", "declaration", "parent")


def read_categories(folder: Path) -> dict[str, EthnicCategory]:
    """Code → category, from ethnic_categories.csv; raises BadReference."""
    rows = read_rows(folder / "ethnic_categories.csv", _COLUMNS)
    categories: dict[str, EthnicCategory] = {}
    for row in rows:
        category = _category(row)
        if category.code in categories:
            row.wrong("code", "a code that no earlier row has")
        categories[category.code] = category
    for row in rows:
        _check_parent(row, categories)
    return categories


def read_ethnicity(folder: Path, categories: dict[str, EthnicCategory]) -> dict[str, str]:
    """Normalised label → code, from ethnicity_labels.csv; every code must be a category."""

    def code(row: CsvRow) -> str:
        known = row.text("category")
        return known if known in categories else row.wrong("category", "a code of ethnic_categories.csv")

    return lookup(folder / "ethnicity_labels.csv", ("label", "category", "source"), code)


def _category(row: CsvRow) -> EthnicCategory:
    category = EthnicCategory(
        row.text("code"),
        row.text("label"),
        row.choice("group", EthnicGroup),
        row.choice("declaration", Declaration),
        row.text("parent"),
    )
    if (category.group is EthnicGroup.UNKNOWN) == (category.declaration is Declaration.DECLARED):
        row.wrong("declaration", "declared for white and bme, not_stated or missing for unknown")
    return category


def _check_parent(row: CsvRow, categories: dict[str, EthnicCategory]) -> None:
    category = categories[row.text("code")]
    parent = categories.get(category.parent)
    if parent is None or parent.parent != parent.code or parent.group is not category.group:
        row.wrong("parent", "its own code, or a category of the same group that is no detail itself")
