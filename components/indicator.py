"""One indicator's page: its finding, its figures, its bands, and everything that stands behind the number."""

import streamlit as st

from components import badges, cards, figure, method_words, registry, source
from components.announce import escape
from components.charts import build, words
from wres.measures.results import IndicatorResult, Rate
from wres.measures.rounding import plain
from wres.standard.indicator import Indicator, Kind, Unit
from wres.standard.period import in_words
from wres.standard.workforce import Cluster

_PARAMETER = "n"
_UNITS = {Unit.PERCENT: "", Unit.RATIO: "×", Unit.POINTS: " percentage points"}


def chosen() -> int:
    """The indicator named by the address, '?n=2'; 1 where it names none of the nine.

    A link to the page one is on leaves the old parameters in the address bar: saying them again puts it right.
    """
    st.query_params.from_dict(st.query_params.to_dict())
    text = st.query_params.get(_PARAMETER, "1")
    return int(text) if text in {str(number) for number in range(1, 10)} else 1


def finding(result: IndicatorResult) -> str:
    """The value with its unit and how it stands, for the page's heading."""
    if result.value is None:
        return badges.STATES[result.state].lower()
    standing = badges.INDICATOR[result.rag].words.split(": ")[-1]
    return f"{cards.number(result)}{_UNITS[result.unit]}, {standing[0].lower()}{standing[1:]}"


def walk(number: int) -> None:
    """Links to the indicator before and the one after, and to this one's actions."""
    with st.container(horizontal=True, key="walk"):
        if number > 1:
            _link(number - 1, f"← Indicator {number - 1}")
        if number < 9:
            _link(number + 1, f"Indicator {number + 1} →")
        live = source.live_action_counts()[number - 1]
        st.page_link(
            registry.entry("actions").path, label=cards.live_actions(live), query_params={"indicator": str(number)}
        )


def _link(number: int, label: str) -> None:
    st.page_link(registry.entry("indicator").path, label=label, query_params={_PARAMETER: str(number)})


def standing(result: IndicatorResult) -> None:
    """RAG, target and sentence, with what travels with the figure."""
    notes = "".join(f"<li>{escape(note)}</li>" for note in (*result.notes, *result.caveats))
    listed = f"<ul>{notes}</ul>" if notes else ""
    st.html(
        f"<p>{badges.state(result)}</p><p class='wres-target'>{escape(cards.target(result))} · "
        f"{escape(cards.as_at(result))}</p><p class='wres-lede'>{escape(cards.told(result))}</p>{listed}"
    )


def pictures(result: IndicatorResult, definition: Indicator, edition: str) -> None:
    """The indicator's figures; for the first one also its bands, a cluster at a time."""
    term = source.term()
    for drawn in build.page(result, definition, term):
        figure.draw(drawn, result, edition)
    if definition.kind is Kind.SHARE and result.breakdown:
        _bands(result, edition, term)


def _bands(result: IndicatorResult, edition: str, term: str) -> None:
    st.html("<h2>Band by band, against the band target</h2>")
    clusters = build.clusters(result)
    cluster = st.segmented_control(
        "Part of the workforce", clusters, default=clusters[0], required=True, format_func=_words, key="cluster"
    )
    drawn = build.band_ladder(result, cluster or clusters[0], term)
    if drawn is None:
        st.html("<p class='wres-hint'>No band of this part can be shown.</p>")
        return
    figure.draw(drawn, result, edition, level=3)


def _words(cluster: Cluster) -> str:
    return cluster.words


def behind(result: IndicatorResult, definition: Indicator) -> None:
    """Formula, counts, what was left out, source and rules: enough to make the number again."""
    term = source.term()
    facts = [
        ("What it measures", method_words.own(definition.definition, term)),
        ("Why it matters", method_words.own(definition.why_it_matters, term)),
        ("Formula", method_words.own(definition.formula, term)),
        ("Counted above the line", method_words.own(definition.numerator_words, term)),
        ("Counted below the line", method_words.own(definition.denominator_words, term)),
        ("White", counted(result.white)),
        (term, counted(result.bme)),
        *([("Unknown ethnicity", counted(result.unknown))] if result.unknown else []),
        ("Target", cards.target(result)),
        ("95% interval", limits(result)),
        ("Left out", left_out(result)),
        ("Date or period", cards.as_at(result)),
        ("Source", result.source_table or "none"),
        ("Rules version", result.rules_version),
        ("Definition checked", f"{definition.checked_by}; review due {in_words(definition.review_date)}"),
    ]
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in facts)
    st.html(f"<h2>How this number is made</h2><dl class='wres-facts'>{items}</dl>")


def counted(rate: Rate | None) -> str:
    """'568 of 4,000 (14.2%)', with what is withheld said so."""
    if rate is None:
        return "not supplied"
    if rate.withheld:
        return "withheld, to protect small groups"
    share = "" if rate.percent is None else words.percent(rate.percent)
    if rate.base is None:
        return f"{share}; the source gives no counts" if share else "not supplied"
    if rate.count is None:
        return f"{share} of {rate.base:,} respondents"
    people = f"{rate.count:,} of {rate.base:,}"
    return f"{people} ({share})" if share else people


def limits(result: IndicatorResult) -> str:
    """'1.04 to 1.52', with the unit, or that there is none."""
    if result.interval is None:
        return "none: a full count, or not calculable"
    decimals = 2 if result.unit is Unit.RATIO else 1
    low, high = (plain(limit, decimals) for limit in (result.interval.low, result.interval.high))
    unit = {Unit.PERCENT: "%", Unit.RATIO: "", Unit.POINTS: " percentage points"}[result.unit]
    return f"{low} to {high}{unit}".replace("-", "−")


def left_out(result: IndicatorResult) -> str:
    """How many people of unknown ethnicity and how many rows with errors stand outside the figure."""
    parts = []
    if result.left_out.unknown_base:
        parts.append(f"{result.left_out.unknown_base:,} of unknown ethnicity")
    if result.left_out.rows:
        parts.append(f"{result.left_out.rows:,} rows with errors")
    return "; ".join(parts) or "nobody"
