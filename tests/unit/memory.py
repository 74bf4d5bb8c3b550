"""How much this process has grown."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_RESET = Path("/proc/self/clear_refs")
MOST_MB = 50


@contextmanager
def grows_by_less_than(megabytes: float = MOST_MB) -> Iterator[None]:
    """Fails where the highest resident size inside the block is that much above the size before it."""
    if _RESET.exists():
        _RESET.write_text("5")  # the highest size is from now on
    before = _now()
    yield
    grown = _highest() - before
    assert grown < megabytes, f"grew by {grown:.0f} MB"


def _now() -> float:
    return _status("VmRSS:") or _highest()


def _highest() -> float:
    return _status("VmHWM:") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _status(name: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)
