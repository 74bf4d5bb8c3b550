"""What the address asks for: the list, one snapshot ('?id=3') or two to compare ('?then=2&now=3')."""

from dataclasses import dataclass

import streamlit as st

from wres.workflows.snapshots import Listed

ONE, THEN, NOW = "id", "then", "now"
ALL = "all"
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class One:
    """One snapshot."""

    number: int


@dataclass(frozen=True, slots=True)
class Two:
    """Two to compare."""

    then: int
    now: int


def chosen() -> One | Two | None:
    """None for the list, which is also what a strange address gets.

    A link to the page one is on tells the server its parameters but leaves the old ones in the address bar, and the
    next click would bring those back: saying them again puts the address right, and changes nothing where it is.
    """
    st.query_params.from_dict(st.query_params.to_dict())
    then, now, one = (_number(name) for name in (THEN, NOW, ONE))
    if then is not None and now is not None:
        return Two(then, now)
    return None if one is None else One(one)


def choose(choice: One | Two) -> None:
    """Show it from the next run on."""
    if isinstance(choice, One):
        st.query_params.from_dict({ONE: str(choice.number)})
    else:
        st.query_params.from_dict({THEN: str(choice.then), NOW: str(choice.now)})


def before(frozen: tuple[Listed, ...], number: int) -> Listed | None:
    """The snapshot that stands below this one in the list: the one of the date before."""
    places = [place for place, line in enumerate(frozen) if line.number == number]
    return frozen[places[0] + 1] if places and places[0] + 1 < len(frozen) else None


def _number(name: str) -> int | None:
    text = st.query_params.get(name, "")
    known = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return int(text) if known else None
