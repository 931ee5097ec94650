"""Which program made something: a fingerprint that changes with it; standard library only."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
_LIBRARIES = ("site-packages", "dist-packages")


def engine() -> str:
    """A digest of the running program: its files by size and time, its libraries, its Python.

    Reading every module at each start would cost more than what is saved; a module that is
    replaced by another one of the same size at the very same time is not to be feared. A folder
    of libraries changes when one is installed, replaced or removed.
    """
    told = "\n".join((sys.version, *sorted(_modules(PACKAGE)), *_libraries()))
    return hashlib.sha256(told.encode()).hexdigest()


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _modules(entry.path)
            else:
                status = entry.stat()
                yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    for folder in sys.path:
        if folder.endswith(_LIBRARIES) and os.path.isdir(folder):  # noqa: PTH112
            yield f"{folder} {os.stat(folder).st_mtime_ns}"  # noqa: PTH116 - quicker
