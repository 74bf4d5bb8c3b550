"""What a person may type anywhere: any text that both databases and every export can keep exactly as it is."""

from wres.standard.errors import UserFacingError

LONGEST = 4_000
"""Characters in one field. A page of A4 holds about 3,000: longer text belongs in a document of its own."""


def check_text(text: str, what: str, longest: int = LONGEST) -> str:
    """Return ``text`` unchanged, or raise a sentence naming ``what`` ('the lead', say).

    Refused are more than ``longest`` characters, the NUL character and halves of surrogate pairs, which no UTF-8
    database column can hold. Nothing is stripped, replaced or escaped: text is text.
    """
    if len(text) > longest:
        raise UserFacingError(
            f"{what[0].upper()}{what[1:]} has {len(text):,} characters; {longest:,} is the most that is kept.",
            "Shorten it, or put the detail in a document and name that here.",
            code="too_long",
        )
    if any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text):
        raise UserFacingError(
            f"{what[0].upper()}{what[1:]} holds a character that is not text, as copying from some programs leaves.",
            "Type the words again, or paste them as plain text.",
            code="bad_character",
        )
    return text


def check_filled(text: str, what: str, longest: int = LONGEST) -> str:
    """As ``check_text``, and refuse blank."""
    if not text.strip():
        raise UserFacingError(f"{what[0].upper()}{what[1:]} is blank.", "Write at least one word.", code="blank_text")
    return check_text(text, what, longest)
