"""The app's end of the reading process: one, warm, replaced when it dies. Nothing it does can take the app down."""

import logging
import threading
import weakref

from wres.ingest.messages import Done, Refused, Stumbled
from wres.ingest.reading_process import Answer, Loss, Lost, Progress, ReadingProcess
from wres.ingest.understanding import Request, Understood
from wres.ingest.worker_process import TOO_MUCH_MEMORY
from wres.standard.errors import UserFacingError

_LOG = logging.getLogger(__name__)


class Worker:
    """Reads one file at a time; further ones wait their turn. Ends with the program, or when it is forgotten."""

    def __init__(self, memory_mb: int, deadline_seconds: float) -> None:
        self._memory_mb = memory_mb
        self._deadline = deadline_seconds
        self._turn = threading.Lock()
        self._process: ReadingProcess | None = None
        self._ending: weakref.finalize[..., Worker] | None = None

    @property
    def process_id(self) -> int | None:
        """The process that reads, for whoever watches it; None where none runs."""
        process = self._process
        return process.id if process is not None and process.is_alive else None

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
            try:
                answer = self._answer(request, progress)
            except Lost as lost:
                raise self._refusal(lost.loss) from None
        return _outcome(answer)

    def _answer(self, request: Request, progress: Progress) -> Answer:
        try:
            return self._ask(request, progress)
        except Lost as lost:
            if lost.loss is not Loss.UNHEARD:
                raise
        # It had died between two files, which is no fault of this one: a fresh process will do.
        return self._ask(request, progress)

    def _ask(self, request: Request, progress: Progress) -> Answer:
        try:
            answer = self._running().ask(request, progress, self._deadline)
        except BaseException:
            # Half an exchange may be in the pipe, and must never reach the next person.
            self._end()
            raise
        if answer == TOO_MUCH_MEMORY:
            self._end()
        return answer

    def _refusal(self, loss: Loss) -> UserFacingError:
        if loss is Loss.LATE:
            return UserFacingError(
                f"The file could not be read within {self._deadline:.0f} seconds.",
                "Copy the data alone into a new workbook, or upload a CSV.",
                code="deadline_guard",
            )
        if loss is Loss.NONSENSE:
            return _fault("no message", "the answer of the reading process")
        _LOG.info("the reading process died")
        return UserFacingError(TOO_MUCH_MEMORY.what_happened, TOO_MUCH_MEMORY.what_to_do, TOO_MUCH_MEMORY.code)

    def _running(self) -> ReadingProcess:
        if self._process is None or not self._process.is_alive:
            self._end()
            self._process = ReadingProcess(self._memory_mb)
            self._ending = weakref.finalize(self, self._process.end)
        return self._process

    def _end(self) -> None:
        self._process = None
        if self._ending is not None:
            self._ending()


def _outcome(answer: Answer) -> Understood:
    match answer:
        case Done(understood):
            return understood
        case Refused(what_happened, what_to_do, code):
            raise UserFacingError(what_happened, what_to_do, code)
        case Stumbled(fault, where):
            raise _fault(fault, where)


def _fault(fault: str, where: str) -> UserFacingError:
    _LOG.log(logging.ERROR, "reading stumbled: %s at %s", fault, where)
    return UserFacingError(
        "The reader stumbled over this file; the fault is ours, and has been logged.",
        "Save the data in a new workbook or as a CSV and try that.",
        code="reader_fault",
    )
