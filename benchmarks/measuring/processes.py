"""Running one process to its end, and what it and its children took."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_BEAT_SECONDS: Final = 0.004
_KIB: Final = 1024
_TOLD: Final = 3000
_PROC: Final = Path("/proc")


@dataclass(frozen=True)
class Took:
    """What one run took: wall time, processor time of it and its children, most memory.

    `megabytes` adds all its processes up, memory that they share counted once. It is null where it
    was not watched, for watching takes time.
    """

    wall: float
    user: float
    system: float
    megabytes: float | None = None

    @property
    def processor(self) -> float:
        """User and system time together."""
        return self.user + self.system


class FailedError(Exception):
    """A measured process failed: its figures would mean nothing."""


@dataclass(frozen=True)
class Command:
    """What is run, where, and with which variables beside our own."""

    arguments: Sequence[str]
    folder: Path | None = None
    variables: Mapping[str, str] | None = None

    def environment(self) -> dict[str, str]:
        """Our own environment and the command's variables; compiled modules may be kept."""
        ours = {name: each for name, each in os.environ.items() if name not in _LEFT_OUT}
        return {**ours, **(self.variables or {})}


_LEFT_OUT: Final = frozenset(("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONSTARTUP"))


def run(command: Command, *, watch_memory: bool = False, codes: Sequence[int] = (0,)) -> Took:
    """Run a command to its end; an exit code that is not expected fails."""
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.arguments,
            cwd=command.folder,
            env=command.environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        watch = _Watch(process.pid) if watch_memory else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        most = watch.most() if watch else None
        output.seek(0)
        said = output.read().decode("utf-8", "replace")
    if process.returncode not in codes:
        raise FailedError(
            f"{' '.join(command.arguments)}: exit {process.returncode}\n{said[-3000:]}"
        )
    return Took(wall, usage.ru_utime, usage.ru_stime, most)


class _Watch:
    """Adds up, again and again, the memory of a process and of all that it started.

    What the system says of a process that has ended is no use: it counts the memory of the one
    that started it.
    """

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._most = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)
        self._thread.start()

    def most(self) -> float:
        """The most megabytes that were seen; the watch ends."""
        self._ended.set()
        self._thread.join()
        return self._most

    def _follow(self) -> None:
        while not self._ended.wait(_BEAT_SECONDS):
            family = _family(self.pid)
            peaks = (_kibibytes(pid, "status", "VmHWM:") for pid in family)
            together = sum(_kibibytes(pid, "smaps_rollup", "Pss:") for pid in family)
            self._most = max(self._most, together / _KIB, *(peak / _KIB for peak in peaks))


def _family(pid: int) -> list[int]:
    """A process and its descendants."""
    children = [int(child) for thread in _threads(pid) for child in _started_by(thread)]
    return [pid, *(each for child in children for each in _family(child))]


def _threads(pid: int) -> list[Path]:
    try:
        return list((_PROC / f"{pid}/task").iterdir())
    except OSError:
        return []


def _started_by(thread: Path) -> list[str]:
    try:
        return (thread / "children").read_text().split()
    except OSError:
        return []


def _kibibytes(pid: int, file: str, name: str) -> int:
    """What the system says of a process' memory under that name; 0 once it has ended."""
    try:
        lines = (_PROC / f"{pid}/{file}").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(name))
