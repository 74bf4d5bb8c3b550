"""A plan: a named list of actions of one organisation."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One plan under one standard; times are UTC."""

    id: int
    organisation_id: int
    standard: str
    name: str
    created_at: datetime
    archived_at: datetime | None = None
