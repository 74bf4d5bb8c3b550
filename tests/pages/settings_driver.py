"""The settings page driven through app.py: open a section, find its fields, press its buttons, look what was kept."""

from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from components import deployment, session, who
from components.settings_page import Section
from wres.settings import settings
from wres.standard.organisation import Organisation
from wres.standard.rules import Rules
from wres.standard.target import Target
from wres.workflows import organisation, trust_settings, trust_targets

ANALYST = who.named("Workforce analyst")
NOON = datetime(2024, 6, 3, 12, 0, tzinfo=UTC)
TRUST = "Testshire NHS Trust"


def drawn(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def opened(app: AppTest, section: Section = Section.TRUST) -> AppTest:
    app.switch_page("pages/settings.py").run()
    if app.segmented_control:
        control = next(found for found in app.segmented_control if found.label == "Section")
        if control.value != section:
            control.set_value(section).run()
    assert not app.exception
    return app


def text(app: AppTest, label: str):
    return next(found for found in app.text_input if found.label.startswith(label))


def choice(app: AppTest, label: str):
    return next(found for found in app.selectbox if found.label == label)


def press(app: AppTest, label: str) -> AppTest:
    next(found for found in app.button if found.label == label).click()
    app.run()
    assert not app.exception
    return app


def buttons(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def home() -> Organisation | None:
    return organisation.home(ANALYST, deployment.store())


def the_sample() -> Organisation | None:
    return organisation.sample(ANALYST, deployment.store())


def rules(there: Organisation) -> Rules:
    return trust_settings.rules(ANALYST, deployment.store(), there.id, deployment.reference().rules)


def kept(there: Organisation) -> list[Target]:
    return [one.target for one in trust_targets.targets(ANALYST, deployment.store(), there.id)]


def named(app: AppTest) -> AppTest:
    """Somebody has given a name."""
    app.session_state[session.Key.ACTOR_NAME] = ANALYST.name
    return app


def with_trust(app: AppTest) -> AppTest:
    """A trust of its own, without figures, and somebody who has given a name."""
    organisation.create_trust(ANALYST, deployment.store(), TRUST, NOON)
    return named(app)


def make_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the next run on the process serves the public edition."""
    monkeypatch.setenv("WRES_PUBLIC", "1")
    settings.cache_clear()
