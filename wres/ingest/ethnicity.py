"""The Ethnic Origin column: every distinct cell read once, its Problems reported, each row ranked.

A **rank** orders what is known of a person: declared categories first, then coarser ones ('White, not specified'),
then not stated, then missing. The lowest rank of a person's rows is their ethnicity.
"""

import numpy as np

from wres.ingest.labels import Contradiction, EthnicityReader
from wres.ingest.problem_book import ProblemBook
from wres.ingest.reasons import Reason
from wres.ingest.rows import Codes, Mask, Rows
from wres.standard.groups import Declaration, EthnicCategory, EthnicGroup
from wres.standard.label_book import LabelBook
from wres.standard.mapping import MappingKind
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

    def rank(self, category: EthnicCategory) -> int:
        """Where a category stands; its parent's place for a detail."""
        return self._rank[category.parent]

    def group_of(self, rank: int) -> EthnicGroup:
        """White, BME or Unknown."""
        return self.categories[rank].group


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
    codes, meanings = rows.each(Column.ETHNIC_ORIGIN, reader.read)
    cells = [ranks.rank(m) if isinstance(m, EthnicCategory) else UNRANKED for m in meanings]
    values = rows.encoded(Column.ETHNIC_ORIGIN)[1]
    for code, meaning in enumerate(meanings):
        if isinstance(meaning, EthnicCategory):
            continue
        mask = codes == code
        if not mask.any():
            continue
        if isinstance(meaning, Contradiction):
            _report_contradiction(rows, mask, values[code], meaning)
        else:
            _report_unknown(rows, mask, values[code])
    row_ranks: Codes = np.asarray(cells, dtype=np.int64)[codes]
    return row_ranks


def _report_unknown(rows: Rows, mask: Mask, label: str | None) -> None:
    label = (label or "").strip()
    others = rows.numbers[mask & ~rows.counting]
    left = rows.leave_out(mask, Reason.UNKNOWN_ETHNICITY)
    rows.problems.unknown_word(MappingKind.ETHNICITY, label, rows.sheet, len(left) + len(others))
    _report(rows.problems, rows.sheet, "unknown_ethnicity", label, _EXPECTED, left.tolist(), others.tolist())


def _report_contradiction(rows: Rows, mask: Mask, label: str | None, meaning: Contradiction) -> None:
    expected = (
        f"one ethnicity; {meaning.code.code} is {meaning.code.label}, the text says {meaning.label.label}. "
        "Correct it at its source"
    )
    others = rows.numbers[mask & ~rows.counting]
    left = rows.leave_out(mask, Reason.CONTRADICTORY_ETHNICITY)
    _report(rows.problems, rows.sheet, "contradictory_ethnicity", label, expected, left.tolist(), others.tolist())


def _report(
    problems: ProblemBook,
    sheet: str,
    code: str,
    label: str | None,
    expected: str,
    left: list[int],
    others: list[int],
) -> None:
    column = Column.ETHNIC_ORIGIN.value
    if left:
        problems.error(code, expected, sheet=sheet, column=column, found=label, rows=left)
    if others:
        problems.warn(code, expected, sheet=sheet, column=column, found=label, rows=others)
