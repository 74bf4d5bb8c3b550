"""What did we say then?"""

from components.guard import open_page

open_page()

from components import announce, frame, snapshot_choice, snapshot_source, source  # noqa: E402
from components import snapshot_difference as comparison  # noqa: E402
from components import snapshot_list as listing  # noqa: E402
from components import snapshot_view as view  # noqa: E402
from wres.standard.errors import UserFacingError  # noqa: E402

if source.active() is None:
    frame.nothing_yet("Nothing has been frozen yet")
else:
    frozen = snapshot_source.listed()
    choice = snapshot_choice.chosen()
    try:
        match choice:
            case snapshot_choice.One(number):
                view.draw(snapshot_source.read(number), snapshot_choice.before(frozen, number))
            case snapshot_choice.Two(then, now):
                comparison.draw(snapshot_source.compare(then, now))
            case _:
                listing.draw(frozen)
    except UserFacingError as error:
        frame.heading("This snapshot cannot be shown")
        announce.refusal(error)
        listing.link_to_all()
