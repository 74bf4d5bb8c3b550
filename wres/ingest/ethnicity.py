"""The Ethnic Origin column: every distinct cell read once, its Problems reported, each row ranked.

A **rank** orders what is known of a person: declared categories first, then coarser ones ('White, not specified'),
then not stated, then missing. The lowest rank of a person's rows is their ethnicity.
"""

from wres.ingest.columns import report_labels
from wres.ingest.distinct import Codes, Mask, Meanings
from wres.ingest.labels import Contradiction, EthnicityReader
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.standard.groups import Declaration, EthnicCategory, EthnicGroup
from wres.standard.label_book import LabelBook
from wres.standard.mapping import MappingKind
from wres.standard.problem import Severity
from wres.standard.tables import Column

UNRANKED = -1
_EXPECTED = "an ethnic category of the national list, such as 'A White - British'"


class EthnicRanks:
    """Category ↔ rank. Details fold into their 16 + 1 parent."""

    def __init__(self, book: LabelBook) -> None:
        parents = {c.parent: book.categories[c.parent] for c in book.categories.values()}
        self.categories: tuple[EthnicCategory, ...] = tuple(sorted(parents.values(), key=_precedence))
        self._rank = {category.code: rank for rank, category in enumerate(self.categories)}
        self.first_coarse = next(i for i, c in enumerate(self.categories) if _precedence(c)[0] > 0)
        self.is_bme = [category.group is EthnicGroup.BME for category in self.categories]
        self.is_known = [category.group is not EthnicGroup.UNKNOWN for category in self.categories]

    @property
    def missing(self) -> int:
        """The rank of no answer at all, the last."""
        return len(self.categories) - 1

    def rank(self, category: EthnicCategory) -> int:
        """Where a category stands; its parent's place for a detail."""
        return self._rank[category.parent]


def _precedence(category: EthnicCategory) -> tuple[int, str]:
    if category.declaration is Declaration.NOT_STATED:
        return 2, category.code
    if category.declaration is Declaration.MISSING:
        return 3, category.code
    return int(not category.is_code), category.code


def rank_rows(rows: Rows, reader: EthnicityReader, ranks: EthnicRanks) -> Codes:
    """The rank of each row's ethnicity; UNRANKED where the label is unknown or contradicts itself.

    Rows still counting with such a label are left out as errors; on rows that were out already it is a warning.
    """
    meanings: Meanings[EthnicCategory | Contradiction] = rows.distinct(Column.ETHNIC_ORIGIN).means(reader.read)
    for within, severity in ((rows.counting, Severity.ERROR), (~rows.counting, Severity.WARNING)):
        labels = meanings.labels(meanings.unknown & within)
        report_labels(
            rows,
            Column.ETHNIC_ORIGIN,
            labels,
            code="unknown_ethnicity",
            expected=_EXPECTED,
            kind=MappingKind.ETHNICITY,
            severity=severity,
        )
        _report_contradictions(rows, meanings, within, severity)
    rows.leave_out(meanings.unknown, Reason.UNKNOWN_ETHNICITY)
    rows.leave_out(meanings.where(lambda meaning: isinstance(meaning, Contradiction)), Reason.CONTRADICTORY_ETHNICITY)
    return meanings.numbers(lambda meaning: ranks.rank(meaning) if isinstance(meaning, EthnicCategory) else UNRANKED)


def _report_contradictions(
    rows: Rows, meanings: Meanings[EthnicCategory | Contradiction], within: Mask, severity: Severity
) -> None:
    for meaning in dict.fromkeys(m for m in meanings.meanings if isinstance(m, Contradiction)):
        expected = (
            f"one ethnicity; {meaning.code.code} is {meaning.code.label}, the text says {meaning.label.label}. "
            "Correct it at its source"
        )
        labels = meanings.labels(meanings.saying(meaning) & within)
        report_labels(
            rows, Column.ETHNIC_ORIGIN, labels, code="contradictory_ethnicity", expected=expected, severity=severity
        )
