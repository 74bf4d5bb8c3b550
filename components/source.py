"""Where the pages get what they show: the active organisation, its figures, its settings."""

import functools
from dataclasses import dataclass
from datetime import datetime

from components import deployment, session, who
from wres.measures.results import ShownAssessment
from wres.standard.actor import Edition
from wres.standard.indicator import Indicator
from wres.standard.organisation import Organisation
from wres.standard.rules import Rules
from wres.standard.target import Target
from wres.workflows import assess, organisation, plan, sample


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands at the top of every page. ``last_saved`` is UTC; None where nothing was saved yet."""

    organisation: str
    is_sample: bool
    last_saved: datetime | None


def active() -> Organisation | None:
    """The organisation this session looks at: the one it chose, else the real trust, else the sample; None: neither."""
    actor, store = who.reader(), deployment.store()
    chosen = session.organisation_id()
    if chosen is not None:
        found = organisation.organisation(actor, store, chosen)
        if found is not None:
            return found
    return organisation.home(actor, store) or organisation.sample(actor, store)


def current_standing() -> Standing | None:
    """The active organisation; None where nobody has named one or opened the sample."""
    found = active()
    if found is None:
        return None
    saved = organisation.last_saved(who.reader(), deployment.store(), found.id)
    return Standing(organisation=found.name, is_sample=found.is_sample, last_saved=saved)


def policy() -> assess.Policy:
    """The rules, targets and term of the active organisation; the reviewed defaults where there is none."""
    found = active()
    reference = deployment.reference()
    if found is None:
        return assess.Policy(reference=reference, rules=reference.rules)
    return assess.policy_of(who.reader(), deployment.store(), found.id, reference)


def current_assessment() -> ShownAssessment | None:
    """The active organisation's accepted figures; None where nothing has been accepted."""
    found = active()
    if found is None:
        return None
    dataset_id = assess.standing_dataset(who.reader(), deployment.store(), found.id)
    if dataset_id is None:
        return None
    judged = policy()
    return _assessed(found.id, dataset_id, judged.rules, judged.targets, judged.term, who.reader().edition)


@functools.lru_cache(maxsize=64)
def _assessed(
    organisation_id: int,
    dataset_id: int,
    rules: Rules,
    targets: tuple[Target, ...],
    term: str,
    edition: Edition,
) -> ShownAssessment | None:
    # Aggregates of one edition, the same for everybody who may see it; everything they rest on is in the key.
    judged = assess.Policy(reference=deployment.reference(), rules=rules, targets=targets, term=term)
    return assess.shown_dataset(who.reader(), deployment.store(), dataset_id, judged)


def live_action_counts() -> tuple[int, ...]:
    """Live actions bearing on each of the nine, in order."""
    found = active()
    if found is None:
        return (0,) * 9
    counts = plan.live_counts(who.reader(), deployment.store(), found.id)
    return tuple(counts[number] for number in range(1, 10))


def definitions() -> tuple[Indicator, ...]:
    """The nine definitions, in order."""
    return deployment.reference().indicators


def open_sample() -> None:
    """Make the sample the active organisation, loading it first where it is not there."""
    opened = sample.open_sample(
        deployment.store(), deployment.worker(), deployment.reference(), deployment.today(), deployment.now()
    )
    session.set_organisation_id(opened.id)


def term() -> str:
    """What the trust calls the group: BME, ethnic minority or Global Majority."""
    found = active()
    return found.term.value if found else "BME"
