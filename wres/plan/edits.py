"""One edit of one field of one action, and what it must satisfy before it is stored."""

from dataclasses import dataclass, replace

from wres.plan.action import Action
from wres.plan.fields import ActionField, with_text
from wres.plan.timeline import read_timeline
from wres.standard.errors import UserFacingError

__all__ = ["ActionEdit", "ActionField", "check_edit"]


@dataclass(frozen=True, slots=True)
class ActionEdit:
    """What a person saw (``old``, at ``version``) and what it is to become (``new``)."""

    action_uid: str
    field: ActionField
    old: str
    new: str
    version: int


def check_edit(action: Action, edit: ActionEdit) -> Action:
    """The action as the edit would leave it. Raises a sentence where the edit must not be stored.

    New words in the timeline move ``starts`` and ``due`` where these were read from the old words; a due date that
    somebody set by hand stays, and setting one leaves the words alone.
    """
    refuse_archived(action)
    changed = with_text(action, edit.field, edit.new)
    return _follow_timeline(action, changed) if edit.field is ActionField.TIMELINE else changed


def refuse_archived(action: Action) -> None:
    """Raise a sentence where the action is archived."""
    if action.archived_at is not None:
        raise UserFacingError("This action is archived, so it cannot be changed.", "Restore it first.", code="archived")


def _follow_timeline(before: Action, after: Action) -> Action:
    was_read, is_read = read_timeline(before.timeline), read_timeline(after.timeline)
    due = is_read.due if before.due == was_read.due else before.due
    starts = is_read.starts if before.starts == was_read.starts else before.starts
    return replace(after, starts=starts, due=due)
