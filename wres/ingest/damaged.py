"""The refusal of a file that begins like one that can be read, and is not whole."""

from wres.standard.errors import UserFacingError


def damaged() -> UserFacingError:
    """What happened and what to do."""
    return UserFacingError(
        "The file is damaged or was not copied to the end.",
        "Open it in Excel to see whether it is whole, save it again and upload the new file.",
        code="damaged_file",
    )
