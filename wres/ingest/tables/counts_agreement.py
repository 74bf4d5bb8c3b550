"""What the lines of a Counts sheet come to, and where they contradict one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from wres.measures.counts import GroupCounts, add_up, band_key
from wres.standard.indicator import Measure
from wres.standard.workforce import Cluster, PayBand

_PART_OF = {
    Measure.APPOINTED: Measure.SHORTLISTED,
    Measure.ACCESSED_TRAINING: Measure.STAFF,
    Measure.BOARD_VOTING: Measure.BOARD_TOTAL,
    Measure.BOARD_EXECUTIVE: Measure.BOARD_TOTAL,
}
Disagreement = tuple[str, list[int]]
"""What was found, and the places of its rows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: neither cluster nor band is the total, one of them may be a subtotal."""

    row: int
    measure: Measure
    cluster: Cluster | None
    band: PayBand | None
    counts: GroupCounts

    @property
    def key(self) -> tuple[Measure, Cluster | None, PayBand | None]:
        """What may stand in the sheet once."""
        return self.measure, self.cluster, self.band

    @property
    def is_total(self) -> bool:
        """True for the whole trust."""
        return self.cluster is None and self.band is None

    @property
    def words(self) -> str:
        """'staff, Clinical, Band 5'."""
        parts = [self.measure.value, self.cluster.words if self.cluster else "", self.band.words if self.band else ""]
        return ", ".join(part for part in parts if part)


def totals_of(lines: list[Line]) -> dict[Measure, GroupCounts]:
    """Measure → the total given, else the sum of its parts."""
    totals = {line.measure: line.counts for line in lines if line.is_total}
    measures = dict.fromkeys(line.measure for line in lines)
    return {m: totals[m] if m in totals else add_up(p.counts for p in _parts(lines, m)) for m in measures}


def margins_of(lines: list[Line]) -> dict[Measure, dict[str, GroupCounts]]:
    """Measure → cluster × band cells."""
    return {
        measure: {
            band_key(line.cluster or Cluster.UNMAPPED, line.band or PayBand.UNMAPPED): line.counts
            for line in _parts(lines, measure)
        }
        for measure in dict.fromkeys(line.measure for line in lines)
    }


def wrong_sums(lines: list[Line]) -> Iterator[Disagreement]:
    """Totals and subtotals that are not the sum of their parts."""
    totals = {line.measure: line for line in lines if line.is_total}
    for measure in dict.fromkeys(line.measure for line in lines):
        parts = _parts(lines, measure)
        if measure in totals and parts:
            yield from _sum(totals[measure], parts)
        for subtotal in _subtotals(lines, measure, parts):
            yield from _sum(subtotal, [part for part in parts if _holds(subtotal, part)])


def parts_over_their_whole(lines: list[Line]) -> Iterator[Disagreement]:
    """Measures that count some of the people of another, and more than it has."""
    sums = totals_of(lines)
    for part, whole in _PART_OF.items():
        if part in sums and whole in sums and _exceeds(sums[part], sums[whole]):
            rows = [line for line in lines if line.measure is part]
            found = f"{part.value} {_in_words(sums[part])}; {whole.value} {_in_words(sums[whole])}"
            yield found, [line.row for line in rows if line.is_total] or [line.row for line in rows]


def _parts(lines: list[Line], measure: Measure) -> list[Line]:
    """Cells; and a cluster (or band) on its own where no cell divides it further."""
    own = [line for line in lines if line.measure is measure and not line.is_total]
    cells = [line for line in own if line.cluster and line.band]
    clusters = {line.cluster for line in cells}
    bands = {line.band for line in cells}
    by_band = [line for line in own if line.cluster is None and line.band not in bands]
    by_cluster = [line for line in own if line.band is None and line.cluster not in clusters]
    if not cells and by_band:
        # The same people by cluster and again by band: the bands are shown.
        by_cluster = []
    return cells + by_cluster + by_band


def _subtotals(lines: list[Line], measure: Measure, parts: list[Line]) -> list[Line]:
    rest = [line for line in lines if line.measure is measure and not line.is_total and line not in parts]
    return [line for line in rest if any(_holds(line, part) for part in parts)]


def _holds(subtotal: Line, part: Line) -> bool:
    if subtotal.cluster is not None:
        return part.cluster is subtotal.cluster
    return part.band is subtotal.band


def _sum(whole: Line, parts: list[Line]) -> Iterator[Disagreement]:
    added = add_up(part.counts for part in parts)
    if whole.counts != added:
        yield f"{whole.words}: total {_in_words(whole.counts)}; parts {_in_words(added)}", [whole.row]


def _exceeds(part: GroupCounts, whole: GroupCounts) -> bool:
    return part.white > whole.white or part.bme > whole.bme or part.unknown > whole.unknown


def _in_words(counts: GroupCounts) -> str:
    return f"White {counts.white:,}, BME {counts.bme:,}, Unknown {counts.unknown:,}"
