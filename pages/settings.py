"""How is this trust set up?"""

from components.guard import open_page

open_page()

from components import settings_page  # noqa: E402

settings_page.draw()
