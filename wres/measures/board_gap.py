"""Indicator 9: the voting board against the workforce. A full count: no interval, never too few."""

from typing import Any

from wres.measures.counts import Counts, GroupCounts
from wres.measures.rag import board_rag
from wres.measures.results import (
    BoardSeats,
    IndicatorRag,
    IndicatorResult,
    Measured,
    NotCalculable,
    NotSupplied,
    Rate,
)
from wres.measures.rounding import percent_of, signed
from wres.measures.sentences import board_sentence, printed_target
from wres.measures.setting import Setting, nothing_left_out, source_sheet
from wres.measures.share import base_of
from wres.standard.indicator import Indicator, Measure, Unit
from wres.standard.period import ReportingPeriod


def board_gap(indicator: Indicator, counts: Counts, setting: Setting) -> IndicatorResult:
    """BME % of the voting board − BME % of the workforce, in percentage points; ideal 0 or above.

    Unknown stays in both denominators. Not calculable where nobody votes or nobody is in the workforce.
    """
    voting, staff = counts.total(Measure.BOARD_VOTING), counts.total(Measure.STAFF)
    common = _common(indicator, counts, setting)
    for found, words in ((voting, "voting board members"), (staff, "staff to compare the board with")):
        if found is None:
            reason = f"Not supplied: no {words}, neither as records nor as counts."
            return NotSupplied(sentence=reason, reason=reason, **common)
    if voting is None or staff is None:
        raise AssertionError("both were checked above")
    common |= _parts(counts, voting, staff, setting)
    base = base_of(staff, setting.rules)
    for number, words in ((voting.total, "voting board members"), (base, "staff")):
        if number == 0:
            reason = f"Not calculable: the number of {words} is zero."
            return NotCalculable(sentence=reason, reason=reason, **common)
    rules = setting.rules
    board, workforce = percent_of(voting.bme, voting.total), percent_of(staff.bme, base)
    gap, target = board - workforce, common["target"]
    return Measured(
        **common,
        value=float(gap),
        printed=f"{signed(gap, rules.gap_decimals)} points",
        sentence=board_sentence(board, workforce, voting.bme, voting.total, setting.term, rules),
        rag=IndicatorRag.NO_TARGET if target is None else board_rag(gap, target.value, rules),
    )


def _common(indicator: Indicator, counts: Counts, setting: Setting) -> dict[str, Any]:
    target = setting.target(indicator.number, counts.as_at)
    return {
        "indicator": indicator.number,
        "unit": Unit.POINTS,
        "as_at": counts.as_at,
        "rules_version": setting.rules.version,
        "target": target,
        "target_printed": printed_target(target),
        "caveats": indicator.caveats,
        "period": ReportingPeriod(counts.as_at, counts.as_at),
        "source_table": source_sheet(counts, Measure.BOARD_VOTING),
        "left_out": nothing_left_out(counts, Measure.BOARD_VOTING, Measure.STAFF),
    }


def _parts(counts: Counts, voting: GroupCounts, staff: GroupCounts, setting: Setting) -> dict[str, Any]:
    everybody, executive = counts.total(Measure.BOARD_TOTAL), counts.total(Measure.BOARD_EXECUTIVE)
    rest = _rest(everybody, executive)
    return {
        "white": _seat_rate(voting.white, voting.total),
        "bme": _seat_rate(voting.bme, voting.total),
        "unknown": _seat_rate(voting.unknown, voting.total),
        "workforce": _seats(staff, base_of(staff, setting.rules)),
        "all_members": _seats(everybody, everybody.total) if everybody else None,
        "executive": _seats(executive, executive.total) if executive else None,
        "non_executive": _seats(rest, rest.total) if rest else None,
    }


def _rest(everybody: GroupCounts | None, executive: GroupCounts | None) -> GroupCounts | None:
    if everybody is None or executive is None:
        return None
    rest = GroupCounts(
        everybody.white - executive.white,
        everybody.bme - executive.bme,
        everybody.not_stated - executive.not_stated,
        everybody.missing - executive.missing,
    )
    return rest if min(rest.white, rest.bme, rest.unknown) >= 0 else None


def _seat_rate(count: int, base: int) -> Rate:
    return Rate(count, base, float(percent_of(count, base)) if base else None)


def _seats(part: GroupCounts, base: int) -> BoardSeats:
    percent = float(percent_of(part.bme, base)) if base else None
    return BoardSeats(part.white, part.bme, part.unknown, percent)
