"""Who is White, of the group, or Unknown; and which bands and clusters the workforce is shown in."""

from collections.abc import Mapping

from components import tables
from components.charts.figure import Table
from wres.standard.groups import Declaration, EthnicCategory, EthnicGroup
from wres.standard.label_book import LabelBook
from wres.standard.workforce import Cluster, PayBand

_DECLARATIONS = {
    Declaration.DECLARED: "declared",
    Declaration.NOT_STATED: "not stated: the person declined, which is an answer",
    Declaration.MISSING: "missing: no answer on record",
}


def groups(book: LabelBook, term: str) -> str:
    """One row a category, with the details that fold into it."""
    words = {EthnicGroup.WHITE: "White", EthnicGroup.BME: term, EthnicGroup.UNKNOWN: "Unknown"}
    parents = [category for category in book.categories.values() if category.parent == category.code]
    ordered = sorted(parents, key=lambda one: (list(words).index(one.group), not one.is_code))
    rows = tuple(
        (
            category.label.replace("BME", term),
            category.code if category.is_code else "no code",
            words[category.group],
            _DECLARATIONS[category.declaration],
            "; ".join(_detail(one) for one in _details(book.categories, category)) or "–",
        )
        for category in ordered
    )
    columns = ("Category", "Code", "Counts as", "Declaration", "Details that fold into it")
    return tables.html(Table(columns, rows), f"Ethnic categories: White, {term} or Unknown")


def bands(book: LabelBook) -> str:
    """The bands in their order, each with how many spellings are read as it and some of them."""
    rows = tuple(
        (band.words, len(found), ", ".join(found[:3]))
        for band in PayBand
        if (found := [label for label, meant in book.pay_bands.items() if meant is band])
    )
    columns = ("Band, lowest first", "Spellings known", "Some of them")
    return tables.html(Table(columns, rows), "Pay bands and how they are recognised")


def clusters(book: LabelBook) -> str:
    """The parts of the workforce and the staff groups that stand in each."""
    rows = tuple(
        (cluster.words, ", ".join(label for label, meant in book.staff_groups.items() if meant is cluster))
        for cluster in Cluster
        if cluster is not Cluster.UNMAPPED
    )
    return tables.html(Table(("Part of the workforce", "Staff groups read as it"), rows), "Clusters")


def _details(categories: Mapping[str, EthnicCategory], parent: EthnicCategory) -> list[EthnicCategory]:
    return [one for one in categories.values() if one.parent == parent.code and one is not parent]


def _detail(category: EthnicCategory) -> str:
    return f"{category.code} {category.label}" if category.is_code else category.label
