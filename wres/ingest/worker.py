"""The app's end of the reading process: one, warm, replaced when it dies. Nothing it does can take the app down."""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from wres.ingest.messages import Done, Refused, Working, read_message, write_block
from wres.ingest.understanding import Request, Understood
from wres.ingest.worker_process import TOO_MUCH_MEMORY
from wres.standard.errors import UserFacingError

_ROOT = Path(__file__).resolve().parents[2]
Progress = Callable[[float, str], None]


class Worker:
    """Reads one file at a time; further ones wait their turn."""

    def __init__(self, memory_mb: int, deadline_seconds: float) -> None:
        self._memory_mb = memory_mb
        self._deadline = deadline_seconds
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def warm(self) -> None:
        """Start the process ahead of the first file."""
        with self._turn:
            self._running()

    def close(self) -> None:
        """End the process."""
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
                return self._exchange(process, request, progress)
            except (EOFError, BrokenPipeError, ValueError):
                self._end()
                raise self._death(late) from None
            except UserFacingError:
                raise
            except BaseException:
                # Whoever asked went away in the middle: the rest of their answer must not become the next one's.
                self._end()
                raise
            finally:
                timer.cancel()

    def _exchange(self, process: subprocess.Popen[bytes], request: Request, progress: Progress) -> Understood:
        if process.stdin is None or process.stdout is None:
            raise EOFError
        # The content goes as it is, uncopied, after everything else.
        write_block(process.stdin, pickle.dumps(replace(request, content=b"")))
        write_block(process.stdin, request.content)
        while True:
            match read_message(process.stdout):
                case Working(share, words):
                    progress(share, words)
                case Refused(what_happened, what_to_do, code):
                    raise UserFacingError(what_happened, what_to_do, code)
                case Done(understood):
                    return understood

    def _death(self, late: threading.Event) -> UserFacingError:
        if late.is_set():
            return UserFacingError(
                f"The file could not be read within {self._deadline:.0f} seconds.",
                "Copy the data alone into a new workbook, or upload a CSV.",
                code="deadline_guard",
            )
        refused = TOO_MUCH_MEMORY
        return UserFacingError(refused.what_happened, refused.what_to_do, refused.code)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-m", "wres.ingest.worker_process", str(self._memory_mb)],
                cwd=_ROOT,
                env={**_environment(), "PYTHONDONTWRITEBYTECODE": "1", "RUST_BACKTRACE": "0"},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue


def _environment() -> dict[str, str]:
    # The reading process has no business with passwords, database addresses or proxies.
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
    return {name: value for name in kept if (value := os.environ.get(name)) is not None}


def _kill(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()
