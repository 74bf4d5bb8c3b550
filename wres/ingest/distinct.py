"""A column as its distinct cells: each is understood once, however many rows carry it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from wres.standard.mapping import normalise

Mask = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.int64]
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Distinct:
    """``words`` are the distinct cells; ``codes``, one a row, point into them, or at their end for a blank."""

    codes: Codes
    words: pa.StringArray

    @property
    def blank(self) -> Mask:
        """The rows without a cell."""
        mask: Mask = self.codes == len(self.words)
        return mask

    def rows_with(self, hit: Mask) -> Mask:
        """The rows whose cell is hit; ``hit`` has one entry a word."""
        if not hit.any():
            return np.zeros(len(self.codes), dtype=bool)
        mask: Mask = np.append(hit, False)[self.codes]
        return mask

    def means(self, meaning: Callable[[str | None], Meaning | None]) -> "Meanings[Meaning]":
        """What every distinct cell means; None, for a blank, is asked too."""
        words: list[str] = self.words.to_pylist()
        return Meanings(self, words, [*(meaning(word) for word in words), meaning(None)])


def distinct(cells: pa.ChunkedArray) -> Distinct:
    """The distinct cells of a text column."""
    encoded = cells.combine_chunks().dictionary_encode()
    if isinstance(encoded, pa.ChunkedArray):
        encoded = encoded.combine_chunks()
    codes: Codes = pc.fill_null(encoded.indices, len(encoded.dictionary)).to_numpy(zero_copy_only=False)
    return Distinct(codes.astype(np.int64), encoded.dictionary)


@dataclass(frozen=True, slots=True)
class Meanings(Generic[Meaning]):
    """``meanings`` has one entry a word and one more for a blank; None where a word is not understood."""

    of: Distinct
    words: list[str]
    meanings: list[Meaning | None]

    def where(self, test: Callable[[Meaning | None], bool]) -> Mask:
        """The rows whose meaning passes."""
        mask: Mask = np.array([test(meaning) for meaning in self.meanings], dtype=bool)[self.of.codes]
        return mask

    def saying(self, *wanted: Meaning) -> Mask:
        """The rows that mean one of these."""
        return self.where(lambda meaning: meaning in wanted)

    def numbers(self, number: Callable[[Meaning | None], float]) -> npt.NDArray[Any]:
        """One number a row."""
        return np.array([number(meaning) for meaning in self.meanings])[self.of.codes]

    def each(self) -> list[Meaning | None]:
        """One meaning a row: for tables of a few rows."""
        return [self.meanings[code] for code in self.of.codes.tolist()]

    @property
    def unknown(self) -> Mask:
        """The rows whose cell says something that is not understood."""
        return self.where(lambda meaning: meaning is None) & ~self.of.blank

    def labels(self, rows: Mask) -> list[tuple[str, Codes]]:
        """Each label that stands in ``rows`` with its places there, in the order of appearance.

        Labels that differ in case and white space only are one.
        """
        places = np.flatnonzero(rows & ~self.of.blank)
        if not len(places):
            return []
        order = np.argsort(self.of.codes[places], kind="stable")
        codes = self.of.codes[places][order]
        pieces = np.split(places[order], np.flatnonzero(np.diff(codes)) + 1)
        spelled: dict[str, tuple[str, list[Codes]]] = {}
        for piece in sorted(pieces, key=lambda piece: int(piece[0])):
            word = self.words[self.of.codes[piece[0]]]
            spelled.setdefault(normalise(word), (word.strip(), []))[1].append(piece)
        return [(word, np.sort(np.concatenate(found))) for word, found in spelled.values()]


def positions(hits: Iterable[int], rows: int) -> Mask:
    """A mask with the given places set."""
    mask: Mask = np.zeros(rows, dtype=bool)
    mask[list(hits)] = True
    return mask
