"""Everything that gives words their meaning in one upload: the reviewed book and what the trust has taught us."""

from dataclasses import dataclass
from datetime import date

from wres.ingest.ethnicity import EthnicRanks
from wres.ingest.headings import HeadingBook
from wres.ingest.labels import EthnicityReader
from wres.standard.label_book import LabelBook
from wres.standard.mapping import Mapping, MappingKind
from wres.standard.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Readers made once an upload."""

    book: LabelBook
    mapping: Mapping
    rules: Rules
    as_at: date
    ethnicity: EthnicityReader
    ranks: EthnicRanks

    def own(self, kind: MappingKind) -> dict[str, str]:
        """The trust's own words of one kind."""
        return self.mapping.of(kind)


def heading_book(book: LabelBook, mapping: Mapping) -> HeadingBook:
    """The headings that are understood."""
    return HeadingBook(book.headings, mapping.of(MappingKind.HEADING))


def words_for(book: LabelBook, mapping: Mapping, rules: Rules, as_at: date) -> Words:
    """The readers for one upload on one date."""
    return Words(
        book=book,
        mapping=mapping,
        rules=rules,
        as_at=as_at,
        ethnicity=EthnicityReader(book, mapping.of(MappingKind.ETHNICITY)),
        ranks=EthnicRanks(book),
    )
