"""A new action at the end of the plan, and the first plan of a trust."""

import streamlit as st

from components import announce, deployment, plan_fields, plan_save, plan_words, session, who
from components.plan_state import Place, at, state
from wres.plan.draft import ActionDraft
from wres.standard.errors import UserFacingError
from wres.workflows import plan

_PREFIX = "wres-plan-add"
_NAME = "wres-plan-name"


def action(plan_id: int) -> None:
    """The form of a new action; what was typed stays where it is refused."""
    if not plan_fields.is_filled(_PREFIX):
        plan_fields.fill(_PREFIX, plan_fields.BLANK)
    _refusal()
    with st.form("plan-add"):
        plan_fields.draw(_PREFIX)
        st.form_submit_button("Add this action", type="primary", key="plan-add-save", on_click=_add, args=(plan_id,))


def first_plan(organisation_id: int) -> None:
    """A trust that has no plan yet names one."""
    _refusal()
    with st.form("plan-start"):
        st.text_input("Name of the plan, such as “WRES action plan 2026/27”", key=_NAME, autocomplete="off")
        st.form_submit_button("Start a plan", type="primary", on_click=_start, args=(organisation_id,))


def _refusal() -> None:
    said, state().add_refusal = state().add_refusal, None
    if said is not None:
        announce.refusal(said)


def _add(plan_id: int) -> None:
    page = at(Place.FORM)
    draft = ActionDraft(**{field.value: text for field, text in plan_fields.typed(_PREFIX).items()})
    try:
        made = plan.add_action(who.reader(), deployment.store(), plan_id, draft, deployment.now())
    except UserFacingError as error:
        state().add_refusal = error
        return
    plan_fields.fill(_PREFIX, plan_fields.BLANK)
    page.tell(f"Saved at {plan_save.clock()}: {plan_words.named(made)} is at the end of the plan.")


def _start(organisation_id: int) -> None:
    name = " ".join(str(session.value(_NAME) or "").split())
    try:
        plan.create_plan(who.reader(), deployment.store(), organisation_id, name, deployment.now())
    except UserFacingError as error:
        state().add_refusal = error
        return
    at(Place.GRID).tell(f"Saved at {plan_save.clock()}: the plan is started. Add its first action below.")
