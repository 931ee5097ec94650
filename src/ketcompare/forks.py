"""Sharing work with copies of this process: they have in memory all that it has, at no cost."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Final, NoReturn, TypeVar

from msgspec import Struct

T = TypeVar("T")
R = TypeVar("R")

_NUMBER: Final = 4
"""The bytes of a number on its way between processes: of an item, or of the length of a result."""

_ROOM: Final = 1 << 20
"""How many bytes of results may wait for this process, so that no copy has to wait for it."""


def shared_out(
    task: Callable[[T], R], items: Sequence[T], *, workers: int | None = None
) -> list[R]:
    """The results of a task, in the order of the items; see `as_done`."""
    results = dict(as_done(task, items, workers=workers))
    return [results[number] for number in range(len(items))]


def as_done(
    task: Callable[[T], R], items: Sequence[T], *, workers: int | None = None
) -> Generator[tuple[int, R], None, None]:
    """The results of a task, each with the number of its item, as they come.

    As many processes are at work as are wanted, this one being one of them; without a number as
    many as there are processors. Whichever is free takes the next item. Results must be fit to be
    pickled. What a copy fails at is done here again, or fails here.
    """
    wanted = min(processors() if workers is None else workers, len(items))
    if wanted < 2 or not may_fork():  # noqa: PLR2004 - one is this process
        yield from enumerate(map(task, items))
        return
    missing = set(range(len(items)))
    with _queue(len(items)) as queue, _copies(wanted - 1, task, items, queue) as copies:
        for number, result in _own_and_theirs(task, items, queue, copies):
            missing.discard(number)
            yield number, result
        yield from ((number, task(items[number])) for number in sorted(missing))


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether copies can be had without danger: they would wait for what another thread holds."""
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _queue(items: int) -> Iterator[int]:
    """A file of the items' numbers that all read on from where the last one read.

    The system gives each part of a regular file to one reader alone; of a file in memory it may
    give the same part to two.
    """
    from tempfile import TemporaryFile

    with TemporaryFile(buffering=0) as queue:
        queue.write(b"".join(map(_number, range(items))))
        queue.seek(0)
        yield queue.fileno()


def _taken(queue: int) -> Iterator[int]:
    """The numbers of items that are left to be done, each taken when it is asked for."""
    while number := os.read(queue, _NUMBER):
        yield int.from_bytes(number, "big")


def _number(value: int) -> bytes:
    return value.to_bytes(_NUMBER, "big")


class _Copy(Struct, frozen=True):
    """A copy of this process at work; `pipe` is where its results come from."""

    process: int
    pipe: int

    @classmethod
    def begin(cls, task: Callable[[T], R], items: Sequence[T], queue: int) -> _Copy:
        pipe, into = os.pipe()
        _widen(into)
        process = os.fork()
        if process == 0:
            _work(task, items, queue, into)
        os.close(into)
        return cls(process, pipe)

    def told(self) -> bytes | None:
        """The next that it tells, waited for; nothing when it has ended."""
        length = self._read(_NUMBER)
        return None if length is None else self._read(int.from_bytes(length, "big"))

    def _read(self, length: int) -> bytes | None:
        parts = []
        while length:
            part = os.read(self.pipe, length)
            if not part:
                return None
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def dismiss(self) -> None:
        """Let the copy go: it has ended, or nobody wants its results any more."""
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.pipe)


@contextmanager
def _copies(
    count: int, task: Callable[[T], R], items: Sequence[T], queue: int
) -> Iterator[list[_Copy]]:
    """Copies at work, until they are not wanted any more."""
    gc.freeze()  # to look through all that is there would make copies of it
    copies = [_Copy.begin(task, items, queue) for _ in range(count)]
    try:
        yield copies
    finally:
        gc.unfreeze()
        for each in copies:
            each.dismiss()


def _own_and_theirs(
    task: Callable[[T], R], items: Sequence[T], queue: int, copies: Sequence[_Copy]
) -> Iterator[tuple[int, R]]:
    """What this process does itself, and in between what the others have told meanwhile."""
    at_work = {each.pipe: each for each in copies}
    for number in _taken(queue):
        yield number, task(items[number])
        yield from _heard(at_work, wait=False)
    while at_work:
        yield from _heard(at_work, wait=True)


def _heard(at_work: dict[int, _Copy], *, wait: bool) -> Iterator[tuple[int, R]]:
    """What copies have told; those that have ended are left out from then on."""
    import pickle

    ready, _, _ = select.select(list(at_work), [], [], None if wait else 0)
    for pipe in ready:
        told = at_work[pipe].told()
        if told is None:
            del at_work[pipe]
        else:
            yield pickle.loads(told)


def _work(task: Callable[[T], R], items: Sequence[T], queue: int, into: int) -> NoReturn:
    """Do a part of the work and be gone, whatever comes: the original goes on elsewhere."""
    import pickle

    gc.disable()
    try:
        with open(into, "wb", buffering=0) as pipe:
            for number in _taken(queue):
                told = pickle.dumps((number, task(items[number])))
                _write_all(pipe.fileno(), _number(len(told)) + told)
    finally:
        os._exit(0)


def _write_all(into: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(into, left) :]


def _widen(pipe: int) -> None:
    """Let more wait in a pipe, where the system allows it."""
    import fcntl

    with suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _ROOM)
