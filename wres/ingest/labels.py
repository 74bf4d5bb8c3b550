"""What one label means: an ethnicity, a grade, a staff group … Pure functions over the reviewed book; never a guess."""

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
_BARE_BAND = re.compile(r"^([1-79]|8\s*[a-d])$")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A code and a label of different groups in one cell, such as 'A Indian'."""

    code: EthnicCategory
    label: EthnicCategory


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
        self._folded = {fold(label): code for label, code in book.ethnicity.items()}

    def read(self, cell: str | None) -> EthnicCategory | Contradiction | None:
        """The category of a cell; None for a label nobody has explained."""
        text = normalise(cell or "")
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
    words = normalise(text.rsplit("|", 1)[-1])
    for prefix in ("agenda for change ", "afc ", "nhs "):
        words = words.removeprefix(prefix)
    if words in book.pay_bands:
        return book.pay_bands[words]
    match = _BARE_BAND.match(words) if "|" not in text else None
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


def shape_of(cell: str | None) -> str:
    """What an identifier looks like, without the identifier: '8 digits', 'blank', 'text'."""
    text = (cell or "").strip()
    if not text:
        return "blank"
    return f"{len(text)} digits" if text.isdigit() else "text"


def employee_key(cell: str | None) -> str:
    """Trimmed, '.0' and leading zeros dropped, upper case; '' where nothing is left."""
    text = re.sub(r"\.0+$", "", (cell or "").strip())
    return text.lstrip("0").upper()
