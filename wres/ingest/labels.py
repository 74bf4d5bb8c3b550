"""What one label means: an ethnicity or a grade. Pure functions over the reviewed book; never a guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wres.standard.groups import EthnicCategory
from wres.standard.label_book import LabelBook
from wres.standard.mapping import normalise
from wres.standard.workforce import PayBand

MISSING_CODE = "X"
_CODE = re.compile(r"^([a-z][a-z0-9]?|99)(?:$|[\s:–—-]+(.*)$)")
_PUNCTUATION = re.compile(r"[-–—:,/()&+.]|\band\b")
_BAND = re.compile(
    r"^(?:(?:non )?review body )?band\s*([1-9])\s*[-–]?\s*(?:range\s*)?([a-d])?"
    r"(?:\s*[-–,]?\s*(?:spine|step|point|entry|top|pt|pay)\b.*)?$"
)
_SCALE = re.compile(r"^(?:nhs\s+)?(?:(?:agenda for change|afc)\b\s*[:-]?\s*)?")
_BARE_BAND = re.compile(r"^([1-79]|8\s*[a-d])(?:\.0)?$")
_NAMES_SOMEBODY = re.compile(r"\d{5,}|@|\b[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]\b", re.IGNORECASE)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A code and a label of different groups in one cell, such as 'A Indian'."""

    code: EthnicCategory
    label: EthnicCategory


def shown(label: str) -> str:
    """A label as a Problem may show it: the shape alone where it looks like an identifier that slipped in here."""
    if _NAMES_SOMEBODY.search(label):
        return f"{len(label)} digits" if label.isdigit() else "text with an identifier in it"
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def fold(text: str) -> str:
    """Normalised, with punctuation and 'and' as spaces, so that 'White - British' and 'White: British' agree."""
    return " ".join(_PUNCTUATION.sub(" ", normalise(text)).split())


class EthnicityReader:
    """Ethnic Origin cells to categories."""

    def __init__(self, book: LabelBook, own: Mapping[str, str]) -> None:
        self._book = book
        self._own = {normalise(found): code for found, code in own.items()}
        self._codes = book.codes
        self._exact = book.ethnicity
        # A dash stands for no answer; other punctuation alone says nothing.
        self._folded = {words: code for label, code in book.ethnicity.items() if (words := fold(label))}

    def read(self, cell: str | None) -> EthnicCategory | Contradiction | None:
        """The category of a cell; None for a label nobody has explained."""
        text = normalise(cell or "").removesuffix(".0")
        if not text:
            return self._book.categories[MISSING_CODE]
        if text in self._own:
            return self._book.categories[self._own[text]]
        return self._coded(text) or self._labelled(text)

    def _coded(self, text: str) -> EthnicCategory | Contradiction | None:
        match = _CODE.match(text)
        if match is None:
            return None
        code = match[1].upper()
        category = self._book.categories[code] if code in self._codes else None
        label = self._labelled(match[2]) if match[2] else None
        if category is not None and label is not None and label.group is not category.group:
            return Contradiction(category, label)
        return category

    def _labelled(self, text: str) -> EthnicCategory | None:
        code = self._exact.get(text) or self._folded.get(fold(text))
        return self._book.categories[code] if code is not None else None


def band_of(cell: str | None, book: LabelBook, own: Mapping[str, str]) -> PayBand | None:
    """The band of a pay grade, from its words; the digits of a pay-scale code say nothing. None where unknown."""
    text = normalise(cell or "")
    if text in own:
        return PayBand(own[text])
    *scale, last = text.split("|")
    words = _SCALE.sub("", last.strip(), count=1)
    if scale and words[:1].isdigit():
        return None
    if words in book.pay_bands:
        return book.pay_bands[words]
    match = _BARE_BAND.match(words)
    if match:
        return PayBand(match[1].replace(" ", ""))
    return _numbered_band(words)


def _numbered_band(words: str) -> PayBand | None:
    match = _BAND.match(words)
    if match is None:
        return None
    number, part = match[1], match[2] or ""
    if (number == "8") != bool(part):
        return None
    return PayBand(number + part)
