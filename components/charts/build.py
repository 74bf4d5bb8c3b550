"""Which figures belong to which indicator. Pure functions of a frozen result, so each is built once and kept."""

import functools

from components.charts import bands, bars, dumbbell, interval, words
from components.charts.bars import Bar
from components.charts.figure import Absent, Cell, Figure, Table
from wres.measures.results import BandRow, IndicatorResult, Interval, Rate
from wres.standard.groups import EthnicGroup
from wres.standard.indicator import Indicator, Kind
from wres.standard.workforce import Cluster

_KEPT = 256
_BAND_NOTE = (
    "Solid bars meet the target, hollow bars do not; the upright tick is the target. "
    "✓ green, ▲ amber, ✕ red. Bands with too few people are not judged."
)
_RATIO_NOTE = (
    "Dashed line: equally likely. Shaded: the four-fifths range, 0.80 to 1.25. Line through the point: 95% interval."
)
_RATE_COLUMNS = ("Group", "Number", "Out of", "Per cent", "95% low", "95% high")


@functools.lru_cache(maxsize=_KEPT)
def card(result: IndicatorResult, kind: Kind, term: str) -> Figure | None:
    """The small chart of a card; None where there is nothing to draw."""
    if result.value is None:
        return None
    if kind is Kind.SHARE:
        return _share(result, term)
    if kind is Kind.BOARD_GAP:
        return _board(result, term, whole=False)
    if _percents(result) is None:
        return None
    return _card_gap(result, term) if kind is Kind.SURVEY_GAP else _card_rates(result, term)


@functools.lru_cache(maxsize=_KEPT)
def page(result: IndicatorResult, definition: Indicator, term: str) -> tuple[Figure, ...]:
    """The figures of an indicator's own page, apart from the bands; empty where there is nothing to draw."""
    if result.value is None:
        return ()
    if definition.kind is Kind.SHARE:
        figures: tuple[Figure | None, ...] = (_share(result, term),)
    elif definition.kind is Kind.BOARD_GAP:
        figures = (_board(result, term, whole=True),)
    elif definition.kind is Kind.SURVEY_GAP:
        figures = (_rates(result, term),)
    else:
        figures = (_ratio(result, definition, term), _rates(result, term))
    return tuple(figure for figure in figures if figure)


@functools.lru_cache(maxsize=_KEPT)
def band_ladder(result: IndicatorResult, cluster: Cluster, term: str) -> Figure | None:
    """Indicator 1 in one cluster, band by band; None where the cluster has no band to draw."""
    rows = tuple(row for row in result.breakdown if row.cluster is cluster)
    if not any(row.bme_percent is not None for row in rows):
        return None
    title = words.bands_below(cluster, rows)
    alternative = words.alternative(f"Bars: {term} share by band. {title}")
    spec = bands.ladder(rows, term, alternative)
    return Figure(f"indicator-1-bands-{cluster.value}", title, alternative, spec, _band_table(rows, term), _BAND_NOTE)


def clusters(result: IndicatorResult) -> tuple[Cluster, ...]:
    """The clusters that have bands, in the standard's order."""
    present = {row.cluster for row in result.breakdown}
    return tuple(cluster for cluster in Cluster if cluster in present)


def _percents(result: IndicatorResult) -> tuple[float, float] | None:
    if result.white is None or result.bme is None or result.white.percent is None or result.bme.percent is None:
        return None
    return result.white.percent, result.bme.percent


def _share(result: IndicatorResult, term: str) -> Figure | None:
    if result.value is None:
        return None
    title = words.share_against_target(result, term)
    alternative = words.alternative(f"Bar: {title}")
    target = (result.target.value, f"target {result.target.value:g}%") if result.target else None
    spec = bars.bars((Bar(term, result.value, solid=True),), alternative, target)
    return Figure("indicator-1-share", title, alternative, spec, _rate_table(result, term))


