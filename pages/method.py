"""How is each number made?"""

from components.guard import open_page

open_page()

from components import method_page  # noqa: E402

method_page.draw()
