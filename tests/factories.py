"""Figures to test with: the nine results of the sample workbook, and what each indicator is called."""

from dataclasses import replace
from datetime import date

from tests.sample_bands import bands
from wres.measures.results import (
    BoardSeats,
    DeclarationRate,
    IndicatorRag,
    IndicatorResult,
    Interval,
    LeftOut,
    Measured,
    NotCalculable,
    NotSupplied,
    Rate,
    ShownAssessment,
    Suppressed,
    TooFew,
)
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Direction, Indicator, Kind, Unit
from wres.standard.period import ReportingPeriod
from wres.standard.target import Target, TargetKind

AS_AT = date(2024, 3, 31)
RULES = "test-rules"

SHORT_NAMES = (
    "Workforce",
    "Appointment from shortlisting",
    "Formal disciplinary process",
    "Non-mandatory training and CPD",
    "Harassment from patients and the public",
    "Harassment from staff",
    "Equal opportunities for progression",
    "Discrimination from a manager or colleague",
    "Board membership",
)
_KINDS = (
    (Kind.SHARE, Unit.PERCENT, Direction.HIGHER, None),
    (Kind.RELATIVE_LIKELIHOOD, Unit.RATIO, Direction.LOWER, EthnicGroup.WHITE),
    (Kind.RELATIVE_LIKELIHOOD, Unit.RATIO, Direction.LOWER, EthnicGroup.BME),
    (Kind.RELATIVE_LIKELIHOOD, Unit.RATIO, Direction.LOWER, EthnicGroup.WHITE),
    (Kind.SURVEY_GAP, Unit.POINTS, Direction.LOWER, None),
    (Kind.SURVEY_GAP, Unit.POINTS, Direction.LOWER, None),
    (Kind.SURVEY_GAP, Unit.POINTS, Direction.HIGHER, None),
    (Kind.SURVEY_GAP, Unit.POINTS, Direction.LOWER, None),
    (Kind.BOARD_GAP, Unit.POINTS, Direction.HIGHER, None),
)


def definition(number: int) -> Indicator:
    """One indicator's definition, filled in."""
    kind, unit, direction, top = _KINDS[number - 1]
    return Indicator(
        number=number,
        standard="wres",
        name=SHORT_NAMES[number - 1],
        short_name=SHORT_NAMES[number - 1],
        definition=f"What indicator {number} measures, in one sentence.",
        why_it_matters="Why it matters, in one sentence.",
        formula="One rate divided by the other",
        numerator_words="people appointed",
        denominator_words="people shortlisted",
        kind=kind,
        unit=unit,
        direction=direction,
        top=top,
        numerator=None,
        base=None,
        subject="applicants",
        verb="to be appointed from shortlisting",
        caveats=(),
        source="The technical guidance",
        checked_by="not yet checked by a WRES lead",
        review_date=date(2026, 3, 31),
    )


def definitions() -> tuple[Indicator, ...]:
    """All nine definitions."""
    return tuple(definition(number) for number in range(1, 10))


def share() -> Measured:
    """Indicator 1: 607 of 6,977, red against 10.63."""
    return Measured(
        indicator=1,
        unit=Unit.PERCENT,
        as_at=AS_AT,
        rules_version=RULES,
        sentence="8.7% of the workforce is BME: 607 of 6,977 people.",
        value=100 * 607 / 6977,
        printed="8.7%",
        white=Rate(5920, 6977, 100 * 5920 / 6977),
        bme=Rate(607, 6977, 100 * 607 / 6977, Interval(8.06, 9.39)),
        unknown=Rate(450, 6977, 100 * 450 / 6977),
        interval=Interval(8.06, 9.39),
        target=Target(indicator=1, kind=TargetKind.SHARE_AT_LEAST, value=10.63, due=date(2025, 3, 31), source="Plan"),
        target_printed="10.63%",
        rag=IndicatorRag.RED,
        source_table="Staff",
        breakdown=bands(),
    )


_RATIOS = {
    2: ((568, 4000), (113, 1000), EthnicGroup.WHITE, IndicatorRag.RED, (1.04, 1.52), "Recruitment"),
    3: ((147, 5920), (8, 607), EthnicGroup.BME, IndicatorRag.GREEN, (0.26, 1.08), "Disciplinary"),
    4: ((2364, 5920), (240, 607), EthnicGroup.WHITE, IndicatorRag.AMBER, (0.91, 1.12), "Training"),
}
_RATIO_WORDS = {
    2: "White applicants were 1.26 times as likely as BME applicants to be appointed from shortlisting "
    "(14.2% against 11.3%).",
    3: "BME staff were 0.53 times as likely as White staff to enter the formal disciplinary process "
    "(1.3% against 2.5%). Outside four-fifths, in favour of BME staff.",
    4: "White staff were 1.01 times as likely as BME staff to access non-mandatory training "
    "(39.9% against 39.5%). Consistent with no difference.",
}


