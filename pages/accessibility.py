"""Who can use this, and what is not right yet?"""

from components.guard import open_page

open_page()

from components import accessibility, frame  # noqa: E402

frame.heading("Accessibility statement", "What was tested, what is not right yet, and whom to tell.")
accessibility.statement()
