"""The About sheet: what a snapshot is, how it was made, and what a reader must know before quoting it."""

from wres.export.stamp import stamp
from wres.export.table import Cell, Mark
from wres.measures.results import DeclarationRate
from wres.measures.sentences import printed_target
from wres.review.snapshot import ShownSnapshot
from wres.review.words import target_words
from wres.standard.actor import Edition
from wres.standard.period import in_words
from wres.standard.target import Target

_READING = (
    ("Green", "Green says that the target is met. It does not say that things are fair."),
    (
        "Three judgements",
        "The standing of an indicator, the delivery rating of an action and the impact of an action on an indicator "
        "are different things. In the column Indicators an i marks an indirect impact.",
    ),
    (
        "What frozen means",
        "This is what stood when it was frozen; it is never altered. Nobody's sign-off is recorded here.",
    ),
)
_PUBLIC = (
    "Small counts are withheld and others rounded; figures are worked out from the rounded counts. The name and the "
    "digest of the source file are left out: a guess at a withheld count could be tried on them."
)


def about_rows(shown: ShownSnapshot) -> tuple[tuple[Cell, ...], ...]:
    """Item and text: the stamp, how to read it, marks, declaration, targets."""
    declared = shown.assessment.declaration if shown.assessment else None
    return (
        *((name, value) for name, value in stamp(shown, in_words)),
        *((("Public edition", _PUBLIC),) if shown.edition is Edition.PUBLIC else ()),
        *((("Ethnicity declared", _declared(declared)),) if declared else ()),
        *_READING,
        *((f"Mark {mark.value}", mark.words) for mark in Mark),
        ("Mark 0", "a true zero"),
        *((f"Target, indicator {target.indicator}", _target(target)) for target in _ordered(shown)),
    )


def _ordered(shown: ShownSnapshot) -> list[Target]:
    return sorted(shown.targets, key=lambda target: target.indicator)


def _declared(rate: DeclarationRate) -> str:
    if rate.percent is None or rate.declared is None or rate.total is None:
        return "withheld to protect small groups"
    return f"{rate.declared:,} of {rate.total:,} staff ({rate.percent:.1f}%)"


def _target(target: Target) -> str:
    scope = [part.words for part in (target.cluster, target.band) if part]
    parts = [target_words(target, printed_target(target)), *scope, target.directorate or ""]
    parts += [f"source: {target.source}" if target.source else "", f"owner: {target.owner}" if target.owner else ""]
    return "; ".join(part for part in parts if part)
