"""What goes wrong while a page is drawn: a refusal keeps its sentence, a bug becomes an apology and a number."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from components import announce
from wres.standard.errors import UserFacingError

_LOG = logging.getLogger("wres")


@contextmanager
def caught() -> Iterator[None]:
    """Draw what a page could not handle itself. The log names the error's kind and place, never a value from data."""
    try:
        yield
    except UserFacingError as error:
        announce.refusal(error)
    except Exception as error:
        reference = secrets.token_hex(4)
        _LOG.error("reference %s: %s at %s", reference, type(error).__name__, _place(error))
        announce.refuse(
            "Sorry, something went wrong here, and it is not your doing.",
            f"Nothing was changed by it. Try again; if it stays, report the reference {reference}.",
        )


def _place(error: BaseException) -> str:
    frames = []
    step = error.__traceback__
    while step is not None:
        frames.append(f"{step.tb_frame.f_code.co_filename}:{step.tb_lineno}")
        step = step.tb_next
    return " > ".join(frames[-8:])
