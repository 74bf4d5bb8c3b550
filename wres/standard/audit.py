"""Who did what to what, and when: one entry for every change that is kept."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wres.standard.actor import ActorSource


class Verb(StrEnum):
    """What was done. REFUSED keeps a value that was not stored, so that nobody's words are lost."""

    CREATED = "created"
    CHANGED = "changed"
    REFUSED = "refused"
    ARCHIVED = "archived"
    RESTORED = "restored"
    ACCEPTED = "accepted"
    REPLACED = "replaced"
    DELETED = "deleted"
    FROZEN = "frozen"
    REMOVED = "removed"


class Noun(StrEnum):
    """What it was done to."""

    ORGANISATION = "organisation"
    SETTING = "setting"
    MAPPED_WORD = "mapped word"
    TARGET = "target"
    DATASET = "dataset"
    PLAN = "plan"
    ACTION = "action"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One line of the history; ``at`` is UTC, ``old`` and ``new`` are text ('' for blank)."""

    id: int
    organisation_id: int
    at: datetime
    actor_name: str
    actor_source: ActorSource
    verb: Verb
    noun: Noun
    noun_id: str
    field: str
    old: str
    new: str
    note: str
