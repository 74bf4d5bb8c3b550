"""One process that reads, and the pipes to it."""

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from pathlib import Path

from wres.ingest.messages import Done, Message, Refused, Stumbled, Working, read_message, write_block
from wres.ingest.understanding import Request

COMMAND = (sys.executable, "-m", "wres.ingest.worker_process")
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
Progress = Callable[[float, str], None]
Answer = Done | Refused | Stumbled


class Loss(Enum):
    """Why no answer came: dead before it began, out of time, dead at work, or babbling."""

    UNHEARD = "unheard"
    LATE = "late"
    DIED = "died"
    NONSENSE = "nonsense"


class Lost(Exception):
    """No answer came; the process is of no more use."""

    def __init__(self, loss: Loss) -> None:
        super().__init__(loss.value)
        self.loss = loss


class ReadingProcess:
    """A process, from its start to its end; ``end`` it whatever happens."""

    def __init__(self, memory_mb: int) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            [*COMMAND, str(memory_mb)],
            cwd=_ROOT,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def id(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """False once it has ended."""
        return self._process.poll() is None

    def ask(self, request: Request, progress: Progress, deadline_seconds: float) -> Answer:
        """Its answer. Raises Lost, and whatever ``progress`` raises; after either it must be ended."""
        late = threading.Event()
        timer = threading.Timer(deadline_seconds, self._kill, (late,))
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(request, progress)
        except Lost:
            if late.is_set():
                raise Lost(Loss.LATE) from None
            raise
        finally:
            timer.cancel()
            timer.join()

    def end(self) -> None:
        """Kill it, wait for it, close its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _exchange(self, request: Request, progress: Progress) -> Answer:
        self._send(request)
        message = self._next(Loss.UNHEARD)
        while isinstance(message, Working):
            progress(message.share, message.words)
            message = self._next(Loss.DIED)
        return message

    def _send(self, request: Request) -> None:
        if self._process.stdin is None:
            raise Lost(Loss.UNHEARD)
        try:
            # The content goes as it is, uncopied, after everything else.
            write_block(self._process.stdin, pickle.dumps(replace(request, content=b"")))
            write_block(self._process.stdin, request.content)
        except OSError:
            raise Lost(Loss.UNHEARD) from None

    def _next(self, otherwise: Loss) -> Message:
        if self._process.stdout is None:
            raise Lost(otherwise)
        try:
            return read_message(self._process.stdout)
        except (EOFError, OSError):
            raise Lost(otherwise) from None
        except ValueError:
            raise Lost(Loss.NONSENSE) from None


def _environment() -> dict[str, str]:
    # The reading process has no business with passwords, database addresses or proxies.
    kept = {name: value for name in _KEPT if (value := os.environ.get(name)) is not None}
    return kept | _FRUGAL
