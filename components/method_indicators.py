"""How one indicator is made: its reviewed definition, its colours with the thresholds in force, its examples."""

from collections.abc import Mapping

from components import method_colours, method_examples, method_words
from components.announce import escape
from wres.reference import Reference
from wres.standard.indicator import Direction, Indicator, Unit
from wres.standard.label_book import SurveyQuestion
from wres.standard.period import in_words
from wres.standard.rules import Rules

UNITS = {
    Unit.PERCENT: "per cent",
    Unit.RATIO: "a ratio, printed with × and never with %",
    Unit.POINTS: "percentage points, never %",
}
DIRECTIONS = {
    Direction.HIGHER: "higher is better",
    Direction.LOWER: "lower is better",
    Direction.PARITY: "nearer to parity is better",
}


def html(indicator: Indicator, reference: Reference, rules: Rules, term: str) -> str:
    """Heading, facts, colours and examples of one indicator."""
    questions = survey_questions(reference.labels.survey_questions, indicator.number)
    told = facts(indicator, term) + ([("Survey questions read", "; ".join(questions))] if questions else [])
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in told)
    examples = [example for example in reference.examples if example.indicator == indicator.number]
    heading = f"{indicator.number}. {method_words.own(indicator.name, term)}"
    return (
        f'<section class="wres-method" id="indicator-{indicator.number}"><h3>{escape(heading)}</h3>'
        f'<dl class="wres-facts">{items}</dl>'
        f"{method_colours.html(indicator, rules, term)}{method_examples.html(examples, term)}</section>"
    )


def facts(indicator: Indicator, term: str) -> list[tuple[str, str]]:
    """Every field of the reviewed document that a person reads, with its name."""
    reworded = [
        ("What it measures", indicator.definition),
        ("Why it matters", indicator.why_it_matters),
        ("Formula", indicator.formula),
        ("Above the line", indicator.numerator_words),
        ("Below the line", indicator.denominator_words),
    ]
    better = DIRECTIONS[indicator.direction]
    return [
        *((name, method_words.own(text, term)) for name, text in reworded),
        ("Unit and direction", f"{UNITS[indicator.unit]}; {better}"),
        ("Caveats", " ".join(method_words.own(caveat, term) for caveat in indicator.caveats)),
        ("Standard", f"{indicator.standard}, indicator {indicator.number}"),
        ("Source", indicator.source),
        ("Checked by", indicator.checked_by),
        ("Review due", in_words(indicator.review_date)),
    ]


def survey_questions(questions: Mapping[str, SurveyQuestion], number: int) -> list[str]:
    """The questions that answer an indicator by their numbers: 'q14b (one of two parts), from 2021'."""
    found: dict[str, SurveyQuestion] = {}
    for name, question in questions.items():
        if question.indicator == number and question.from_year is not None and " " not in name and name[0] == "q":
            found.setdefault(name.replace("q.", "q"), question)
    return [
        f"{name}{' (one of two parts that are never added)' if question.union_part else ''}, "
        f"surveys from {question.from_year} on"
        for name, question in found.items()
    ]
