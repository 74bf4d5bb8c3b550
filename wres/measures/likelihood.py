"""Indicators 2, 3 and 4: how many times as likely one group is as the other."""

from fractions import Fraction
from typing import Any

from wres.measures.counts import Counts, GroupCounts
from wres.measures.rag import outside_four_fifths, ratio_rag
from wres.measures.results import (
    IndicatorRag,
    IndicatorResult,
    LeftOut,
    Measured,
    NotCalculable,
    NotSupplied,
    Rate,
    TooFew,
)
from wres.measures.rounding import half_up, plain
from wres.measures.sentences import four_fifths_note, group_word, printed_target, ratio_sentence
from wres.measures.setting import Setting, rows_left_out, source_sheet
from wres.measures.share import rate_of
from wres.measures.uncertainty import fisher, katz
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Indicator, Measure, Unit

_SUPPLY = {
    Measure.SHORTLISTED: "shortlisted applications",
    Measure.APPOINTED: "appointments",
    Measure.STAFF: "staff",
    Measure.ENTERED_DISCIPLINARY: "disciplinary cases",
    Measure.ACCESSED_TRAINING: "non-mandatory training of people in the workforce",
}


def relative_likelihood(indicator: Indicator, counts: Counts, setting: Setting) -> IndicatorResult:
    """Rate of the group on top ÷ rate of the other; ideal 1. Unknown ethnicity stands on neither side.

    Not calculable where a base, or the rate below the line, is zero, or a count exceeds its base; too few where
    either numerator or either base is small.
    """
    if indicator.numerator is None or indicator.base is None:
        raise ValueError(f"indicator {indicator.number} needs a numerator and a base")
    common = _common(indicator, counts, setting)
    events, people = counts.total(indicator.numerator), counts.total(indicator.base)
    for measure, found in ((indicator.base, people), (indicator.numerator, events)):
        if found is None:
            reason = f"Not supplied: no {_SUPPLY[measure]}, neither as records nor as counts."
            return NotSupplied(sentence=reason, reason=reason, **common)
    if events is None or people is None:
        raise AssertionError("both were checked above")
    common["left_out"] = LeftOut(
        people.unknown, events.unknown, rows_left_out(counts, indicator.numerator, indicator.base)
    )
    common |= _rates(events, people)
    reason = _why_not_calculable(indicator, events, people, setting.term)
    if reason:
        return NotCalculable(sentence=reason, reason=reason, **common)
    return _measured(indicator, events, people, setting, common)


def _common(indicator: Indicator, counts: Counts, setting: Setting) -> dict[str, Any]:
    target = setting.target(indicator.number, counts.as_at)
    source = counts.source(indicator.numerator) if indicator.numerator else None
    notes: tuple[str, ...] = ()
    if source is not None and not source.dated:
        notes = ("The table carries no dates: every row counted, whatever its date.",)
    return {
        "indicator": indicator.number,
        "unit": Unit.RATIO,
        "as_at": counts.as_at,
        "rules_version": setting.rules.version,
        "target": target,
        "target_printed": printed_target(target),
        "caveats": indicator.caveats,
        "notes": notes,
        "period": source.period if source else None,
        "source_table": source_sheet(counts, indicator.numerator),
    }


def _rates(events: GroupCounts, people: GroupCounts) -> dict[str, Rate]:
    pairs = {
        "white": (events.white, people.white),
        "bme": (events.bme, people.bme),
        "unknown": (events.unknown, people.unknown),
    }
    return {name: rate_of(count, base) if base else Rate(count, base) for name, (count, base) in pairs.items()}


def _why_not_calculable(indicator: Indicator, events: GroupCounts, people: GroupCounts, term: str) -> str:
    white, bme = group_word(EthnicGroup.WHITE, term), group_word(EthnicGroup.BME, term)
    base, numerator = indicator.base, indicator.numerator
    bottom_is_bme = indicator.top is EthnicGroup.WHITE
    bottom = (bme, events.bme) if bottom_is_bme else (white, events.white)
    zeros = [
        (people.white, f"{white} {_counted(base)}"),
        (people.bme, f"{bme} {_counted(base)}"),
        (bottom[1], f"{bottom[0]} {_counted(numerator)}"),
    ]
    for count, words in zeros:
        if count == 0:
            return f"Not calculable: the number of {words} is zero."
    for word, event, person in ((white, events.white, people.white), (bme, events.bme, people.bme)):
        if event > person:
            return f"Not calculable: more {word} {_counted(numerator)} ({event:,}) than {_counted(base)} ({person:,})."
    return ""


def _counted(measure: Measure | None) -> str:
    return {
        Measure.SHORTLISTED: "applicants shortlisted",
        Measure.APPOINTED: "applicants appointed",
        Measure.STAFF: "staff",
        Measure.ENTERED_DISCIPLINARY: "staff who entered the formal process",
        Measure.ACCESSED_TRAINING: "staff who accessed training",
    }[measure or Measure.STAFF]


def _measured(
    indicator: Indicator, events: GroupCounts, people: GroupCounts, setting: Setting, common: dict[str, Any]
) -> IndicatorResult:
    rules = setting.rules
    white, bme = (events.white, people.white), (events.bme, people.bme)
    top, bottom = (white, bme) if indicator.top is EthnicGroup.WHITE else (bme, white)
    ratio = Fraction(*top) / Fraction(*bottom)
    interval = katz(*top, *bottom)
    notes = common["notes"]
    if outside_four_fifths(ratio, rules):
        notes += (four_fifths_note(indicator, ratio, setting.term),)
    figure = {
        **common,
        "value": float(ratio),
        "printed": plain(ratio, rules.ratio_decimals),
        "interval": interval,
        "p_value": fisher(*top, *bottom),
        "sentence": ratio_sentence(indicator, ratio, common["white"], common["bme"], setting.term, rules),
    }
    few = _why_too_few(white, bme, rules.small_numerator, rules.small_base, setting.term)
    if few:
        return TooFew(**{**figure, "notes": notes, "rag": IndicatorRag.TOO_FEW, "reason": few})
    if interval is not None and interval.holds(1.0) and half_up(ratio, rules.ratio_decimals) != 1:
        notes += ("Consistent with no difference: the 95% interval holds 1.",)
    target = common["target"]
    rag = IndicatorRag.NO_TARGET if target is None else ratio_rag(ratio, target, rules)
    return Measured(**{**figure, "notes": notes, "rag": rag})


def _why_too_few(white: tuple[int, int], bme: tuple[int, int], least_count: int, least_base: int, term: str) -> str:
    for word, (count, base) in (("White", white), (term, bme)):
        if count < least_count:
            return f"Too few to say: the {word} count is {count}, under {least_count}."
        if base < least_base:
            return f"Too few to say: the {word} base is {base}, under {least_base}."
    return ""
