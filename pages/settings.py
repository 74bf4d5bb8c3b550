"""How is this trust set up?"""

from components.guard import open_page

open_page()

from components import frame, registry  # noqa: E402

frame.heading(registry.entry("settings").question)
