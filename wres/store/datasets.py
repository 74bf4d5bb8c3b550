"""Accepted uploads: their counts, how they came about and what became of them."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select, update

from wres.measures.counts import Counts
from wres.standard.actor import ActorSource
from wres.standard.audit import Noun, Verb
from wres.standard.ingest_report import IngestReport
from wres.standard.mapping import Mapping
from wres.standard.period import ReportingPeriod, months_to
from wres.store.change import Change
from wres.store.codec import decode, encode
from wres.store.report_summary import ReportSummary, summarise
from wres.store.schema import STANDARD, dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """What a person accepts: the counts, how they were understood, and the file they came from."""

    counts: Counts
    report: IngestReport
    mapping: Mapping
    file_name: str
    sha256: str
    rules_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetSummary:
    """One accepted upload without its figures; times are UTC.

    ``replaced_by`` is the later upload for the same date; ``deleted_at`` and ``delete_reason`` where it was deleted.
    """

    id: int
    organisation_id: int
    standard: str
    as_at: date
    period: ReportingPeriod
    accepted_by: str
    accepted_source: ActorSource
    accepted_at: datetime
    file_name: str
    sha256: str
    rules_version: str
    replaced_by: int | None = None
    deleted_at: datetime | None = None
    delete_reason: str = ""

    @property
    def is_current(self) -> bool:
        """Neither replaced nor deleted."""
        return self.replaced_by is None and self.deleted_at is None


@dataclass(frozen=True, slots=True)
class Dataset:
    """One accepted upload with its figures."""

    summary: DatasetSummary
    counts: Counts
    mapping: Mapping
    report: ReportSummary


def create(change: Change, organisation_id: int, upload: Upload) -> int:
    """Keep an upload in place of the one that stood for the same date, which stays; returns its number.

    The same figures of the same file, accepted again, are the same dataset: nothing is written.
    """
    change.take_turns()
    values = _values(change, organisation_id, upload)
    before = _standing(change.connection, organisation_id, upload.counts.as_at)
    if before is not None and all(before[name] == values[name] for name in _SAME):
        return int(before["id"])
    number = change.add(insert(dataset).values(values))
    note = f"{upload.file_name}, SHA-256 {upload.sha256}"
    change.record(
        organisation_id, Verb.ACCEPTED, Noun.DATASET, number, field="as_at", new=str(upload.counts.as_at), note=note
    )
    if before is not None:
        change.write(update(dataset).where(dataset.c.id == before["id"]).values(replaced_by=number))
        change.record(organisation_id, Verb.REPLACED, Noun.DATASET, before["id"], field="replaced_by", new=str(number))
    return number


def latest(connection: Connection, organisation_id: int) -> Dataset | None:
    """The figures that stand for the newest date; None where nothing has been accepted."""
    query = _current(organisation_id).order_by(dataset.c.as_at.desc(), dataset.c.id.desc())
    row = connection.execute(query.limit(1)).mappings().first()
    return _dataset(row) if row else None


def latest_id(connection: Connection, organisation_id: int) -> int | None:
    """The number of the dataset that stands for the newest date."""
    newest = _current(organisation_id).order_by(dataset.c.as_at.desc(), dataset.c.id.desc()).limit(1)
    return connection.execute(newest.with_only_columns(dataset.c.id)).scalar()


def find(connection: Connection, dataset_id: int) -> Dataset | None:
    """One by its number, replaced and deleted ones too."""
    row = connection.execute(select(dataset).where(dataset.c.id == dataset_id)).mappings().first()
    return _dataset(row) if row else None


def all_of(connection: Connection, organisation_id: int) -> tuple[DatasetSummary, ...]:
    """Every upload ever accepted, newest first, replaced and deleted ones too."""
    query = select(dataset).where(dataset.c.organisation_id == organisation_id).order_by(dataset.c.id.desc())
    return tuple(_summary(row) for row in connection.execute(query).mappings())


def delete(change: Change, before: DatasetSummary, reason: str) -> DatasetSummary:
    """Mark as deleted, and let what it had replaced stand again."""
    follows = update(dataset).where(dataset.c.replaced_by == before.id).values(replaced_by=before.replaced_by)
    change.write(follows)
    gone = update(dataset).where(dataset.c.id == before.id)
    change.write(gone.values(deleted_at=change.now, delete_reason=reason))
    change.record(before.organisation_id, Verb.DELETED, Noun.DATASET, before.id, note=reason)
    return replace(before, deleted_at=change.now, delete_reason=reason)


_SAME = ("sha256", "rules_version", "counts_json", "mapping_json", "report_json")


def _values(change: Change, organisation_id: int, upload: Upload) -> dict[str, Any]:
    period = months_to(upload.counts.as_at, 12)
    return {
        "organisation_id": organisation_id,
        "standard_id": STANDARD,
        "as_at": upload.counts.as_at,
        "period_start": period.start,
        "period_end": period.end,
        "accepted_by": change.actor.name,
        "accepted_source": change.actor.source,
        "accepted_at": change.now,
        "file_name": upload.file_name,
        "sha256": upload.sha256,
        "rules_version": upload.rules_version,
        "mapping_json": encode(upload.mapping),
        "counts_json": encode(upload.counts),
        "report_json": encode(summarise(upload.report)),
    }


def _current(organisation_id: int) -> Select[*tuple[Any, ...]]:
    stands = dataset.c.replaced_by.is_(None) & dataset.c.deleted_at.is_(None)
    return select(dataset).where(dataset.c.organisation_id == organisation_id, stands)


def _standing(connection: Connection, organisation_id: int, as_at: date) -> RowMapping | None:
    query = _current(organisation_id).where(dataset.c.as_at == as_at).order_by(dataset.c.id.desc())
    return connection.execute(query.limit(1)).mappings().first()


def _dataset(row: RowMapping) -> Dataset:
    counts, mapping = decode(Counts, row["counts_json"]), decode(Mapping, row["mapping_json"])
    return Dataset(_summary(row), counts, mapping, decode(ReportSummary, row["report_json"]))


def _summary(row: RowMapping) -> DatasetSummary:
    kept = ("id", "organisation_id", "as_at", "accepted_by", "accepted_at", "file_name", "sha256", "rules_version")
    fate = ("replaced_by", "deleted_at", "delete_reason")
    return DatasetSummary(
        **{name: row[name] for name in (*kept, *fate)},
        standard=row["standard_id"],
        accepted_source=ActorSource(row["accepted_source"]),
        period=ReportingPeriod(row["period_start"], row["period_end"]),
    )
