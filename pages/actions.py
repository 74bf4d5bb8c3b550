"""Who does what by when, and is it moving?"""

from components.guard import open_page

open_page()

from components import deployment, plan_page, plan_start, source  # noqa: E402

organisation = source.active()
if organisation is None:
    plan_start.nowhere()
else:
    plan_page.open_plan(organisation, deployment.today())
