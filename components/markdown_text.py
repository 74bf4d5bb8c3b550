"""Text from data inside a label that Streamlit reads as markdown."""

import re

from components.announce import plain

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:$<>&@/=\"'])")


def literal(text: str) -> str:
    """The text as it is: no link, picture, colour, formula or emphasis can be made of it, and it stays on one line."""
    return _MARKS.sub(r"\\\1", " ".join(plain(text).split()))
