"""What passes between the app and its reading process.

Whatever comes back is JSON of a bounded length: the process that parsed a stranger's file is not trusted with pickles.
"""

import struct
from dataclasses import dataclass
from typing import IO, Literal

from pydantic import TypeAdapter

from wres.ingest.understanding import Understood

_LENGTH = struct.Struct(">Q")
MOST_ANSWER_BYTES = 32_000_000
"""Longer than any answer: counts and at most some hundred Problems a column."""


@dataclass(frozen=True, slots=True)
class Working:
    """Still at it: how far, and with what."""

    share: float
    words: str
    kind: Literal["working"] = "working"


@dataclass(frozen=True, slots=True)
class Refused:
    """A UserFacingError's sentence, remedy and code."""

    what_happened: str
    what_to_do: str
    code: str
    kind: Literal["refused"] = "refused"


@dataclass(frozen=True, slots=True)
class Stumbled:
    """A fault of ours: what kind, and where in the program. Never what was read."""

    fault: str
    where: str
    kind: Literal["stumbled"] = "stumbled"


@dataclass(frozen=True, slots=True)
class Done:
    """What was understood."""

    understood: Understood
    kind: Literal["done"] = "done"


Message = Working | Refused | Stumbled | Done
_ADAPTER: TypeAdapter[Message] = TypeAdapter(Message)


def write_message(pipe: IO[bytes], message: Message) -> None:
    """One message, its length first."""
    write_block(pipe, _ADAPTER.dump_json(message))


def read_message(pipe: IO[bytes]) -> Message:
    """The next message. Raises EOFError where the other end is gone, ValueError where it is no message."""
    return _ADAPTER.validate_json(read_block(pipe, MOST_ANSWER_BYTES))


def write_block(pipe: IO[bytes], content: bytes | memoryview) -> None:
    """Bytes, their length first."""
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def read_block(pipe: IO[bytes], most: int | None = None) -> bytes:
    """The next bytes. Raises EOFError where the other end is gone, ValueError where there are more than ``most``."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    if most is not None and length > most:
        raise ValueError(f"{length} bytes are more than an answer has")
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content
