"""What every download of a snapshot says of itself."""

from collections.abc import Callable
from datetime import date

from wres.export.csv_table import Stamp
from wres.plan.moment import moment_in_words
from wres.review.snapshot import ShownSnapshot
from wres.standard.actor import Edition
from wres.standard.period import in_words

EDITIONS = {
    Edition.INTERNAL: "internal",
    Edition.PUBLIC: "public",
}
SUPPRESSION = {
    Edition.INTERNAL: "none, counts as they are, not for publication",
    Edition.PUBLIC: "small counts withheld, other counts rounded",
}
_SHORT = {
    Edition.INTERNAL: "counts as they are, not for publication",
    Edition.PUBLIC: SUPPRESSION[Edition.PUBLIC],
}


def stamp(shown: ShownSnapshot, say: Callable[[date], str] = date.isoformat) -> Stamp:
    """Name and value of each: the same in every file. Who froze it is in the internal edition only.

    Dates are written by ``say``: for programs as they sort, for people in words.
    """
    return (
        ("Organisation", organisation(shown)),
        ("Snapshot", shown.name),
        ("As at", say(shown.as_at)),
        ("Figures as at", say(shown.assessment.as_at) if shown.assessment else ""),
        ("Draft or final", shown.readiness.value),
        ("Edition", EDITIONS[shown.edition]),
        ("Suppression", SUPPRESSION[shown.edition]),
        ("Frozen", moment_in_words(shown.frozen_at)),
        *((("Frozen by", shown.frozen_by),) if shown.frozen_by else ()),
        ("Source file", shown.file.name if shown.file else _no_file(shown)),
        ("Source file SHA-256", shown.file.sha256 if shown.file else _no_file(shown)),
        ("Snapshot SHA-256", shown.digest),
        ("Rules version", shown.rules_version),
        ("App version", shown.app_version),
    )


def organisation(shown: ShownSnapshot) -> str:
    """Its name; of the sample, that it is invented."""
    return f"{shown.organisation} – sample, invented figures" if shown.is_sample else shown.organisation


def line(shown: ShownSnapshot) -> str:
    """The line under a sheet's title: whose, as at when, which edition, draft or final."""
    return (
        f"{organisation(shown)} · as at {in_words(shown.as_at)} · {EDITIONS[shown.edition]} edition "
        f"({_SHORT[shown.edition]}) · {shown.readiness.value}"
    )


def _no_file(shown: ShownSnapshot) -> str:
    return "none" if shown.assessment is None else "not in the public edition"
