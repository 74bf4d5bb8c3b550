"""The nine, and what was understood of a file, as plain text for a terminal."""

from wres.measures.results import IndicatorRag, IndicatorResult, ShownAssessment
from wres.standard.ingest_report import IngestReport
from wres.standard.period import in_words
from wres.standard.problem import Problem, Severity

_RAG = {
    IndicatorRag.GREEN: "GREEN",
    IndicatorRag.AMBER: "AMBER",
    IndicatorRag.RED: "RED",
    IndicatorRag.TOO_FEW: "too few to say",
    IndicatorRag.NO_DATA: "no figure",
    IndicatorRag.NO_TARGET: "no target",
}


def assessment_text(shown: ShownAssessment, report: IngestReport) -> str:
    """A line an indicator with its sentence below, then how many Problems there are."""
    lines = [f"As at {in_words(shown.as_at)} ({report.as_at_source}); {shown.edition} edition", ""]
    for result in shown.results:
        lines += [_headline(result), f"   {result.sentence}", *(f"   {note}" for note in result.notes)]
    errors = len(report.errors)
    if errors:
        lines += ["", f"{errors} {'error' if errors == 1 else 'errors'} in the data: run 'check' to see each."]
    return "\n".join(lines)


def _headline(result: IndicatorResult) -> str:
    target = f"  target {result.target_printed}" if result.target_printed else ""
    return f"{result.indicator}  {result.printed or result.state.replace('_', ' ')}  {_RAG[result.rag]}{target}"


def report_text(report: IngestReport) -> str:
    """What each table came to, then every Problem."""
    lines = [f"As at {in_words(report.as_at)} ({report.as_at_source})", ""]
    for table in report.tables:
        out = sum(table.left_out.values())
        reasons = ", ".join(f"{n:,} {reason.replace('_', ' ')}" for reason, n in table.left_out.items())
        lines.append(
            f"{table.table.value} (sheet '{table.sheet}', headings in row {table.header_row}): "
            f"{table.rows_read:,} rows read = {table.counted:,} counted + {table.folded:,} folded + {out:,} left out"
            + (f" ({reasons})" if reasons else "")
        )
    if report.problems:
        lines += ["", *(_line(problem) for problem in report.problems)]
    return "\n".join(lines)


def _line(problem: Problem) -> str:
    place = ", ".join(
        part
        for part in (
            f"sheet '{problem.sheet}'" if problem.sheet else "",
            f"row {problem.row}" if problem.row else "",
            problem.column or "",
        )
        if part
    )
    times = f" ({problem.count:,} times)" if problem.count > 1 else ""
    start = f"{problem.severity.value}: {place + ': ' if place else ''}"
    if problem.severity is Severity.NOTE:
        return f"{start}{problem.expected}{times}"
    found = f"found {problem.found}{times}; " if problem.found else ""
    return f"{start}{found}expected {problem.expected}"
