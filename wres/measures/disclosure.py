"""The one function that decides what may be shown. Everything that leaves a workflow has passed it.

Internal edition: figures as they are. Public edition: no count from 1 to the threshold − 1, other counts rounded, and
every percentage, ratio, sentence and colour computed from the rounded counts or withheld with them. What this cannot
protect against (two as-at dates close together, knowledge from elsewhere) is in docs/rules.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from wres.measures.counts import Counts, GroupCounts
from wres.measures.results import (
    Assessment,
    BandRow,
    BoardSeats,
    DeclarationRate,
    IndicatorRag,
    IndicatorResult,
    LeftOut,
    NotSupplied,
    Result,
    ShownAssessment,
    Suppressed,
    TooFew,
)
from wres.standard.actor import Edition
from wres.standard.rules import Rules

WITHHELD = "Withheld in the public edition: the numbers are small enough to point at people."


def show_internal(assessment: Assessment) -> ShownAssessment:
    """The internal edition: everything."""
    return _shown(assessment, Edition.INTERNAL, assessment.results, assessment.declaration)


def show_public(exact: Assessment, from_rounded: Assessment, rules: Rules) -> ShownAssessment:
    """The public edition. ``from_rounded`` is the assessment of ``rounded_counts`` of the same counts."""
    pairs = zip(exact.results, from_rounded.results, strict=True)
    results = tuple(_public(result, other, rules) for result, other in pairs)
    return _shown(exact, Edition.PUBLIC, results, _public_declaration(exact, from_rounded, rules))


def _shown(
    assessment: Assessment,
    edition: Edition,
    results: tuple[IndicatorResult, ...],
    declaration: DeclarationRate | None,
) -> ShownAssessment:
    return ShownAssessment(
        edition=edition.value,
        as_at=assessment.as_at,
        rules_version=assessment.rules_version,
        results=results,
        declaration=declaration,
    )


def rounded_counts(counts: Counts, rules: Rules) -> Counts:
    """Every count to the nearest multiple of the rounding. A total is the sum of its rounded groups."""

    def base(count: int | None) -> int | None:
        return None if count is None else _near(count, rules)

    def cell(counts: GroupCounts) -> GroupCounts:
        groups = (counts.white, counts.bme, counts.not_stated, counts.missing)
        return GroupCounts(*(_near(count, rules) for count in groups))

    rows = tuple(replace(row, counts=cell(row.counts)) for row in counts.rows)
    survey = tuple(replace(f, white_base=base(f.white_base), bme_base=base(f.bme_base)) for f in counts.survey)
    sources = tuple(replace(source, rows_left_out=_near(source.rows_left_out, rules)) for source in counts.sources)
    return replace(counts, rows=rows, survey=survey, sources=sources)


def is_small(count: int | None, rules: Rules) -> bool:
    """True for a count that may not be published: 1 to the threshold − 1. Zero may."""
    return count is not None and 0 < count < rules.publication_threshold


def _public(exact: IndicatorResult, from_rounded: IndicatorResult, rules: Rules) -> IndicatorResult:
    if isinstance(exact, NotSupplied | Suppressed):
        return from_rounded
    if isinstance(exact, TooFew) or type(exact) is not type(from_rounded) or _has_small(exact, rules):
        return _withheld(exact)
    return replace(from_rounded, breakdown=public_bands(exact, from_rounded, rules))


def _has_small(result: Result, rules: Rules) -> bool:
    rates = [rate for rate in (result.white, result.bme, result.unknown) if rate is not None]
    numbers = [n for rate in rates for n in (rate.count, rate.base)]
    parts = [result.workforce, result.all_members, result.executive, result.non_executive]
    numbers += [n for part in parts if part is not None for n in _seats(part)]
    numbers += [result.left_out.unknown_base, result.left_out.unknown_count]
    return any(is_small(number, rules) for number in numbers)


def _seats(part: BoardSeats) -> tuple[int | None, ...]:
    return part.white, part.bme, part.unknown


def _withheld(result: IndicatorResult) -> Suppressed:
    # Nothing computed from the counts goes out: no interval, breakdown, board part or left-out number.
    return Suppressed(
        indicator=result.indicator,
        unit=result.unit,
        as_at=result.as_at,
        rules_version=result.rules_version,
        sentence=WITHHELD,
        reason=WITHHELD,
        target=result.target,
        target_printed=result.target_printed,
        rag=IndicatorRag.NO_DATA,
        left_out=LeftOut(None, None, 0),
        period=result.period,
        survey_year=result.survey_year,
        source_table=result.source_table,
        caveats=result.caveats,
    )


_GROUPS = ("white", "bme", "unknown")


def public_bands(exact: Result, from_rounded: Result, rules: Rules) -> tuple[BandRow, ...]:
    """Bands from rounded counts, small cells withheld, and as many more of a group as it takes that the group's shown
    headline does not pin a withheld one."""
    headline = {name: getattr(from_rounded, name) for name in _GROUPS}
    hidden = {
        name: withheld_cells(
            [getattr(row, name) for row in exact.breakdown], headline[name].count if headline[name] else None, rules
        )
        for name in _GROUPS
    }
    rows = []
    for place, row in enumerate(from_rounded.breakdown):
        gone = [name for name in _GROUPS if place in hidden[name]]
        if gone:
            nothing: dict[str, Any] = dict.fromkeys(gone)
            row = replace(row, **nothing, bme_percent=None, people_at_target=None, rag=IndicatorRag.NO_DATA)
        rows.append(row)
    return tuple(rows)


def withheld_cells(cells: Sequence[int | None], headline: int | None, rules: Rules) -> set[int]:
    """Places of one group's cells that may not be shown beside the group's rounded ``headline``.

    First the small ones; then, while the headline leaves them no room, the smallest shown ones.
    """
    hidden = {place for place, count in enumerate(cells) if is_small(count, rules)}
    if headline is None:
        return hidden
    by_size = sorted((count, place) for place, count in enumerate(cells) if count and place not in hidden)
    for _, place in by_size:
        if not hidden or not _is_pinned(cells, hidden, headline, rules):
            break
        hidden.add(place)
    return hidden


def _is_pinned(cells: Sequence[int | None], hidden: set[int], headline: int, rules: Rules) -> bool:
    """True where the shown cells leave the hidden ones only one value each: all at their least or all at their most."""
    low, high = _sum_range([headline], rules)
    shown_low, shown_high = _sum_range(
        [_near(cells[place] or 0, rules) for place in range(len(cells)) if place not in hidden], rules
    )
    least, most = len(hidden), len(hidden) * (rules.publication_threshold - 1)
    room_from, room_to = max(low - shown_high, least), min(high - shown_low, most)
    return room_to <= least or room_from >= most or (len(hidden) == 1 and room_from >= room_to)


def _near(count: int, rules: Rules) -> int:
    step = rules.publication_rounding
    nearest = (count + step // 2) // step * step
    # A count that may be published is never shown as zero, however coarse the rounding.
    return max(nearest, step) if count >= rules.publication_threshold else nearest


def _sum_range(shown: Iterable[int], rules: Rules) -> tuple[int, int]:
    # A shown 0 is a true zero, for 1 and 2 would be withheld; a shown 5 is no less than the threshold.
    step, threshold = rules.publication_rounding, rules.publication_threshold
    numbers = [count for count in shown if count]
    lows = [max(count - step // 2, threshold) for count in numbers]
    return sum(lows), sum(count + (step - 1) // 2 for count in numbers)


def _public_declaration(exact: Assessment, from_rounded: Assessment, rules: Rules) -> DeclarationRate | None:
    rate = exact.declaration
    if rate is None:
        return None
    if any(is_small(part, rules) for part in (rate.declared, rate.not_stated, rate.missing)):
        return DeclarationRate(declared=None, not_stated=None, missing=None, total=None, percent=None)
    return from_rounded.declaration
