"""A lock between processes; the system lets go of it when its holder ends, however it ends."""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

from .failure import SetUpError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


@contextlib.contextmanager
def held(path: Path, *, say: Callable[[str], None], limit_seconds: float = 900) -> Iterator[None]:
    """Hold the lock at this path, waiting for another holder and saying so."""
    with path.open("ab") as file:
        _wait_for(file, path, say=say, limit_seconds=limit_seconds)
        try:
            yield
        finally:
            _unlock(file)


def _wait_for(
    file: BinaryIO, path: Path, *, say: Callable[[str], None], limit_seconds: float
) -> None:
    end = time.monotonic() + limit_seconds
    waited = False
    while not _is_taken(file):
        if time.monotonic() > end:
            raise SetUpError(f"another set-up has held {path} for too long; end it and try again")
        if not waited:
            say("waiting for another set-up to end")
        waited = True
        time.sleep(0.1)


def _is_taken(file: BinaryIO) -> bool:
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):  # the second is what Windows raises
        return False
    return True
