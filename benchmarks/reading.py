"""Workbook bytes to nine results, against readers that stop at a table."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import fastexcel
import pandas

from benchmarks.big_workbook import staff_workbook
from wres.ingest.worker import Worker
from wres.reference import load_reference
from wres.standard.actor import Actor, ActorSource
from wres.standard.mapping import Mapping
from wres.workflows.assess import Policy, assess_file

SIZES = (7_000, 100_000)
_ACTOR = Actor("benchmark", ActorSource.COMMAND_LINE)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Our time over a peer's, in one run on one machine; under 1 is faster than the peer."""

    rows: int
    peer: str
    ours: float
    theirs: float
    aim: float | None

    @property
    def value(self) -> float:
        """Ours over theirs."""
        return self.ours / self.theirs


def ratios() -> list[Ratio]:
    """Ours against each peer at each size."""
    worker = Worker(memory_mb=2048, deadline_seconds=600)
    try:
        return [ratio for rows in SIZES for ratio in _at(rows, worker)]
    finally:
        worker.close()


def _at(rows: int, worker: Worker) -> list[Ratio]:
    content = staff_workbook(rows)
    _nine(worker, content)  # warm
    repeats = 5 if rows < 50_000 else 3
    ours = _best(lambda: _nine(worker, content), repeats)
    peers: list[tuple[str, Callable[[], object], int, float | None]] = [
        ("pandas + openpyxl, reading alone", lambda: pandas.read_excel(BytesIO(content), engine="openpyxl"), 1, 0.1),
        ("pandas + calamine, reading alone", lambda: pandas.read_excel(BytesIO(content), engine="calamine"), 2, None),
        ("bare fastexcel to Arrow", lambda: _bare(content), repeats, 1.5 if rows >= 50_000 else None),
    ]
    return [Ratio(rows, name, ours, _best(read, times), aim) for name, read, times, aim in peers]


def _best(call: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        taken.append(time.perf_counter() - start)
    return min(taken)


def _bare(content: bytes) -> object:
    sheet = fastexcel.read_excel(content).load_sheet(0)
    return sheet.to_arrow()


def _nine(worker: Worker, content: bytes) -> object:
    reference = load_reference()
    read = assess_file(
        _ACTOR,
        worker,
        content,
        "benchmark.xlsx",
        policy=Policy(reference=reference, rules=reference.rules),
        mapping=Mapping(),
        as_at=date(2024, 3, 31),
        today=date(2024, 6, 1),
        progress=lambda share, words: None,
    )
    if read.upload.report.errors or read.shown.result(1).state != "measured":
        raise SystemExit("the benchmark workbook was not understood")
    return read
