"""The action plan's page, from top to bottom."""

from datetime import date

import streamlit as st

from components import (
    deployment,
    edition,
    frame,
    plan_add,
    plan_board,
    plan_filter_bar,
    plan_form,
    plan_said,
    plan_save,
    plan_style,
    who,
)
from components.plan_state import Place, state
from wres.plan.action import Action
from wres.plan.plan import Plan
from wres.standard.organisation import Organisation
from wres.workflows import plan as workflow

_CHANGE, _ADD = "Change an action", "Add an action"


def open_plan(organisation: Organisation, today: date) -> None:
    """The plan of an organisation; the way to a first one where there is none."""
    st.html(plan_style.sheet())
    plan_save.pending()
    plans = workflow.plans(who.reader(), deployment.store(), organisation.id)
    if not plans:
        _no_plan(organisation)
        return
    plan = _choose(plans)
    live = workflow.actions_of(who.reader(), deployment.store(), plan.id)
    frame.heading(plan_board.finding(live, today), plan.name)
    may_edit = not edition.is_public()
    actor = who.writer("change the plan")
    _board(organisation, plan, live, editable=actor is not None, may_edit=may_edit, today=today)
    if may_edit:
        _below(plan, live, editable=actor is not None)


def _choose(plans: tuple[Plan, ...]) -> Plan:
    by_id = {plan.id: plan for plan in plans}
    if len(plans) == 1:
        return plans[0]
    chosen = st.selectbox("Plan", list(by_id), format_func=lambda one: by_id[one].name, key="wres_plan_chosen")
    return by_id[chosen]


def _no_plan(organisation: Organisation) -> None:
    frame.heading(
        f"{organisation.name} has no action plan here yet",
        "Start one, then add its actions: what is done, for which indicators, who leads it and by when.",
    )
    if edition.is_public() or who.writer("start a plan") is not None:
        plan_said.draw(Place.GRID)
        if not edition.is_public():
            plan_add.first_plan(organisation.id)


def _board(
    organisation: Organisation, plan: Plan, live: tuple[Action, ...], *, editable: bool, may_edit: bool, today: date
) -> None:
    wanted = plan_filter_bar.asked()
    all_of_them = _archived(plan) if wanted.archived else live
    if not live and not wanted.archived and not _archived(plan):
        plan_said.draw(Place.GRID)
        st.html('<p class="wres-hint">Add the first action below; indicators, lead and dates can follow later.</p>')
        return
    plan_filter_bar.draw(all_of_them)
    plan_filter_bar.publish(wanted)
    if state().filtered != wanted:
        state().filter_by(wanted)
    edited = {uid for uid, _ in state().ledger}
    shown = [action for action in all_of_them if wanted.admits(action, today) or action.uid in edited]
    as_grid = plan_board.head(len(shown), len(all_of_them), archived=wanted.archived)
    plan_said.draw(Place.GRID)
    if shown:
        may_type = editable and not wanted.archived
        plan_board.draw(shown, as_grid=as_grid, editable=may_type, may_edit=may_edit, today=today)
        plan_board.download(shown, organisation, plan, who.reader().edition.value)
    else:
        st.html('<p class="wres-plan-none">No action fits these filters.</p>')


def _archived(plan: Plan) -> tuple[Action, ...]:
    return workflow.actions_of(who.reader(), deployment.store(), plan.id, archived=True)


def _below(plan: Plan, live: tuple[Action, ...], *, editable: bool) -> None:
    archived = plan_filter_bar.asked().archived
    actions = _archived(plan) if archived else live
    st.html("<h2>The same in a plain form</h2>")
    tasks = [_CHANGE, _ADD] if editable else [_CHANGE]
    first = _CHANGE if actions or not editable else _ADD
    task = st.segmented_control("What do you want to do?", tasks, default=first, required=True, key="plan-task")
    if task == _ADD:
        plan_add.action(plan.id)
        plan_said.draw(Place.FORM)
    else:
        plan_form.draw(actions, editable=editable)
