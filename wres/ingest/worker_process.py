"""The reading process: limited in memory, unable to write a file, and expendable."""

import contextlib
import os
import pickle
import sys
import traceback
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from wres.ingest.messages import Done, Refused, Stumbled, Working, read_block, write_message
from wres.ingest.understanding import Request, understand
from wres.standard.errors import UserFacingError

TOO_MUCH_MEMORY = Refused(
    "The file needs more memory than one upload may use.",
    "Often one stray cell far below or to the right of the data is the cause: copy the data alone into a new workbook, "
    "or upload a CSV.",
    "memory_guard",
)


def limit(memory_mb: int) -> None:
    """Bound memory, forbid core dumps and writing to files, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none of these limits
        return
    wanted = {
        resource.RLIMIT_AS: memory_mb * 1024 * 1024,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
    }
    for which, most in wanted.items():
        with contextlib.suppress(ValueError, OSError):  # a stricter limit stands already, or macOS refuses RLIMIT_AS
            resource.setrlimit(which, (most, most))


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer one request after another until the app closes the pipe, or a request was more than we can bear."""
    while True:
        try:
            request = pickle.loads(read_block(requests))  # noqa: S301 - written by the app that started us
            content = read_block(requests)
        except EOFError:
            return
        except MemoryError:
            write_message(answers, TOO_MUCH_MEMORY)
            return
        if not _answer(replace(request, content=content), answers):
            return
        del request, content


def _answer(request: Request, answers: BinaryIO) -> bool:
    """True where the process is fit to read another file."""

    def progress(share: float, words: str) -> None:
        write_message(answers, Working(share, words))

    try:
        write_message(answers, Done(understand(request, progress)))
    except UserFacingError as error:
        write_message(answers, Refused(error.what_happened, error.what_to_do, error.code))
    except MemoryError:
        write_message(answers, TOO_MUCH_MEMORY)
        return False
    except Exception as fault:
        # The message of the fault may quote a cell: only its kind and its place are told.
        frames = traceback.extract_tb(fault.__traceback__)
        where = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-4:])
        write_message(answers, Stumbled(type(fault).__name__, where))
    return True


def main() -> None:
    """Serve on the pipes we were started with; whatever a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    limit(int(sys.argv[1]))
    with contextlib.suppress(BrokenPipeError):  # the app is gone, and nobody is left to answer
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
