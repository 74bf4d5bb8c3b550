"""An action before it exists: the words somebody typed into a form or that a file holds."""

from dataclasses import dataclass, replace

from wres.plan.action import Action
from wres.plan.edits import ActionField
from wres.plan.fields import with_text
from wres.plan.timeline import read_timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDraft:
    """Every field as text, as in an edit; only ``text`` has to be filled."""

    text: str
    number: str = ""
    indicators: str = ""
    outcome: str = ""
    lead: str = ""
    timeline: str = ""
    due: str = ""
    progress: str = ""
    rating: str = ""
    status: str = ""

    def to_action(self, uid: str, plan_id: int, position: int) -> Action:
        """The action, each field held to the rule of an edit of it. Without ``due``, the date in the timeline."""
        action = Action(uid=uid, plan_id=plan_id, number="", text="", position=position)
        for field in ActionField:
            action = with_text(action, field, getattr(self, field.value))
        read = read_timeline(self.timeline)
        return replace(action, starts=read.starts, due=action.due or read.due)
