"""What did we say then?"""

from components.guard import open_page

open_page()

from components import frame, registry  # noqa: E402

frame.heading(registry.entry("snapshots").question)
