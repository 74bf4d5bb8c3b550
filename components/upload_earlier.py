"""Headcount and declarations of uploads accepted earlier, to hold a new one against."""

import functools

from components import deployment, who
from components.upload_trust import Trust
from wres.measures.results import DeclarationRate
from wres.settings import settings
from wres.workflows import assess


def standing(trust: Trust) -> DeclarationRate | None:
    """Of the upload that stands for the newest date; None where nothing was accepted."""
    if trust.organisation is None:
        return None
    number = assess.standing_dataset(who.reader(), deployment.store(), trust.organisation.id)
    return declaration(number) if number is not None else None


def declaration(dataset_id: int) -> DeclarationRate | None:
    """Headcount and declarations of one accepted upload."""
    return _declaration(settings().database_url, dataset_id)


@functools.lru_cache(maxsize=256)
def _declaration(database: str, dataset_id: int) -> DeclarationRate | None:
    # An accepted upload never changes, and no setting bears on its headcount; the number is one database's own.
    reference = deployment.reference()
    policy = assess.Policy(reference=reference, rules=reference.rules)
    shown = assess.shown_dataset(who.reader(), deployment.store(), dataset_id, policy)
    return shown.declaration if shown else None
