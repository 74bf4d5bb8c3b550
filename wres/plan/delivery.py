"""Is an action being delivered? Not an indicator's RAG and not an impact."""

from datetime import date

from wres.plan.action import Action


def is_overdue(action: Action, today: date) -> bool:
    """True from the day after its due date, while it is live."""
    return action.is_live and action.due is not None and action.due < today
