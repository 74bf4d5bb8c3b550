"""Text as a spreadsheet file can hold it: what it may not hold becomes a mark that can be seen."""

import re

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REVERSING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
MARK = "\ufffd"


def cell_text(text: str) -> str:
    """The text with characters that XML forbids, or that reverse the writing direction, shown as a mark.

    '_x0041_' would be read back as 'A': its first mark is written so that it stays what it is.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _REVERSING.sub(MARK, _NOT_XML.sub(MARK, text))
    return _LOOKS_ESCAPED.sub("_x005F_", text)
