"""The nine, and what was understood of a file, as JSON that somebody else's program can rely on.

Every key is always there, null where empty; docs/command-line.md describes each.
"""

import json
from collections.abc import Iterable
from typing import Any

from wres.measures.results import BandRow, BoardSeats, IndicatorResult, Rate, ShownAssessment
from wres.standard.actor import Edition
from wres.standard.ingest_report import IngestReport
from wres.standard.problem import Problem
from wres.standard.target import Target


def assessment_json(shown: ShownAssessment, report: IngestReport, file_name: str, sha256: str) -> str:
    """The answer of ``indicators``. The public edition names no file and lists no Problems: they speak of rows."""
    internal = shown.edition == Edition.INTERNAL
    return _dump(
        {
            "as_at": shown.as_at.isoformat(),
            "as_at_source": report.as_at_source,
            "edition": shown.edition,
            "source": {"file": file_name if internal else None, "sha256": sha256 if internal else None},
            "rules_version": shown.rules_version,
            "indicators": [_result(result) for result in shown.results],
            "problems": _problems(report.problems) if internal else [],
        }
    )


def report_json(report: IngestReport, file_name: str, sha256: str) -> str:
    """The answer of ``check``."""
    return _dump(
        {
            "source": {"file": file_name, "sha256": sha256},
            "as_at": report.as_at.isoformat(),
            "as_at_source": report.as_at_source,
            "tables": [
                {
                    "table": table.table.value,
                    "sheet": table.sheet,
                    "header_row": table.header_row,
                    "rows_read": table.rows_read,
                    "counted": table.counted,
                    "folded": table.folded,
                    "left_out": dict(table.left_out),
                }
                for table in report.tables
            ],
            "ignored_sheets": list(report.ignored_sheets),
            "problems": _problems(report.problems),
        }
    )


def _dump(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False)


def _result(result: IndicatorResult) -> dict[str, Any]:
    return {
        "indicator": result.indicator,
        "state": result.state,
        "value": result.value,
        "unit": result.unit.value,
        "printed": result.printed or None,
        "white": _rate(result.white),
        "bme": _rate(result.bme),
        "unknown": _rate(result.unknown),
        "interval": [result.interval.low, result.interval.high] if result.interval else None,
        "p_value": result.p_value,
        "target": _target(result.target),
        "rag": result.rag.value,
        "sentence": result.sentence,
        "reason": result.reason,
        "notes": list(result.notes),
        "caveats": list(result.caveats),
        "left_out": {
            "unknown_base": result.left_out.unknown_base,
            "unknown_count": result.left_out.unknown_count,
            "rows": result.left_out.rows,
        },
        "period": {"from": result.period.start.isoformat(), "to": result.period.end.isoformat()}
        if result.period
        else None,
        "survey_year": result.survey_year,
        "previous_bme_percent": result.previous_bme_percent,
        "source_table": result.source_table,
        "breakdown": [_band(row) for row in result.breakdown] or None,
        "workforce": _seats(result.workforce),
        "all_members": _seats(result.all_members),
        "executive": _seats(result.executive),
        "non_executive": _seats(result.non_executive),
    }


def _rate(rate: Rate | None) -> dict[str, Any] | None:
    return None if rate is None else {"count": rate.count, "base": rate.base, "percent": rate.percent}


def _target(target: Target | None) -> dict[str, Any] | None:
    if target is None:
        return None
    due = target.due.isoformat() if target.due else None
    return {"value": target.value, "kind": target.kind.value, "date": due, "source": target.source or None}


def _band(row: BandRow) -> dict[str, Any]:
    return {
        "cluster": row.cluster.value,
        "band": row.band.value,
        "white": row.white,
        "bme": row.bme,
        "unknown": row.unknown,
        "bme_percent": row.bme_percent,
        "target_percent": row.target_percent,
        "people_at_target": row.people_at_target,
        "rag": row.rag.value,
    }


def _seats(seats: BoardSeats | None) -> dict[str, Any] | None:
    if seats is None:
        return None
    return {"white": seats.white, "bme": seats.bme, "unknown": seats.unknown, "bme_percent": seats.bme_percent}


def _problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "severity": problem.severity.value,
            "code": problem.code,
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "found": problem.found,
            "expected": problem.expected,
            "count": problem.count,
            "rows": list(problem.rows),
        }
        for problem in problems
    ]
