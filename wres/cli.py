"""The command line: the same workflows and the same numbers. JSON alone on standard output, everything else on
standard error. Exit 0: nine results and no error; 1: errors in the data; 2: nothing could be read."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer

from wres import __version__
from wres.export.assessment_json import assessment_json, report_json
from wres.export.assessment_text import assessment_text, report_text
from wres.settings import settings
from wres.standard.actor import Edition
from wres.standard.errors import BadReference, UserFacingError
from wres.workflows.assess import AssessedFile
from wres.workflows.command import Limits, assess_path

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
_LONDON = ZoneInfo("Europe/London")

Workbook = Annotated[Path, typer.Argument(help="An Excel workbook, or a CSV or Parquet file of one table.")]
AsAt = Annotated[str | None, typer.Option("--as-at", help="The date of the figures, such as 2024-03-31.")]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]
Database = Annotated[str | None, typer.Option("--database", help="A database whose trust's settings and words apply.")]


@app.callback()
def wres() -> None:
    """The nine indicators of the Workforce Race Equality Standard, from a workbook."""


@app.command()
def indicators(
    workbook: Workbook,
    as_at: AsAt = None,
    as_json: Json = False,
    edition: Annotated[Edition, typer.Option(help="Public withholds and rounds small numbers.")] = Edition.INTERNAL,
    database: Database = None,
) -> None:
    """The nine results of a workbook, against the targets in force."""
    read = _read(workbook, as_at, edition, database)
    upload = read.upload
    if as_json:
        typer.echo(assessment_json(read.shown, upload.report, upload.file_name, upload.sha256))
    else:
        typer.echo(assessment_text(read.shown, upload.report))
    raise typer.Exit(1 if upload.report.errors else 0)


@app.command()
def check(workbook: Workbook, as_at: AsAt = None, as_json: Json = False, database: Database = None) -> None:
    """Every Problem of a workbook, and what was understood of it. Exit 1 where there is an error."""
    upload = _read(workbook, as_at, Edition.INTERNAL, database).upload
    if as_json:
        typer.echo(report_json(upload.report, upload.file_name, upload.sha256))
    else:
        typer.echo(report_text(upload.report))
    raise typer.Exit(1 if upload.report.errors else 0)


@app.command()
def version() -> None:
    """The version of this program."""
    typer.echo(__version__)


def _read(workbook: Path, as_at: str | None, edition: Edition, database: str | None) -> AssessedFile:
    try:
        known = settings()
        return assess_path(
            workbook,
            as_at=_date(as_at),
            today=datetime.now(_LONDON).date(),
            edition=edition,
            database=database,
            limits=Limits(
                memory_mb=known.reader_memory_mb,
                deadline_seconds=known.reader_deadline_seconds,
                most_mb=known.max_upload_mb,
            ),
        )
    except (UserFacingError, BadReference) as error:
        _give_up(str(error))


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UserFacingError(f"'{text}' is not a date.", "Write it as 2024-03-31.", code="as_at") from None


def _give_up(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(2)