def _board(result: IndicatorResult, term: str, *, whole: bool) -> Figure | None:
    parts = [("Voting board", result.bme.percent if result.bme else None)]
    if whole:
        others = (
            ("All members", result.all_members),
            ("Executive", result.executive),
            ("Non-executive", result.non_executive),
        )
        parts += [(name, seats.bme_percent) for name, seats in others if seats]
    entries = [Bar(name, value, solid=True) for name, value in parts if value is not None]
    if result.workforce and result.workforce.bme_percent is not None:
        entries.append(Bar("Workforce", result.workforce.bme_percent, solid=False))
    if not entries:
        return None
    title = words.board_against_workforce(result, term)
    alternative = words.alternative(f"Bars: {title}")
    rows = tuple((entry.label, words.printed(entry.value, 1)) for entry in entries)
    table = Table(("Part", f"{term} per cent"), rows)
    return Figure("indicator-9-board", title, alternative, bars.bars(tuple(entries), alternative), table)


def _card_rates(result: IndicatorResult, term: str) -> Figure:
    white, bme = _percents(result) or (0.0, 0.0)
    title = words.two_rates(result.white or Rate(), result.bme or Rate(), term)
    alternative = words.alternative(f"Bars: {title}")
    spec = bars.bars((Bar("White", white, solid=False), Bar(term, bme, solid=True)), alternative)
    return Figure(f"indicator-{result.indicator}-rates", title, alternative, spec, _rate_table(result, term))


def _card_gap(result: IndicatorResult, term: str) -> Figure:
    white, bme = _percents(result) or (0.0, 0.0)
    title = words.two_rates(result.white or Rate(), result.bme or Rate(), term)
    alternative = words.alternative(f"Two points on a line: {title}")
    spec = dumbbell.dumbbell(white, bme, term, alternative)
    return Figure(f"indicator-{result.indicator}-gap", title, alternative, spec, _rate_table(result, term))


def _rates(result: IndicatorResult, term: str) -> Figure | None:
    if _percents(result) is None or result.white is None or result.bme is None:
        return None
    title = words.two_rates(result.white, result.bme, term)
    alternative = words.alternative(f"Points with intervals: {title}")
    spec = interval.rates(result.white, result.bme, term, alternative)
    return Figure(f"indicator-{result.indicator}-rates", title, alternative, spec, _rate_table(result, term))


def _ratio(result: IndicatorResult, definition: Indicator, term: str) -> Figure | None:
    if result.value is None:
        return None
    title = words.ratio_against_one(result)
    alternative = words.alternative(f"Point on a log axis: {title}")
    top = term if definition.top is EthnicGroup.BME else "White"
    spec = interval.ratio(result.value, result.interval, result.printed, top, alternative)
    limits = _limits(result.interval, 2)
    table = Table(("Relative likelihood", "95% low", "95% high"), ((words.printed(result.value, 2), *limits),))
    return Figure(f"indicator-{result.indicator}-likelihood", title, alternative, spec, table, _RATIO_NOTE)


def _rate_table(result: IndicatorResult, term: str) -> Table:
    groups = (("White", result.white), (term, result.bme), ("Unknown", result.unknown))
    return Table(_RATE_COLUMNS, tuple(_rate_row(name, rate) for name, rate in groups if rate))


def _rate_row(name: str, rate: Rate) -> tuple[Cell, ...]:
    why = Absent.WITHHELD if rate.withheld else Absent.NOT_SUPPLIED
    cells = (why if cell is None else cell for cell in (rate.count, rate.base, words.printed(rate.percent, 1)))
    return (name, *cells, *_limits(rate.interval, 1))


def _limits(limits: Interval | None, decimals: int) -> tuple[Cell, Cell]:
    if limits is None:
        return Absent.NOT_APPLICABLE, Absent.NOT_APPLICABLE
    low, high = words.printed(limits.low, decimals), words.printed(limits.high, decimals)
    return low or 0.0, high or 0.0


def _band_table(rows: tuple[BandRow, ...], term: str) -> Table:
    columns = ("Band", "White", term, "Unknown", f"{term} per cent", "Target per cent", "People at target", "Judged")
    return Table(columns, tuple(_band_row(row) for row in sorted(rows, key=lambda row: -row.band.order)))


def _band_row(row: BandRow) -> tuple[Cell, ...]:
    counted = (row.white, row.bme, row.unknown, words.printed(row.bme_percent, 1))
    aimed = (words.printed(row.target_percent, 1), row.people_at_target)
    return (
        row.band.words,
        *(Absent.WITHHELD if cell is None else cell for cell in counted),
        *(Absent.NOT_APPLICABLE if cell is None else cell for cell in aimed),
        row.rag.value.replace("_", " "),
    )
