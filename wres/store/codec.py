"""Typed things as JSON text and back, with the name of the type and the version of the form in front."""

from functools import lru_cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

T = TypeVar("T")
FORMAT = 1
"""Raised when a stored type changes so that old text no longer reads; new fields with defaults do not need it."""


class CannotRead(Exception):
    """What stands in the database is not what this version can read: damaged, or written by another one."""


def encode(value: object) -> str:
    """JSON text of a dataclass of ours; the same value always gives the same text.

    Raises ValueError for what would not come back as it is (an infinite number, say): better now than when it is read.
    """
    kind: Any = type(value)
    body = _adapter(kind).dump_json(value).decode()
    text = f'{{"kind":"{kind.__name__}","format":{FORMAT},"body":{body}}}'
    try:
        same = decode(kind, text) == value
    except CannotRead:
        same = False
    if not same:
        raise ValueError(f"this {kind.__name__} would not come back from the database as it is")
    return text


def decode(kind: type[T], text: str) -> T:
    """The dataclass back. Raises CannotRead, naming what was expected; never a half-filled thing."""
    body = _body(text, kind.__name__)
    wanted: Any = kind
    try:
        read: T = _adapter(wanted).validate_python(body)
    except ValidationError as error:
        where = ".".join(str(step) for step in error.errors(include_input=False, include_context=False)[0]["loc"])
        raise CannotRead(f"{kind.__name__} does not read at {where or 'its head'}") from None
    return read


def _body(text: str, kind: str) -> object:
    try:
        envelope = from_json(text)
    except ValueError:
        raise CannotRead(f"expected {kind}, found text that is not JSON") from None
    if not isinstance(envelope, dict) or envelope.keys() != {"kind", "format", "body"}:
        raise CannotRead(f"expected {kind}, found something that is not ours")
    if envelope["kind"] != kind or envelope["format"] != FORMAT:
        found = f"{envelope['kind']} in format {envelope['format']}"
        raise CannotRead(f"expected {kind} in format {FORMAT}, found {found}")
    return envelope["body"]


@lru_cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
