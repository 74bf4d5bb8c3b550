"""A wrong request is an error with a sentence and a remedy."""


class UserFacingError(Exception):
    """Says what happened and what to do; ``code`` names the rule or guard that refused, for programs and tests."""

    def __init__(self, what_happened: str, what_to_do: str, code: str = "refused") -> None:
        super().__init__(f"{what_happened} {what_to_do}")
        self.what_happened = what_happened
        self.what_to_do = what_to_do
        self.code = code


class NotAllowed(UserFacingError):
    """The actor lacks the permission."""


class Conflict(UserFacingError):
    """Somebody else changed the same thing first; nothing was overwritten."""


class BadReference(Exception):
    """A file of data/reference is wrong: names the file, the row, the column and what would have been right."""
