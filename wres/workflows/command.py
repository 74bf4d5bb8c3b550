"""What the command line asks for: one file on disk, understood and assessed as an upload would be."""

import stat
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wres.ingest.worker import Worker
from wres.reference import load_reference
from wres.standard.actor import Actor, ActorSource, Edition
from wres.standard.errors import UserFacingError
from wres.standard.mapping import Mapping
from wres.store import open_store
from wres.workflows.assess import AssessedFile, Policy, assess_file, policy_of
from wres.workflows.organisation import home
from wres.workflows.trust_words import mapping as mapping_of

PROGRAM = Actor("command line", ActorSource.COMMAND_LINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Of one reading: memory and time of the reading process, size of the file."""

    memory_mb: int
    deadline_seconds: int
    most_mb: int


def assess_path(
    path: Path, *, as_at: date | None, today: date, edition: Edition, database: str | None, limits: Limits
) -> AssessedFile:
    """A file by the reviewed reference alone, or with ``database`` also by its trust's settings and words.

    Raises UserFacingError where the file cannot be read.
    """
    content = _content(path, limits.most_mb)
    policy, mapping = _known(database)
    worker = Worker(limits.memory_mb, limits.deadline_seconds)
    try:
        return assess_file(
            PROGRAM,
            worker,
            content,
            path.name,
            policy=policy,
            mapping=mapping,
            as_at=as_at,
            today=today,
            progress=lambda share, words: None,
            edition=edition,
        )
    finally:
        worker.close()


def _known(database: str | None) -> tuple[Policy, Mapping]:
    reference = load_reference()
    if database is not None:
        store = open_store(database)
        try:
            trust = home(PROGRAM, store)
            if trust is not None:
                return policy_of(PROGRAM, store, trust.id, reference), mapping_of(PROGRAM, store, trust.id)
        finally:
            store.close()
    return Policy(reference=reference, rules=reference.rules), Mapping()


def _content(path: Path, most_mb: int) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UserFacingError(f"{path} is not a file.", "Name the workbook itself.", code="no_file")
        if about.st_size > most_mb * 1_000_000:
            raise UserFacingError(
                f"{path.name} is {about.st_size / 1e6:,.0f} MB; at most {most_mb} MB is taken.",
                "Leave out the columns and sheets that are not needed, or raise WRES_MAX_UPLOAD_MB.",
                code="too_large",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UserFacingError(f"There is no file {path}.", "Check the name.", code="no_file") from None
    except OSError as error:
        raise UserFacingError(
            f"{path} cannot be read: {error.strerror}.", "Check its permissions.", code="no_file"
        ) from None
