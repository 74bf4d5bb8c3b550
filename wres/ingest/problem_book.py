"""Collects Problems; the same thing in several rows is one Problem with its row numbers."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wres.standard.ingest_report import UnknownWord
from wres.standard.mapping import MappingKind, normalise
from wres.standard.problem import MOST_ROWS, Problem, Severity


@dataclass(slots=True)
class _Entry:
    expected: str
    count: int = 0
    rows: list[int] = field(default_factory=list)


class ProblemBook:
    """All Problems of one upload, and the words that a person could explain."""

    def __init__(self) -> None:
        self._entries: dict[tuple[Severity, str, str | None, str | None, str | None], _Entry] = {}
        self._words: dict[tuple[MappingKind, str, str], tuple[str, int]] = {}

    def add(
        self,
        severity: Severity,
        code: str,
        expected: str,
        *,
        sheet: str | None = None,
        column: str | None = None,
        found: str | None = None,
        rows: Iterable[int] = (),
        count: int | None = None,
    ) -> None:
        """Add one thing found in ``rows``; ``count`` where there are no rows to name."""
        listed = list(rows)
        entry = self._entries.setdefault((severity, code, sheet, column, found), _Entry(expected))
        entry.count += count if count is not None else max(1, len(listed))
        entry.rows.extend(listed[: MOST_ROWS - len(entry.rows)])

    def error(self, code: str, expected: str, **where: object) -> None:
        """An error; keeps something out."""
        self.add(Severity.ERROR, code, expected, **where)  # type: ignore[arg-type]

    def warn(self, code: str, expected: str, **where: object) -> None:
        """A warning; deserves a look."""
        self.add(Severity.WARNING, code, expected, **where)  # type: ignore[arg-type]

    def note(self, code: str, expected: str, **where: object) -> None:
        """A note; says what was done."""
        self.add(Severity.NOTE, code, expected, **where)  # type: ignore[arg-type]

    def unknown_word(self, kind: MappingKind, found: str, sheet: str, count: int) -> None:
        """Offer a heading or label for mapping."""
        key = kind, normalise(found), sheet
        before = self._words.get(key, (found, 0))[1]
        self._words[key] = found, before + count

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Errors first, then warnings, then notes, each in the order found."""
        order = list(Severity)
        found = [
            Problem(
                severity=severity,
                code=code,
                sheet=sheet,
                column=column,
                found=found,
                expected=entry.expected,
                count=entry.count,
                row=min(entry.rows) if entry.rows else None,
                rows=tuple(sorted(entry.rows)),
            )
            for (severity, code, sheet, column, found), entry in self._entries.items()
        ]
        return tuple(sorted(found, key=lambda problem: order.index(problem.severity)))

    @property
    def unknown_words(self) -> tuple[UnknownWord, ...]:
        """Headings and labels that nobody has explained."""
        return tuple(
            UnknownWord(kind=kind, found=found, sheet=sheet, count=count)
            for (kind, _, sheet), (found, count) in self._words.items()
        )
