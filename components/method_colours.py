"""Red, amber and green in words, with the thresholds in force, and the marks of figures that are not judged."""

from components import badges, method_table, method_words
from components.announce import escape
from wres.measures.rag_words import band_rule_words, four_fifths_words, rag_words
from wres.measures.results import IndicatorRag
from wres.standard.indicator import Indicator, Kind
from wres.standard.rules import Rules
from wres.standard.target import TargetKind

_UNJUDGED = (
    (IndicatorRag.NO_TARGET, "There is a figure, and no target is in force for it on its as-at date."),
    (IndicatorRag.NO_DATA, "There is no figure: it was not supplied, or it cannot be calculated."),
)
_INTRODUCTION = (
    "Value and target are both rounded to what is printed, then compared. Green means that the target is met; it does "
    "not mean “fair”. The colour never stands alone: a word and a symbol go with it. It is not the delivery rating of "
    "an action, and not its impact."
)


def html(indicator: Indicator, rules: Rules, term: str) -> str:
    """The colours of one indicator: a table, and what is said beside them."""
    name = f"Colours of indicator {indicator.number}, with the thresholds in force"
    return method_table.html(name, ("Mark", "When"), _rows(indicator, rules, term)) + _beside(indicator, rules, term)


def introduction() -> str:
    """What holds for every indicator, and the marks that are no colour."""
    rows = [(badges.rag(mark), escape(when)) for mark, when in _UNJUDGED]
    quiet = '<span class="wres-rag wres-rag-quiet"><span aria-hidden="true">–</span> {}</span>'
    rows.append((quiet.format(escape(badges.STATES["suppressed"])), "Withheld by the source, or in this edition."))
    table = method_table.html("Marks of figures that are not judged", ("Mark", "When"), rows)
    order = (
        "Of the states, the first that fits is taken: not supplied, withheld, not calculable, too few to judge, "
        "measured."
    )
    return f"<p>{escape(_INTRODUCTION)}</p><p>{escape(order)}</p>{table}"


def _rows(indicator: Indicator, rules: Rules, term: str) -> list[tuple[str, str]]:
    words = rag_words(indicator, rules, term)
    marks = (
        (IndicatorRag.GREEN, words.green),
        (IndicatorRag.AMBER, words.amber),
        (IndicatorRag.RED, words.red),
        (IndicatorRag.TOO_FEW, words.too_few),
    )
    return [(badges.rag(mark), escape(method_words.sentence(when))) for mark, when in marks]


def _beside(indicator: Indicator, rules: Rules, term: str) -> str:
    if indicator.kind is Kind.SHARE:
        return f"<p>{escape(band_rule_words(rules))}</p>"
    if indicator.kind is not Kind.RELATIVE_LIKELIHOOD:
        return ""
    parity = rag_words(indicator, rules, term, TargetKind.RATIO_PARITY)
    told = f"With a target of parity: green {parity.green}; amber {parity.amber}; red {parity.red}."
    return f"<p>{escape(four_fifths_words(rules))} {escape(told)}</p>"
