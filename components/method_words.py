"""The reviewed texts in the trust's own words, and numbers and arithmetic as they are printed."""

import re

_RETURN = re.compile(r"\bBME\b")
_SIGNS = {" / ": " ÷ ", " * ": " × ", " - ": " − "}


def own(text: str, term: str) -> str:
    """A text of the reference with the trust's term for the group, as on every other screen."""
    told = _RETURN.sub(term, text)
    return told[0].upper() + told[1:] if _RETURN.match(text) else told


def arithmetic(text: str) -> str:
    """'(20 / 100) * 2' as it is written by hand: '(20 ÷ 100) × 2'."""
    for sign, printed in _SIGNS.items():
        text = text.replace(sign, printed)
    return text


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return f"{text[0].upper()}{text[1:]}."
