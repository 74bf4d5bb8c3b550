"""Bytes to Counts and a report of everything understood. Runs inside the worker; rows end here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wres.ingest.columns import MOST_LABELS
from wres.ingest.dates import stated_date
from wres.ingest.headings import RecognisedSheet, recognise
from wres.ingest.labels import shown
from wres.ingest.problem_book import ProblemBook
from wres.ingest.reader import Progress, read_sheets
from wres.ingest.sheet import Sheet
from wres.ingest.table_reading import Reading, read_tables
from wres.ingest.words import heading_book, words_for
from wres.measures.counts import Counts
from wres.standard.ingest_report import IngestReport
from wres.standard.label_book import LabelBook
from wres.standard.mapping import Mapping, MappingKind
from wres.standard.period import in_words, latest_year_end
from wres.standard.rules import Rules
from wres.standard.tables import Table

_NAMED_HEADINGS = 12
"""How many headings that are not understood a Problem names; all are offered for mapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One file to understand. ``as_at`` None: from title rows, else the latest 31 March not after ``today``."""

    content: bytes | memoryview
    as_at: date | None
    today: date
    mapping: Mapping
    book: LabelBook
    rules: Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """Counts, and the report that says how they came about."""

    counts: Counts
    report: IngestReport


def understand(request: Request, progress: Progress) -> Understood:
    """Read, recognise, check and count one file. Raises UserFacingError where the file cannot be read at all."""
    progress(0.05, "Opening the file")
    problems = ProblemBook()
    sheets = read_sheets(bytes(request.content), progress)
    progress(0.75, "Recognising the tables")
    found, ignored = _recognised(sheets, request, problems)
    as_at, as_at_source = _as_at(found, request, problems)
    progress(0.8, "Counting")
    words = words_for(request.book, request.mapping, request.rules, as_at)
    reading = read_tables([sheet for sheet in found if not sheet.missing], words, problems)
    _warn_other_dates(found, as_at, problems)
    return Understood(counts=_counts(as_at, reading), report=_report(as_at, as_at_source, reading, ignored, problems))


def _counts(as_at: date, reading: Reading) -> Counts:
    return Counts(
        as_at=as_at,
        rows=tuple(reading.rows),
        survey=tuple(reading.survey),
        sources=tuple(reading.sources),
        targets=tuple(reading.targets),
    )


def _report(as_at: date, source: str, reading: Reading, ignored: Iterable[str], problems: ProblemBook) -> IngestReport:
    return IngestReport(
        as_at=as_at,
        as_at_source=source,
        tables=tuple(reading.reports),
        ignored_sheets=tuple(ignored),
        problems=problems.problems,
        unknown_words=problems.unknown_words,
    )


def _recognised(
    sheets: list[Sheet], request: Request, problems: ProblemBook
) -> tuple[list[RecognisedSheet], list[str]]:
    book = heading_book(request.book, request.mapping)
    taken: dict[Table, RecognisedSheet] = {}
    ignored = []
    # Visible sheets first: a hidden one is taken only where no visible one holds its table.
    for sheet in sorted(sheets, key=lambda s: not s.visible):
        found = recognise(sheet, book)
        if found is None:
            ignored.append(sheet.name)
            problems.note(
                "ignored_sheet", "This sheet holds no table of the standard and is ignored.", sheet=sheet.name
            )
            continue
        before = taken.setdefault(found.table, found)
        if before is found:
            continue
        loser = found
        if before.missing and not found.missing:
            taken[found.table], loser = found, before
        ignored.append(loser.sheet.name)
        _report_second(loser, taken[found.table], problems)
    for found in taken.values():
        _report_headings(found, problems)
    if not taken:
        problems.error("no_table", "a sheet with headings such as Employee Number, Ethnic Origin and Pay Grade")
    return list(taken.values()), ignored


def _report_second(loser: RecognisedSheet, winner: RecognisedSheet, problems: ProblemBook) -> None:
    used = f"'{winner.sheet.name}' is used"
    if loser.missing:
        problems.note("ignored_sheet", f"This sheet is ignored: {used}.", sheet=loser.sheet.name)
        return
    problems.warn(
        "table_twice",
        f"one {loser.table.value} sheet; {used}",
        sheet=loser.sheet.name,
        found=f"a second {loser.table.value} sheet",
        rows=[loser.header_row],
    )


def _report_headings(found: RecognisedSheet, problems: ProblemBook) -> None:
    headings = [" ".join(heading.split()) for heading in found.unknown_headings]
    headings = [heading for heading in headings if shown(heading) == heading][:MOST_LABELS]
    for heading in headings:
        problems.unknown_word(MappingKind.HEADING, heading, found.sheet.name, 1)
    for group in found.missing:
        unknown = ", ".join(f"'{heading}'" for heading in headings[:_NAMED_HEADINGS])
        problems.error(
            "missing_column",
            f"a column headed {' or '.join(column.value for column in group)}",
            sheet=found.sheet.name,
            column=group[0].value,
            found=f"headings not recognised: {unknown}" if unknown else "no such heading",
            rows=[found.header_row],
        )


def _by_weight(found: Iterable[RecognisedSheet]) -> list[RecognisedSheet]:
    order = [Table.STAFF, Table.COUNTS]
    return sorted(found, key=lambda s: order.index(s.table) if s.table in order else len(order))


def _as_at(found: list[RecognisedSheet], request: Request, problems: ProblemBook) -> tuple[date, str]:
    if request.as_at is not None:
        return request.as_at, "given"
    for sheet in _by_weight(found):
        stated = stated_date(sheet.title_rows)
        if stated is not None:
            problems.note(
                "as_at", f"The as-at date is {in_words(stated)}, from the title rows.", sheet=sheet.sheet.name
            )
            return stated, "title rows"
    latest = latest_year_end(request.today)
    problems.warn("as_at", f"an as-at date; {in_words(latest)} is taken, the latest 31 March")
    return latest, "latest 31 March"


def _warn_other_dates(found: list[RecognisedSheet], as_at: date, problems: ProblemBook) -> None:
    for sheet in found:
        stated = stated_date(sheet.title_rows)
        if stated is not None and stated != as_at:
            problems.warn(
                "other_date",
                f"the as-at date {in_words(as_at)}; the title rows of this sheet state another",
                sheet=sheet.sheet.name,
                found=in_words(stated),
            )
