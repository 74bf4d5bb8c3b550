"""The action plan's page before there is an organisation."""

from components import frame


def nowhere() -> None:
    """Nobody has named a trust or opened the sample."""
    frame.nothing_yet("There is no action plan yet")
