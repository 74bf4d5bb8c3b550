"""The app's end of the reading process: one, warm, replaced when it dies. Nothing it does can take the app down."""

import contextlib
import logging
import os
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from wres.ingest.messages import Done, Message, Refused, Stumbled, Working, read_message, write_block
from wres.ingest.understanding import Request, Understood
from wres.ingest.worker_process import TOO_MUCH_MEMORY
from wres.standard.errors import UserFacingError

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
_FRUGAL = {
    # Address space is what the memory limit counts: these reserve a gigabyte and more of it, growing with the cores.
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "2",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "RUST_BACKTRACE": "0",
}
_LOG = logging.getLogger(__name__)
Progress = Callable[[float, str], None]


class Worker:
    """Reads one file at a time; further ones wait their turn. Ends with the program, or when it is forgotten."""

    def __init__(self, memory_mb: int, deadline_seconds: float) -> None:
        self._memory_mb = memory_mb
        self._deadline = deadline_seconds
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._at_exit: weakref.finalize[..., Worker] | None = None

    def warm(self) -> None:
        """Start the process ahead of the first file."""
        with self._turn:
            self._running()

    def close(self) -> None:
        """End the process; the next file starts another."""
        with self._turn:
            self._end()

    def understand(self, request: Request, progress: Progress) -> Understood:
        """What one file holds. Raises UserFacingError, its code naming the guard that refused."""
        with self._turn:
            process = self._running()
            late = threading.Event()
            timer = threading.Timer(self._deadline, _kill, (process, late))
            timer.daemon = True
            timer.start()
            try:
                answer = _exchange(process, request, progress)
            except _Gone as gone:
                self._end()
                raise self._death(process, late, gone) from None
            except BaseException:
                # Half an exchange is in the pipe, and must never reach the next person.
                self._end()
                raise
            finally:
                timer.cancel()
                timer.join()
            if late.is_set() or answer == TOO_MUCH_MEMORY:
                self._end()
        return _outcome(answer)

    def _death(self, process: subprocess.Popen[bytes], late: threading.Event, gone: "_Gone") -> UserFacingError:
        if late.is_set():
            return UserFacingError(
                f"The file could not be read within {self._deadline:.0f} seconds.",
                "Copy the data alone into a new workbook, or upload a CSV.",
                code="deadline_guard",
            )
        if gone.spoke_nonsense:
            return _fault("no message", "the answer of the reading process")
        _LOG.warning("the reading process ended with %s", process.returncode)
        return UserFacingError(TOO_MUCH_MEMORY.what_happened, TOO_MUCH_MEMORY.what_to_do, TOO_MUCH_MEMORY.code)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "wres.ingest.worker_process", str(self._memory_mb)],
                cwd=_ROOT,
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._at_exit = weakref.finalize(self, _end, self._process)
        return self._process

    def _end(self) -> None:
        self._process = None
        if self._at_exit is not None:
            self._at_exit()


class _Gone(Exception):
    """The other end of a pipe is gone, or (``spoke_nonsense``) what came out of it is no message."""

    def __init__(self, spoke_nonsense: bool) -> None:
        super().__init__()
        self.spoke_nonsense = spoke_nonsense


def _exchange(process: subprocess.Popen[bytes], request: Request, progress: Progress) -> Done | Refused | Stumbled:
    _send(process, request)
    while True:
        message = _next(process)
        if not isinstance(message, Working):
            return message
        progress(message.share, message.words)


def _send(process: subprocess.Popen[bytes], request: Request) -> None:
    if process.stdin is None:
        raise _Gone(spoke_nonsense=False)
    try:
        # The content goes as it is, uncopied, after everything else.
        write_block(process.stdin, pickle.dumps(replace(request, content=b"")))
        write_block(process.stdin, request.content)
    except OSError:
        raise _Gone(spoke_nonsense=False) from None


def _next(process: subprocess.Popen[bytes]) -> Message:
    if process.stdout is None:
        raise _Gone(spoke_nonsense=False)
    try:
        return read_message(process.stdout)
    except (EOFError, OSError):
        raise _Gone(spoke_nonsense=False) from None
    except ValueError:
        raise _Gone(spoke_nonsense=True) from None


def _outcome(answer: Done | Refused | Stumbled) -> Understood:
    match answer:
        case Done(understood):
            return understood
        case Refused(what_happened, what_to_do, code):
            raise UserFacingError(what_happened, what_to_do, code)
        case Stumbled(fault, where):
            raise _fault(fault, where)


def _fault(fault: str, where: str) -> UserFacingError:
    _LOG.error("reading stumbled: %s at %s", fault, where)
    return UserFacingError(
        "The reader stumbled over this file; the fault is ours, and has been logged.",
        "Save the data in a new workbook or as a CSV and try that.",
        code="reader_fault",
    )


def _environment() -> dict[str, str]:
    # The reading process has no business with passwords, database addresses or proxies.
    kept = {name: value for name in _KEPT if (value := os.environ.get(name)) is not None}
    return kept | _FRUGAL


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
