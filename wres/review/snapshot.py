"""A snapshot: the nine, their targets and the plan as they stood on one day, kept for good in both editions."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from wres.measures.results import ShownAssessment
from wres.plan.action import Action
from wres.standard.actor import ActorSource, Edition
from wres.standard.target import Target


class Readiness(StrEnum):
    """What the people who froze it call it. Nothing here says that anybody signed it off."""

    DRAFT = "draft"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """The accepted file the figures came from; its digest is the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FrozenPlan:
    """One plan with the actions that stood in it. Their ``version`` is always 1: it is for edits and means nothing
    here."""

    name: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The nine in both editions, made at the same moment from the same counts. ``targets`` are all that were in use,
    the defaults among them; ``short_names`` are the nine's names, in order."""

    internal: ShownAssessment
    public: ShownAssessment
    file: FrozenFile
    targets: tuple[Target, ...]
    short_names: tuple[str, ...]

    def __post_init__(self) -> None:
        if (self.internal.edition, self.public.edition) != (Edition.INTERNAL, Edition.PUBLIC):
            raise ValueError("the two editions of a snapshot are mixed up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What is kept. ``frozen_at`` is UTC; ``figures`` is None where only a plan stood; ``term`` is the trust's word
    for BME at the time."""

    organisation: str
    is_sample: bool
    term: str
    name: str
    as_at: date
    readiness: Readiness
    frozen_by: str
    frozen_source: ActorSource
    frozen_at: datetime
    rules_version: str
    app_version: str
    figures: Figures | None
    plans: tuple[FrozenPlan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSnapshot:
    """What one edition may see of a snapshot: the only kind that leaves a workflow.

    ``number`` and ``digest`` (SHA-256 of what is kept) are the store's. The public edition has no ``frozen_by`` and no
    ``file``: a file's name may hold a person's, and whoever guesses a small count could try the guess on its digest.
    """

    number: int
    digest: str
    edition: Edition
    organisation: str
    is_sample: bool
    term: str
    name: str
    as_at: date
    readiness: Readiness
    frozen_by: str | None
    frozen_at: datetime
    rules_version: str
    app_version: str
    assessment: ShownAssessment | None
    file: FrozenFile | None
    targets: tuple[Target, ...]
    short_names: tuple[str, ...]
    plans: tuple[FrozenPlan, ...]

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions of all its plans, in order."""
        return tuple(action for plan in self.plans for action in plan.actions)


def same_content(one: Snapshot, other: Snapshot) -> bool:
    """True where both say the same, whoever froze them, when, and with which version of the app."""
    return _unsigned(one) == _unsigned(other)


def shown(snapshot: Snapshot, edition: Edition, number: int, digest: str) -> ShownSnapshot:
    """The snapshot as one edition may see it."""
    figures, is_internal = snapshot.figures, edition is Edition.INTERNAL
    assessment = (figures.internal if is_internal else figures.public) if figures else None
    targets = figures.targets if figures else ()
    return ShownSnapshot(
        number=number,
        digest=digest,
        edition=edition,
        organisation=snapshot.organisation,
        is_sample=snapshot.is_sample,
        term=snapshot.term,
        name=snapshot.name,
        as_at=snapshot.as_at,
        readiness=snapshot.readiness,
        frozen_by=snapshot.frozen_by if is_internal else None,
        frozen_at=snapshot.frozen_at,
        rules_version=snapshot.rules_version,
        app_version=snapshot.app_version,
        assessment=assessment,
        file=figures.file if figures and is_internal else None,
        targets=targets if is_internal else tuple(replace(target, owner="") for target in targets),
        short_names=figures.short_names if figures else (),
        plans=snapshot.plans,
    )


def _unsigned(snapshot: Snapshot) -> Snapshot:
    nobody = {"frozen_by": "", "frozen_source": ActorSource.SYSTEM, "app_version": ""}
    return replace(snapshot, frozen_at=datetime(1970, 1, 1, tzinfo=UTC), **nobody)  # type: ignore[arg-type]
