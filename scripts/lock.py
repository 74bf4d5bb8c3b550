"""Writes requirements.txt (to run) and requirements-dev.txt (to develop) from pyproject.toml, pinned with hashes."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--quiet",
)


def main() -> None:
    """Resolve once for every platform and Python from 3.11 on."""
    for name, groups in (("requirements.txt", ()), ("requirements-dev.txt", ("--group=dev",))):
        command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *_OPTIONS, *groups, "-o", name]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        print(f"wrote {name}")


if __name__ == "__main__":
    main()
