"""The tables, as they are now. How they came about is in ``migrations``; a test holds the two together."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from wres.plan.action import DeliveryRating, Impact, Status
from wres.store.columns import UtcDateTime, one_of

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
STANDARD = "wres"
"""The standard that datasets, plans and snapshots belong to; others will share the tables."""

metadata = MetaData(naming_convention=NAMES)


def _number(name: str = "id") -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=True)


def _organisation() -> Column[int]:
    return Column("organisation_id", Integer, ForeignKey("organisation.id"), nullable=False)


def _words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


organisation = Table(
    "organisation",
    metadata,
    _number(),
    Column("name", Text, nullable=False),
    Column("term", String(40), nullable=False),
    Column("is_sample", Boolean, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("removed_at", UtcDateTime),
)

setting = Table(
    "setting",
    metadata,
    Column("organisation_id", Integer, ForeignKey("organisation.id"), primary_key=True),
    Column("key", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

mapped_word = Table(
    "mapped_word",
    metadata,
    _number(),
    _organisation(),
    Column("kind", String(40), nullable=False),
    Column("found", Text, nullable=False),
    Column("meaning", Text, nullable=False),
    UniqueConstraint("organisation_id", "kind", "found"),
)

target = Table(
    "target",
    metadata,
    _number(),
    _organisation(),
    Column("standard_id", String(40), nullable=False),
    Column("indicator", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("value", Float, nullable=False),
    Column("due", Date),
    Column("cluster", String(40)),
    Column("band", String(40)),
    Column("directorate", Text),
    _words("source"),
    _words("owner"),
    Column("archived_at", UtcDateTime),
    CheckConstraint("indicator >= 1", name="indicator_positive"),
    Index(None, "organisation_id"),
)

dataset = Table(
    "dataset",
    metadata,
    _number(),
    _organisation(),
    Column("standard_id", String(40), nullable=False),
    Column("as_at", Date, nullable=False),
    Column("period_start", Date, nullable=False),
    Column("period_end", Date, nullable=False),
    Column("accepted_by", Text, nullable=False),
    Column("accepted_source", String(40), nullable=False),
    Column("accepted_at", UtcDateTime, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("rules_version", Text, nullable=False),
    Column("mapping_json", Text, nullable=False),
    Column("counts_json", Text, nullable=False),
    Column("report_json", Text, nullable=False),
    Column("replaced_by", Integer, ForeignKey("dataset.id")),
    Column("deleted_at", UtcDateTime),
    _words("delete_reason"),
    Index(None, "organisation_id"),
)

plan = Table(
    "plan",
    metadata,
    _number(),
    _organisation(),
    Column("standard_id", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("archived_at", UtcDateTime),
    Index(None, "organisation_id"),
)

action = Table(
    "action",
    metadata,
    Column("uid", String(36), primary_key=True),
    Column("plan_id", Integer, ForeignKey("plan.id"), nullable=False),
    _words("number"),
    Column("text", Text, nullable=False),
    _words("outcome"),
    _words("lead"),
    _words("timeline"),
    Column("starts", Date),
    Column("due", Date),
    _words("progress"),
    Column("rating", String(20)),
    Column("status", String(20)),
    Column("position", Integer, nullable=False),
    Column("version", Integer, nullable=False, server_default=text("1")),
    Column("archived_at", UtcDateTime),
    Column("created_at", UtcDateTime, nullable=False),
    one_of("rating", DeliveryRating),
    one_of("status", Status),
    CheckConstraint("text <> ''", name="text_filled"),
    Index(None, "plan_id"),
)

action_indicator = Table(
    "action_indicator",
    metadata,
    Column("action_uid", String(36), ForeignKey("action.uid"), primary_key=True),
    Column("indicator", Integer, primary_key=True, autoincrement=False),
    Column("impact", String(20), nullable=False),
    CheckConstraint("indicator >= 1", name="indicator_positive"),
    one_of("impact", Impact),
)

snapshot = Table(
    "snapshot",
    metadata,
    _number(),
    _organisation(),
    Column("standard_id", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("as_at", Date, nullable=False),
    Column("frozen_by", Text, nullable=False),
    Column("frozen_source", String(40), nullable=False),
    Column("frozen_at", UtcDateTime, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("rules_version", Text, nullable=False),
    UniqueConstraint("organisation_id", "standard_id", "name"),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    _number(),
    _organisation(),
    Column("at", UtcDateTime, nullable=False),
    Column("actor_name", Text, nullable=False),
    Column("actor_source", String(40), nullable=False),
    Column("verb", String(40), nullable=False),
    Column("noun", String(40), nullable=False),
    Column("noun_id", String(200), nullable=False),
    _words("field"),
    _words("old"),
    _words("new"),
    _words("note"),
    Index(None, "noun", "noun_id"),
    Index(None, "organisation_id"),
    sqlite_autoincrement=True,
)
