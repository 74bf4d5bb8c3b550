"""The survey table: one row an indicator (or question) and year; percentages as published."""

import re
from dataclasses import dataclass, replace

from wres.ingest.distinct import Mask, positions
from wres.ingest.labels import shown
from wres.ingest.numbers import Marked, read_count, read_number
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.measures.counts import SurveyFigure
from wres.standard.ingest_report import TableReport
from wres.standard.label_book import SurveyQuestion
from wres.standard.mapping import normalise
from wres.standard.tables import Column

Numbers = list[float | Marked]
_SURVEY_INDICATORS = range(5, 9)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NUMBERED = re.compile(r"^(?:(?:wres\s+)?(?:indicator|metric)\s*)?([1-9])(?:\.0)?$")
_BOTH = f"{Column.WHITE_PERCENT.value}, {Column.BME_PERCENT.value}"


@dataclass(frozen=True, slots=True)
class Survey:
    """Figures of every year supplied, with the reconciliation."""

    figures: tuple[SurveyFigure, ...]
    report: TableReport
    kept_out: int


def read_survey(rows: Rows, words: Words) -> Survey:
    """Percentages of 5 to 8; a column of fractions is multiplied, a mixture is an error."""
    years = _years(rows)
    questions = _questions(rows, years, words)
    white, bme = _numbers(rows, Column.WHITE_PERCENT), _numbers(rows, Column.BME_PERCENT)
    _leave_out_impossible(rows, white, bme)
    scale = _scale(rows, white, bme)
    white_base, bme_base = _bases(rows, Column.WHITE_RESPONDENTS), _bases(rows, Column.BME_RESPONDENTS)
    figures = {
        row: SurveyFigure(
            indicator=question.indicator,
            year=years[row],
            white_percent=_percent(white[row], scale),
            bme_percent=_percent(bme[row], scale),
            white_base=white_base[row],
            bme_base=bme_base[row],
            withheld=Marked.WITHHELD in (white[row], bme[row]),
            union_part=question.union_part,
        )
        for row, question in enumerate(questions)
        if question is not None and rows.counting[row]
    }
    kept, folded = _once(rows, figures)
    counted = int(rows.counting.sum()) - folded
    return Survey(kept, rows.report(counted, folded), rows.kept_out_by_errors)


def _years(rows: Rows) -> list[int | None]:
    cells = rows.cells(Column.YEAR)
    matches = [_YEAR.search(cell or "") for cell in cells]
    unread = [row for row, (cell, match) in enumerate(zip(cells, matches, strict=True)) if cell and not match]
    expected = "the year of the survey, such as 2023; the figure is read as the newest"
    rows.warn("unreadable_year", expected, Column.YEAR, "text that is no year", rows.numbers[unread])
    return [int(match[1]) if match else None for match in matches]


def _questions(rows: Rows, years: list[int | None], words: Words) -> list[SurveyQuestion | None]:
    numbers, wordings = rows.cells(Column.INDICATOR), rows.cells(Column.QUESTION)
    found = [
        _question(number or wording, year, words)
        for number, wording, year in zip(numbers, wordings, years, strict=True)
    ]
    column = Column.INDICATOR if rows.has(Column.INDICATOR) else Column.QUESTION
    expected = "an indicator from 5 to 8, or a question of the national survey of that year"
    for row in (row for row, question in enumerate(found) if question is None):
        left = rows.leave_out(positions([row], rows.read), Reason.UNKNOWN_ANSWER)
        rows.error("unknown_question", expected, column, shown(numbers[row] or wordings[row] or "blank"), left)
    return found


def _question(cell: str | None, year: int | None, words: Words) -> SurveyQuestion | None:
    text = normalise(cell or "")
    if match := _NUMBERED.match(text):
        number = int(match[1])
        return SurveyQuestion(number, union_part=False) if number in _SURVEY_INDICATORS else None
    question = words.book.survey_questions.get(text) or words.book.survey_questions.get(text.rstrip(" .?:"))
    if question is None or (question.from_year and year is not None and year < question.from_year):
        return None
    return question


