"""Which actions are shown: a filter that can be written into an address and read from one. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from components.plan_words import as_lines, shown
from wres.plan.action import Action, DeliveryRating, Status
from wres.plan.delivery import is_overdue

NONE = "none"
"""In place of a rating or a status: actions without one."""
RATING_WORDS = (*(rating.value for rating in DeliveryRating), NONE)
STATUS_WORDS = (*(status.value for status in Status), NONE)
_BETWEEN_LEADS = re.compile(r"\s*[;/\n]\s*")
_LONGEST = 200

Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFilter:
    """Empty means any. ``archived`` shows the actions taken out of the plan instead of those in it."""

    indicators: tuple[int, ...] = ()
    leads: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    overdue: bool = False
    archived: bool = False
    words: str = ""

    def admits(self, action: Action, today: date) -> bool:
        """True where the action is to be shown; archived or not is decided when the plan is read."""
        return (
            (not self.indicators or bool(set(self.indicators) & set(action.indicators)))
            and (not self.leads or bool(set(self.leads) & set(leads_of(action))))
            and (not self.ratings or (action.rating or NONE) in self.ratings)
            and (not self.statuses or (action.status or NONE) in self.statuses)
            and (not self.overdue or is_overdue(action, today))
            and all(word in _haystack(action) for word in self.words.casefold().split())
        )


def read(query: Query) -> PlanFilter:
    """The filter an address asks for; what it does not know it leaves out."""
    return PlanFilter(
        indicators=tuple(sorted({int(n) for n in query.get("indicator", ()) if n in "123456789" and len(n) == 1})),
        leads=tuple(dict.fromkeys(lead[:_LONGEST] for lead in query.get("lead", ()) if lead)),
        ratings=_known(query.get("rating", ()), RATING_WORDS),
        statuses=_known(query.get("status", ()), STATUS_WORDS),
        overdue="1" in query.get("overdue", ()),
        archived="archived" in query.get("show", ()),
        words=next(iter(query.get("find", ())), "")[:_LONGEST],
    )


def write(wanted: PlanFilter) -> dict[str, list[str]]:
    """The filter as an address keeps it; nothing for what is any."""
    query = {
        "indicator": [str(number) for number in wanted.indicators],
        "lead": list(wanted.leads),
        "rating": list(wanted.ratings),
        "status": list(wanted.statuses),
        "overdue": ["1"] if wanted.overdue else [],
        "show": ["archived"] if wanted.archived else [],
        "find": [wanted.words] if wanted.words else [],
    }
    return {name: values for name, values in query.items() if values}


def leads_of(action: Action) -> tuple[str, ...]:
    """The roles that lead an action: plans part them by semicolon or slash."""
    return tuple(dict.fromkeys(lead.strip() for lead in _BETWEEN_LEADS.split(action.lead) if lead.strip()))


def all_leads(actions: Iterable[Action]) -> list[str]:
    """Every role that leads one of these, in the order of the alphabet."""
    return sorted({lead for action in actions for lead in leads_of(action)}, key=str.casefold)


def _known(values: Iterable[str], words: tuple[str, ...]) -> tuple[str, ...]:
    asked = set(values)
    return tuple(word for word in words if word in asked)


def _haystack(action: Action) -> str:
    return "\n".join(shown(field, text) for field, text in as_lines(action).items()).casefold()
