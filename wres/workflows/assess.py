"""From a file, or from the counts that were accepted, to what an actor may see of the nine."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wres.ingest.understanding import Request
from wres.ingest.worker import Worker
from wres.measures.assessment import assess
from wres.measures.counts import Counts
from wres.measures.disclosure import rounded_counts, show_internal, show_public
from wres.measures.results import ShownAssessment
from wres.measures.setting import Setting
from wres.reference import Reference
from wres.standard.actor import Actor, Edition, Permission, require
from wres.standard.mapping import Mapping
from wres.standard.rules import Rules
from wres.standard.target import Target
from wres.store import Store, organisations
from wres.store import datasets as stored
from wres.store.datasets import Upload
from wres.workflows.trust_settings import rules as rules_of
from wres.workflows.trust_targets import targets as targets_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """By what an organisation is judged: the reviewed reference with its own rules, targets and term."""

    reference: Reference
    rules: Rules
    targets: tuple[Target, ...] = ()
    term: str = "BME"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessedFile:
    """What a file was understood as, ready to be accepted, and the nine it gives."""

    upload: Upload
    shown: ShownAssessment


def policy_of(actor: Actor, store: Store, organisation_id: int, reference: Reference) -> Policy:
    """The rules, targets and term of one organisation."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        there = organisations.find(connection, organisation_id)
    return Policy(
        reference=reference,
        rules=rules_of(actor, store, organisation_id, reference.rules),
        targets=tuple(kept.target for kept in targets_of(actor, store, organisation_id)),
        term=there.term.value if there else "BME",
    )


def assess_file(
    actor: Actor,
    worker: Worker,
    content: bytes | memoryview,
    file_name: str,
    *,
    policy: Policy,
    mapping: Mapping,
    as_at: date | None,
    today: date,
    progress: Callable[[float, str], None],
    edition: Edition | None = None,
) -> AssessedFile:
    """Read, count and assess one file; nothing is stored. Raises UserFacingError where it cannot be read.

    ``as_at`` None takes the date from title rows, else the latest 31 March not after ``today``.
    """
    require(actor, Permission.UPLOAD)
    request = Request(
        content=content,
        as_at=as_at,
        today=today,
        mapping=mapping,
        book=policy.reference.labels,
        rules=policy.rules,
    )
    understood = worker.understand(request, progress)
    upload = Upload(
        counts=understood.counts,
        report=understood.report,
        mapping=mapping,
        file_name=file_name,
        sha256=hashlib.sha256(content).hexdigest(),
        rules_version=policy.rules.version,
    )
    return AssessedFile(upload=upload, shown=assess_counts(understood.counts, policy, edition or actor.edition))


def assess_counts(counts: Counts, policy: Policy, edition: Edition) -> ShownAssessment:
    """The nine of some counts, as one edition may see them."""
    setting = _setting(counts, policy)
    exact = assess(counts, setting)
    if edition is Edition.INTERNAL:
        return show_internal(exact)
    return show_public(exact, assess(rounded_counts(counts, policy.rules), setting), policy.rules)


def standing_dataset(actor: Actor, store: Store, organisation_id: int) -> int | None:
    """The number of the dataset that stands for the newest date; None where nothing was accepted."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        return stored.latest_id(connection, organisation_id)


def shown_dataset(actor: Actor, store: Store, dataset_id: int, policy: Policy) -> ShownAssessment | None:
    """The nine of an accepted dataset, recomputed from its counts; None where it is not there."""
    require(actor, Permission.SEE_PUBLISHED)
    with store.read() as connection:
        found = stored.find(connection, dataset_id)
    return assess_counts(found.counts, policy, actor.edition) if found else None


def own_targets(counts: Counts, policy: Policy) -> tuple[Target, ...]:
    """The trust's targets; a workbook's stand in where the trust has set none of its own for the indicator."""
    decided = {target.indicator for target in policy.targets}
    return policy.targets + tuple(target for target in counts.targets if target.indicator not in decided)


def _setting(counts: Counts, policy: Policy) -> Setting:
    return Setting(
        indicators=policy.reference.indicators,
        defaults=policy.reference.default_targets,
        own=own_targets(counts, policy),
        rules=policy.rules,
        term=policy.term,
    )
