"""What the AppTests of the action plan's page share: how to press, type, choose and edit there."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from components import deployment, grid
from components.grid_events import Typed
from components.plan_state import PlanState
from wres.plan.edits import ActionEdit, ActionField
from wres.standard.actor import Actor, ActorSource
from wres.workflows import plan

ROOT = Path(__file__).resolve().parents[1]
PAGE = "pages/actions.py"
OTHER = Actor("Other person", ActorSource.SELF_DECLARED)
HOSTILE = "<img src=x onerror=alert(1)>"


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception
    return app


def named(app: AppTest) -> AppTest:
    app.text_input(key=next(box.key for box in app.text_input if box.label == "Your name or role")).input("Tester")
    return press(app, "Continue")


def actions() -> tuple:
    (one,) = plan.plans(OTHER, deployment.store(), 1)
    return plan.actions_of(OTHER, deployment.store(), one.id)


def choose(app: AppTest, uid: str) -> AppTest:
    app.selectbox(key="wres_plan_form_action").set_value(uid)
    return app.run()


def typed_in_grid(app: AppTest, action, field: ActionField, new: str, old: str | None = None) -> AppTest:
    """As if the browser's grid had sent this edit."""
    was = grid.frame([action]).iloc[0][field.value] if old is None else old
    state: PlanState = app.session_state["wres_plan_page"]
    state.pending += (Typed(ActionEdit(action.uid, field, was, new, action.version), was),)
    return app.run()
