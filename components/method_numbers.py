"""Small numbers: the two editions, and the four marks of a cell, with the limits in force."""

from components import tables
from components.announce import escape
from components.charts.figure import Absent, Table
from wres.standard.rules import Rules

_CANNOT = (
    "two editions of nearly the same people, for dates close together or made with different limits, which can be "
    "subtracted",
    "what a reader knows from elsewhere, such as an exact figure in an annual report",
    "everybody in a group being in the same place, which a table then says",
    "the words of the action plan, which a visitor reads as they were written",
)
MARKS = (
    ("0", "Zero", "Counted, and there was nobody."),
    (Absent.WITHHELD, "Suppressed", "Withheld to protect small groups, or by the source."),
    (Absent.NOT_SUPPLIED, "Not collected", "The upload did not hold what the figure needs."),
    (Absent.NOT_APPLICABLE, "Not applicable", "It does not apply here, or cannot be calculated."),
)


def editions(rules: Rules) -> str:
    """What each edition shows, and what the public one cannot protect against."""
    public = (
        f"The public edition is worked out from counts rounded to the nearest {rules.publication_rounding}. A figure "
        f"that rests on a count from 1 to {rules.publication_threshold - 1} is withheld whole, with its percentage, "
        "its colour and its sentence; so is one that is too few to judge. In the table of bands, further counts are "
        "withheld until the total no longer gives the first ones away. The same counts always give the same edition."
    )
    items = "".join(f"<li>{escape(risk)}</li>" for risk in _CANNOT)
    return (
        "<p>The internal edition shows counts as they are. It is served on the machine itself only.</p>"
        f"<p>{escape(public)}</p><p>This cannot protect against:</p><ul>{items}</ul>"
    )


def marks() -> str:
    """Four marks for four things."""
    return tables.html(Table(("Mark", "Word", "Means"), MARKS), "Four marks of a cell without people to count")
