"""Which of an indicator's targets is in force on a date."""

from collections.abc import Iterable
from datetime import date

from wres.standard.target import Target, TargetKind
from wres.standard.workforce import Cluster, PayBand

_LONG_TERM = {TargetKind.SHARE_AT_LEAST, TargetKind.HEADCOUNT_AT_LEAST, TargetKind.EVENTS_AT_LEAST, TargetKind.YES_NO}
JUDGED = {
    TargetKind.SHARE_AT_LEAST,
    TargetKind.RATIO_AT_MOST,
    TargetKind.RATIO_PARITY,
    TargetKind.GAP_AT_MOST,
    TargetKind.GAP_AT_LEAST,
}
"""The kinds an indicator's value can be held against."""


def in_force(targets: Iterable[Target], as_at: date) -> Target | None:
    """Of a path of dated values the first dated on or after ``as_at``, else the last one passed.

    An undated share is a long-term aim: shown, never judged. An undated ratio or gap stands until it is changed.
    """
    path = sorted((t for t in targets if t.due is not None), key=lambda t: (t.due or date.max, t.value))
    ahead = [t for t in path if t.due is not None and t.due >= as_at]
    if ahead:
        return ahead[0]
    if path:
        return path[-1]
    standing = [t for t in targets if t.due is None and t.kind not in _LONG_TERM]
    return standing[-1] if standing else None


def whole_trust_target(indicator: int, own: Iterable[Target], defaults: Iterable[Target], as_at: date) -> Target | None:
    """The trust's own target in force for the whole trust, else the default's."""
    for targets in (own, defaults):
        fitting = [t for t in targets if t.indicator == indicator and t.is_whole_trust and t.kind in JUDGED]
        found = in_force(fitting, as_at)
        if found is not None:
            return found
    return None


def long_term_target(indicator: int, own: Iterable[Target]) -> Target | None:
    """An undated share the trust aims at in the long run."""
    fitting = [
        t for t in own if t.indicator == indicator and t.is_whole_trust and t.due is None and t.kind in _LONG_TERM
    ]
    return fitting[-1] if fitting else None


def band_target(own: Iterable[Target], kind: TargetKind, cluster: Cluster, band: PayBand, as_at: date) -> Target | None:
    """The trust's own target of one kind for one band of one cluster (or of the band in every cluster)."""
    fitting = [
        t for t in own if t.indicator == 1 and t.kind is kind and t.band is band and t.cluster in (cluster, None)
    ]
    dated = in_force([t for t in fitting if t.due is not None], as_at)
    return dated or (fitting[-1] if fitting else None)
