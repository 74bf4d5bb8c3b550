"""Indicator 1: BME share of staff, overall and in each band of each cluster."""

from fractions import Fraction
from math import ceil
from typing import Any

from wres.measures.counts import Counts, GroupCounts
from wres.measures.rag import share_rag
from wres.measures.results import (
    BandRow,
    IndicatorRag,
    IndicatorResult,
    Interval,
    Measured,
    NotCalculable,
    NotSupplied,
    Rate,
    TooFew,
)
from wres.measures.rounding import half_up, percent_of, plain
from wres.measures.sentences import printed_target, share_sentence
from wres.measures.setting import Setting, nothing_left_out, source_sheet
from wres.measures.target_in_force import band_target, long_term_target
from wres.measures.uncertainty import wilson
from wres.standard.indicator import Indicator, Measure, Unit
from wres.standard.period import ReportingPeriod
from wres.standard.rules import Rules
from wres.standard.target import TargetKind
from wres.standard.workforce import Cluster, PayBand


def share(indicator: Indicator, counts: Counts, setting: Setting) -> IndicatorResult:
    """BME ÷ (White + BME + Unknown) × 100; ideal: at or above the target in force. Unit percent.

    Not calculable where nobody is counted; too few where the base is under the small-number base.
    """
    staff = counts.total(Measure.STAFF)
    common = _common(indicator, counts, setting)
    if staff is None:
        reason = "No staff were supplied, neither as records nor as counts."
        return NotSupplied(sentence=reason, reason=reason, **common)
    rules = setting.rules
    base = base_of(staff, rules)
    if base == 0:
        reason = "Not calculable: the number of staff is zero."
        return NotCalculable(sentence=reason, reason=reason, **common)
    return _measured(staff, base, counts, setting, common)


def _common(indicator: Indicator, counts: Counts, setting: Setting) -> dict[str, Any]:
    target = setting.target(indicator.number, counts.as_at)
    return {
        "indicator": indicator.number,
        "unit": Unit.PERCENT,
        "as_at": counts.as_at,
        "rules_version": setting.rules.version,
        "target": target,
        "target_printed": printed_target(target),
        "caveats": indicator.caveats,
        "period": ReportingPeriod(counts.as_at, counts.as_at),
        "source_table": source_sheet(counts, Measure.STAFF),
        "left_out": nothing_left_out(counts, Measure.STAFF),
    }


def _measured(
    staff: GroupCounts, base: int, counts: Counts, setting: Setting, common: dict[str, Any]
) -> IndicatorResult:
    rules, target = setting.rules, common["target"]
    percent = percent_of(staff.bme, base)
    interval = wilson(staff.bme / base, base)
    figure = {
        **common,
        "value": float(percent),
        "printed": f"{plain(percent, rules.percent_decimals)}%",
        "white": rate_of(staff.white, base),
        "bme": rate_of(staff.bme, base),
        "unknown": rate_of(staff.unknown, base),
        "interval": interval,
        "sentence": share_sentence(percent, staff.bme, base, setting.term, not rules.unknown_in_denominator, rules),
        "breakdown": band_rows(counts, setting, percent),
        "notes": _notes(setting),
    }
    if base < rules.small_base:
        reason = f"Too few to say: the base is {base}, under {rules.small_base}."
        return TooFew(**{**figure, "rag": IndicatorRag.TOO_FEW, "reason": reason})
    rag = IndicatorRag.NO_TARGET if target is None else share_rag(percent, target.value, interval, rules)
    return Measured(**{**figure, "rag": rag})


def base_of(staff: GroupCounts, rules: Rules) -> int:
    """Everybody, or by setting those of known ethnicity."""
    return staff.total if rules.unknown_in_denominator else staff.white + staff.bme


def rate_of(count: int, base: int) -> Rate:
    """A count of a base, with its percentage and Wilson interval."""
    return Rate(count, base, float(percent_of(count, base)), _interval(count, base))


def _interval(count: int, base: int) -> Interval | None:
    return wilson(count / base, base) if 0 <= count <= base else None


def _notes(setting: Setting) -> tuple[str, ...]:
    notes = []
    if not setting.rules.unknown_in_denominator:
        notes.append("Share of staff of known ethnicity only (a setting).")
    aim = long_term_target(1, setting.own)
    if aim is not None:
        notes.append(f"Long-term aim: {printed_target(aim)}, undated; not judged.")
    return tuple(notes)


def band_rows(counts: Counts, setting: Setting, overall: Fraction) -> tuple[BandRow, ...]:
    """Each band of each cluster against its own target, else the trust's overall share rounded to one decimal."""
    cells = counts.bands(Measure.STAFF)
    order = {cluster: place for place, cluster in enumerate(Cluster)}
    keys = sorted(cells, key=lambda key: (order[key[0]], key[1].order))
    return tuple(_band_row(cluster, band, cells[cluster, band], counts, setting, overall) for cluster, band in keys)


def _band_row(
    cluster: Cluster, band: PayBand, cell: GroupCounts, counts: Counts, setting: Setting, overall: Fraction
) -> BandRow:
    rules = setting.rules
    base = base_of(cell, rules)
    own = band_target(setting.own, TargetKind.SHARE_AT_LEAST, cluster, band, counts.as_at)
    heads = band_target(setting.own, TargetKind.HEADCOUNT_AT_LEAST, cluster, band, counts.as_at)
    aim = Fraction(str(half_up(overall, rules.percent_decimals)) if own is None else repr(own.value))
    judged = own is not None or rules.band_rule
    percent = percent_of(cell.bme, base) if base else None
    if percent is None:
        rag = IndicatorRag.NO_DATA
    elif base < rules.small_base:
        rag = IndicatorRag.TOO_FEW
    elif not judged:
        rag = IndicatorRag.NO_TARGET
    else:
        rag = share_rag(percent, float(aim), wilson(cell.bme / base, base), rules)
    return BandRow(
        cluster=cluster,
        band=band,
        white=cell.white,
        bme=cell.bme,
        unknown=cell.unknown,
        bme_percent=None if percent is None else float(percent),
        target_percent=float(aim) if judged else None,
        people_at_target=int(heads.value) if heads else (ceil(aim * base / 100) if judged else None),
        rag=rag,
    )
