"""The survey table: one row an indicator (or question) and year; percentages as published."""

import re
from dataclasses import dataclass

from wres.ingest.numbers import Marked, mask_of, read_count, read_number
from wres.ingest.reasons import Reason
from wres.ingest.rows import Rows
from wres.ingest.words import Words
from wres.measures.counts import SurveyFigure
from wres.standard.ingest_report import TableReport
from wres.standard.label_book import SurveyQuestion
from wres.standard.mapping import normalise
from wres.standard.tables import Column

_SURVEY_INDICATORS = range(5, 9)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_NUMBERED = re.compile(r"^(?:(?:wres\s+)?(?:indicator|metric)\s*)?([1-9])(?:\.0)?$")


@dataclass(frozen=True, slots=True)
class Survey:
    """Figures of every year supplied, with the reconciliation."""

    figures: tuple[SurveyFigure, ...]
    report: TableReport
    kept_out: int


def read_survey(rows: Rows, words: Words) -> Survey:
    """Percentages of 5 to 8; a column of fractions is multiplied, a mixture is an error."""
    questions = _questions(rows, words)
    years = [_year(cell) for cell in _cells(rows, Column.YEAR)]
    white, bme = (_numbers(rows, column) for column in (Column.WHITE_PERCENT, Column.BME_PERCENT))
    scale = _scale(rows, white + bme)
    bases = [
        [read_count(cell) for cell in _cells(rows, column)]
        for column in (Column.WHITE_RESPONDENTS, Column.BME_RESPONDENTS)
    ]
    _leave_out_over_a_hundred(rows, white, bme, scale)
    figures = []
    counting = rows.counting
    for row in range(rows.read):
        question = questions[row]
        if question is None or not counting[row]:
            continue
        figures.append(
            SurveyFigure(
                indicator=question.indicator,
                year=years[row],
                white_percent=_percent(white[row], scale),
                bme_percent=_percent(bme[row], scale),
                white_base=_base(bases[0][row]),
                bme_base=_base(bases[1][row]),
                withheld=Marked.WITHHELD in (white[row], bme[row]),
                union_part=question.union_part,
            )
        )
    once = _once(rows, figures)
    return Survey(once, rows.report(int(counting.sum()), 0), rows.kept_out_by_errors)


def _cells(rows: Rows, column: Column) -> list[str | None]:
    return rows.cells(column).to_pylist() if rows.has(column) else [None] * rows.read


def _year(cell: str | None) -> int | None:
    match = _YEAR.search(cell or "")
    return int(match[1]) if match else None


def _questions(rows: Rows, words: Words) -> list[SurveyQuestion | None]:
    column = Column.INDICATOR if rows.has(Column.INDICATOR) else Column.QUESTION
    cells, years = _cells(rows, column), [_year(cell) for cell in _cells(rows, Column.YEAR)]
    found = [_question(cell, year, words) for cell, year in zip(cells, years, strict=True)]
    unknown = [row for row, question in enumerate(found) if question is None]
    for row in unknown:
        rows.problems.error(
            "unknown_question",
            "an indicator from 5 to 8, or a question of the national survey",
            sheet=rows.sheet,
            column=column.value,
            found=(cells[row] or "blank"),
            rows=rows.numbers[[row]].tolist(),
        )
    rows.leave_out(mask_of(rows.read, unknown), Reason.UNKNOWN_ANSWER)
    return found


def _question(cell: str | None, year: int | None, words: Words) -> SurveyQuestion | None:
    text = normalise(cell or "")
    if match := _NUMBERED.match(text):
        number = int(match[1])
        return SurveyQuestion(number, union_part=False) if number in _SURVEY_INDICATORS else None
    question = words.book.survey_questions.get(text)
    if question is None or (question.from_year and year is not None and year < question.from_year):
        return None
    return question


def _numbers(rows: Rows, column: Column) -> list[float | Marked]:
    numbers = [read_number(cell) for cell in _cells(rows, column)]
    bad = [row for row, number in enumerate(numbers) if number in (Marked.UNREADABLE, Marked.BLANK)]
    left = rows.leave_out(mask_of(rows.read, bad), Reason.UNREADABLE_NUMBER)
    if len(left):
        rows.problems.error(
            "unreadable_number",
            "a percentage such as 36.3, or '*' where it is withheld",
            sheet=rows.sheet,
            column=column.value,
            found="blank or text",
            rows=left.tolist(),
        )
    return numbers


def _scale(rows: Rows, numbers: list[float | Marked]) -> float:
    given = [number for number in numbers if isinstance(number, float) and number != 0]
    fractions = [number for number in given if number <= 1]
    if not fractions:
        return 1.0
    if len(fractions) == len(given):
        rows.problems.note(
            "fractions", "Percentages were given as fractions and are multiplied by 100.", sheet=rows.sheet
        )
        return 100.0
    rows.problems.error(
        "mixed_fractions",
        "percentages (36.3) or fractions (0.363) throughout, not both",
        sheet=rows.sheet,
        column=f"{Column.WHITE_PERCENT.value}, {Column.BME_PERCENT.value}",
        found=f"{len(fractions)} numbers of 1 or less beside {len(given) - len(fractions)} larger ones",
        rows=rows.numbers[rows.counting].tolist(),
    )
    rows.leave_out(rows.counting, Reason.UNREADABLE_NUMBER)
    return 1.0


def _leave_out_over_a_hundred(rows: Rows, white: list[float | Marked], bme: list[float | Marked], scale: float) -> None:
    outside = [
        row
        for row, pair in enumerate(zip(white, bme, strict=True))
        if any(isinstance(number, float) and not 0 <= number * scale <= 100 for number in pair)
    ]
    left = rows.leave_out(mask_of(rows.read, outside), Reason.UNREADABLE_NUMBER)
    if len(left):
        rows.problems.error(
            "impossible_percent",
            "a percentage from 0 to 100",
            sheet=rows.sheet,
            column=f"{Column.WHITE_PERCENT.value}, {Column.BME_PERCENT.value}",
            found="a number outside it",
            rows=left.tolist(),
        )


def _percent(number: float | Marked, scale: float) -> float | None:
    # 0.476 × 100 is 47.599999999999994 in floating point; ten decimals are more than any source prints.
    return round(number * scale, 10) if isinstance(number, float) else None


def _base(count: int | Marked) -> int | None:
    return count if isinstance(count, int) else None


def _once(rows: Rows, figures: list[SurveyFigure]) -> tuple[SurveyFigure, ...]:
    kept: dict[tuple[int, int | None, bool], SurveyFigure] = {}
    for figure in figures:
        key = figure.indicator, figure.year, figure.union_part
        before = kept.get(key)
        if before is not None and before != figure and not figure.union_part:
            rows.problems.error(
                "survey_twice",
                "one row for each indicator and year; neither is used",
                sheet=rows.sheet,
                found=f"indicator {figure.indicator}, {figure.year or 'no year'}, twice with different figures",
            )
            figure = SurveyFigure(indicator=figure.indicator, year=figure.year, white_percent=None, bme_percent=None)
        kept[key] = figure
    return tuple(kept.values())