def _numbers(rows: Rows, column: Column) -> Numbers:
    numbers = [read_number(cell) for cell in rows.cells(column)]
    expected = "a percentage such as 36.3, or '*' where it is withheld"
    for mark, found in ((Marked.BLANK, "blank"), (Marked.UNREADABLE, "text that is no number")):
        wrong = positions([row for row, number in enumerate(numbers) if number is mark], rows.read)
        rows.error("unreadable_number", expected, column, found, rows.leave_out(wrong, Reason.UNREADABLE_NUMBER))
    return numbers


def _scale(rows: Rows, white: Numbers, bme: Numbers) -> float:
    """100 where every number is a fraction. A zero is either."""
    given = [
        number
        for pair, counts in zip(zip(white, bme, strict=True), rows.counting.tolist(), strict=True)
        for number in pair
        if counts and isinstance(number, float) and number != 0
    ]
    fractions = sum(number <= 1 for number in given)
    if not fractions:
        return 1.0
    if fractions == len(given):
        rows.problems.note(
            "fractions",
            "Percentages were given as fractions and are multiplied by 100.",
            sheet=rows.sheet,
            column=_BOTH,
            count=len(given),
        )
        return 100.0
    rows.problems.error(
        "mixed_fractions",
        "percentages (36.3) or fractions (0.363) throughout, not both",
        sheet=rows.sheet,
        column=_BOTH,
        found=f"{fractions} numbers of 1 or less beside {len(given) - fractions} larger ones",
        rows=rows.leave_out(rows.counting, Reason.UNREADABLE_NUMBER).tolist(),
    )
    return 1.0


def _leave_out_impossible(rows: Rows, white: Numbers, bme: Numbers) -> None:
    for column, numbers in ((Column.WHITE_PERCENT, white), (Column.BME_PERCENT, bme)):
        wrong: Mask = positions(
            [row for row, n in enumerate(numbers) if isinstance(n, float) and not 0 <= n <= 100], rows.read
        )
        left = rows.leave_out(wrong, Reason.UNREADABLE_NUMBER)
        rows.error("impossible_percent", "a percentage from 0 to 100", column, "a number outside it", left)


def _percent(number: float | Marked, scale: float) -> float | None:
    # 0.476 × 100 is 47.599999999999994 in floating point; ten decimals are more than any source prints.
    return round(number * scale, 10) if isinstance(number, float) else None


def _bases(rows: Rows, column: Column) -> list[int | None]:
    counts = [read_count(cell) for cell in rows.cells(column)]
    unread = positions([row for row, count in enumerate(counts) if count is Marked.UNREADABLE], rows.read)
    expected = "a whole number of people; without one no interval can be given"
    rows.warn("unreadable_number", expected, column, "text that is no number", rows.numbers[unread & rows.counting])
    return [count if isinstance(count, int) else None for count in counts]


def _once(rows: Rows, figures: dict[int, SurveyFigure]) -> tuple[tuple[SurveyFigure, ...], int]:
    """One figure an indicator and year, and how many repeat another; with different figures none is used."""
    same: dict[tuple[int, int | None, bool], list[int]] = {}
    for row, figure in figures.items():
        same.setdefault((figure.indicator, figure.year, figure.union_part), []).append(row)
    kept, folded = [], 0
    for (indicator, year, union_part), places in same.items():
        figure = figures[places[0]]
        if union_part or len({figures[row] for row in places}) == 1:
            folded += 0 if union_part else len(places) - 1
            kept.append(figure)
            continue
        left = rows.leave_out(positions(places, rows.read), Reason.ALREADY_GIVEN)
        found = f"indicator {indicator}, {year or 'no year'}, with different figures"
        rows.error("survey_twice", "one row for each indicator and year; neither is used", None, found, left)
        kept.append(replace(figure, white_percent=None, bme_percent=None, white_base=None, bme_base=None))
    rows.note_folded("The same figure given twice counts once.", folded)
    return tuple(kept), folded