def ratio(number: int) -> Measured:
    """Indicators 2 to 4 of the sample."""
    (w, wb), (b, bb), top, rag, limits, table = _RATIOS[number]
    white, bme = 100 * w / wb, 100 * b / bb
    value = white / bme if top is EthnicGroup.WHITE else bme / white
    return Measured(
        indicator=number,
        unit=Unit.RATIO,
        as_at=AS_AT,
        rules_version=RULES,
        sentence=_RATIO_WORDS[number],
        value=value,
        printed=f"{value:.2f}",
        white=Rate(w, wb, white, Interval(white * 0.93, white * 1.07)),
        bme=Rate(b, bb, bme, Interval(bme * 0.8, bme * 1.2)),
        interval=Interval(*limits),
        target=Target(indicator=number, kind=TargetKind.RATIO_AT_MOST, value=1.0),
        target_printed="1.00 or lower",
        rag=rag,
        left_out=LeftOut(210 if number == 2 else 450, 24 if number == 2 else 0, 0),
        period=ReportingPeriod(date(2023, 4, 1), AS_AT),
        source_table=table,
        notes=("Outside four-fifths, in favour of BME staff.",) if number == 3 else (),
    )


_SURVEY = {
    5: (46.3, 47.6, IndicatorRag.AMBER),
    6: (30.2, 36.3, IndicatorRag.RED),
    7: (49.5, 41.1, IndicatorRag.RED),
    8: (12.2, 25.2, IndicatorRag.RED),
}


def survey(number: int) -> Measured:
    """Indicators 5 to 8 of the sample."""
    white, bme, rag = _SURVEY[number]
    gap = bme - white
    return Measured(
        indicator=number,
        unit=Unit.POINTS,
        as_at=AS_AT,
        rules_version=RULES,
        sentence=f"{bme}% of BME staff against {white}% of White staff: a gap of {gap:+.1f} percentage points.",
        value=gap,
        printed=f"{gap:+.1f} points".replace("-", "−"),
        white=Rate(None, 2850, white, Interval(white - 1.8, white + 1.8)),
        bme=Rate(None, 231, bme, Interval(bme - 6.3, bme + 6.4)),
        interval=Interval(gap - 6.6, gap + 6.7),
        target=Target(indicator=number, kind=TargetKind.GAP_AT_MOST, value=0.0),
        target_printed="a gap of 0 points or lower",
        rag=rag,
        survey_year=2023,
        source_table="Survey",
    )


def board() -> Measured:
    """Indicator 9 of the sample: 1 of 11 voting members."""
    return Measured(
        indicator=9,
        unit=Unit.POINTS,
        as_at=AS_AT,
        rules_version=RULES,
        sentence="9.1% of voting board members are BME against 8.7% of the workforce. One seat is worth 9.1 points.",
        value=100 / 11 - 100 * 607 / 6977,
        printed="+0.4 points",
        white=Rate(9, 11, 900 / 11),
        bme=Rate(1, 11, 100 / 11),
        unknown=Rate(1, 11, 100 / 11),
        target=Target(indicator=9, kind=TargetKind.GAP_AT_LEAST, value=0.0),
        target_printed="a gap of 0 points or higher",
        rag=IndicatorRag.GREEN,
        source_table="Board",
        workforce=BoardSeats(5920, 607, 450, 100 * 607 / 6977),
        all_members=BoardSeats(11, 2, 1, 200 / 14),
        executive=BoardSeats(5, 1, 0, 100 / 6),
        non_executive=BoardSeats(6, 1, 1, 12.5),
    )


def sample_results() -> tuple[IndicatorResult, ...]:
    """The nine, with the figures of the sample workbook."""
    return (share(), *(ratio(n) for n in (2, 3, 4)), *(survey(n) for n in (5, 6, 7, 8)), board())


def assessment(*results: IndicatorResult, edition: str = "internal") -> ShownAssessment:
    """The sample's assessment; the results given stand in for those of the same number."""
    own = {result.indicator: result for result in results}
    nine = tuple(own.get(result.indicator, result) for result in sample_results())
    declared = DeclarationRate(declared=6527, not_stated=250, missing=200, total=6977, percent=100 * 6527 / 6977)
    return ShownAssessment(edition=edition, as_at=AS_AT, rules_version=RULES, results=nine, declaration=declared)


def _bare(number: int, sentence: str) -> dict[str, object]:
    unit = definition(number).unit
    return {"indicator": number, "unit": unit, "as_at": AS_AT, "rules_version": RULES, "sentence": sentence}


def unhappy_assessment() -> ShownAssessment:
    """One result of each state that is not measured, and one without a target."""
    few = ratio(3)
    return assessment(
        TooFew(
            **_bare(3, few.sentence),  # type: ignore[arg-type]
            value=0.53,
            printed="0.53",
            reason="Fewer than 5 BME staff entered the process: too few to judge.",
            white=few.white,
            bme=Rate(3, 607, 100 * 3 / 607),
            rag=IndicatorRag.TOO_FEW,
        ),
        NotCalculable(
            **_bare(2, "Not calculable."), reason="No BME applicant was appointed, so the ratio divides by zero."
        ),  # type: ignore[arg-type]
        NotSupplied(**_bare(4, "Not supplied."), reason="The upload has no training sheet."),  # type: ignore[arg-type]
        Suppressed(**_bare(6, "Withheld."), reason="Withheld to protect small groups."),  # type: ignore[arg-type]
        replace(share(), target=None, target_printed="", rag=IndicatorRag.NO_TARGET),
    )
