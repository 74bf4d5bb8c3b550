"""Where do we stand on the nine, and what needs us?"""

from components.guard import open_page

open_page()

from components import cards, frame, overview, source  # noqa: E402

assessment = source.current_assessment()
if assessment is None:
    overview.empty()
else:
    frame.heading(overview.finding(assessment))
    overview.strip(assessment, source.live_action_counts())
    cards.nine(assessment)
    overview.table(assessment)
