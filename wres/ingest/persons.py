"""Whom a row is about: the Employee Number as a key that counts a person once and goes no further."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from wres.ingest.distinct import Codes, Mask
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.standard.tables import Column

_NOBODY = pa.array(["", "N/A", "NA", "NONE", "NULL", "NIL", "-", "--", ".", "?", "TBC", "TBA", "UNKNOWN", "NOT KNOWN"])
"""What people write where there is no number; as a key they would make one person of all such rows."""


@dataclass(frozen=True, slots=True)
class Persons:
    """``ids``, one a row, point into ``keys``, which are distinct; −1 where the row names nobody."""

    ids: Codes
    keys: pa.StringArray

    @property
    def nameless(self) -> Mask:
        """The rows that name nobody."""
        mask: Mask = self.ids < 0
        return mask

    def among(self, others: pa.StringArray) -> Codes:
        """Each row's place in another table's keys; −1 where it is not there."""
        places: Codes = pc.fill_null(pc.index_in(self.keys, value_set=others), -1).to_numpy(zero_copy_only=False)
        return np.append(places, -1).astype(np.int64)[self.ids]


def persons(rows: Rows) -> Persons:
    """Employee Numbers as keys: trimmed, '.0' and leading zeros dropped, upper case."""
    numbers = rows.distinct(Column.EMPLOYEE_NUMBER)
    text = pc.utf8_trim_whitespace(pc.utf8_trim(numbers.words, characters="\u200b\ufeff"))
    if pc.any(pc.match_substring(text, ".0")).as_py():
        text = pc.replace_substring_regex(text, r"\.0+$", "")
    text = pc.utf8_ltrim(pc.utf8_upper(text), characters="0")
    text = pc.if_else(pc.is_in(text, value_set=_NOBODY), pa.scalar(None, pa.string()), text)
    encoded = text.dictionary_encode()
    places: Codes = pc.fill_null(encoded.indices, -1).to_numpy(zero_copy_only=False)
    return Persons(np.append(places, -1).astype(np.int64)[numbers.codes], encoded.dictionary)


def leave_out_nameless(rows: Rows, who: Persons, expected: str) -> None:
    """Rows that name nobody leave, as an error."""
    blank = rows.distinct(Column.EMPLOYEE_NUMBER).blank
    for mask, found in ((blank, "blank"), (who.nameless & ~blank, "no number")):
        left = rows.leave_out(mask, Reason.MISSING_EMPLOYEE_NUMBER)
        rows.error("missing_employee_number", expected, Column.EMPLOYEE_NUMBER, found, left)
