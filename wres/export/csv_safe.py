"""Text in a CSV file that no spreadsheet takes for a formula.

The rule is OWASP's on CSV injection, https://owasp.org/www-community/attacks/CSV_Injection
"""

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN = " \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def safe(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet could calculate it; otherwise unchanged.

    Blanks and marks of no width in front are looked through, because spreadsheets drop them before they look. Meant
    for words only: a number is written as a number. Guarding twice is guarding once.
    """
    return f"'{text}" if starts_formula(text) else text


def starts_formula(text: str) -> bool:
    """True where the first thing that a spreadsheet reads could start a formula or a command."""
    return text.lstrip(_UNSEEN).startswith(_STARTS)
