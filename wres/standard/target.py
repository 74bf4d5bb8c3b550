"""Targets: what is aimed at, by when, for whom."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wres.standard.workforce import Cluster, PayBand


class TargetKind(StrEnum):
    """How a value is held against a target."""

    SHARE_AT_LEAST = "share_at_least"
    RATIO_AT_MOST = "ratio_at_most"
    RATIO_PARITY = "ratio_parity"
    GAP_AT_MOST = "gap_at_most"
    GAP_AT_LEAST = "gap_at_least"
    HEADCOUNT_AT_LEAST = "headcount_at_least"
    EVENTS_AT_LEAST = "events_at_least"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One target of one indicator. Without cluster, band and directorate it is for the whole trust.

    ``value`` is in the unit of the kind: percent, ratio, percentage points, people, events, or 1 for yes.
    An undated target (``due`` None) is shown and judged only where the indicator's default has no date.
    """

    indicator: int
    kind: TargetKind
    value: float
    due: date | None = None
    cluster: Cluster | None = None
    band: PayBand | None = None
    directorate: str | None = None
    source: str = ""
    owner: str = ""

    @property
    def is_whole_trust(self) -> bool:
        """True where nothing narrows the scope."""
        return self.cluster is None and self.band is None and self.directorate is None
