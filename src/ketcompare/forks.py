"""Sharing work with copies of this process: they have in memory all that it has, at no cost."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Generic, NoReturn, TypeVar

from msgspec import Struct

T = TypeVar("T")
R = TypeVar("R")


def shared_out(
    task: Callable[[T], R], items: Sequence[T], *, workers: int | None = None
) -> list[R]:
    """The results of a task, in the order of the items, with as many processes as are wanted.

    Without a number those are as many as there are processors. Results must be fit to be pickled.
    """
    wanted = min(processors() if workers is None else workers, len(items))
    if wanted < 2 or not may_fork():  # noqa: PLR2004 - one is this process
        return [task(each) for each in items]
    shares = [items[first::wanted] for first in range(wanted)]
    gc.freeze()  # to look through all that is there would make copies of it
    helpers = [_Helper.begin(task, share) for share in shares[1:]]
    gc.unfreeze()
    try:
        own = [task(each) for each in shares[0]]
    except BaseException:
        for each in helpers:
            each.dismiss()
        raise
    results = [own, *(each.results() for each in helpers)]
    return [results[at % wanted][at // wanted] for at in range(len(items))]


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether copies can be had without danger: they would wait for what another thread holds."""
    return sys.platform == "linux" and threading.active_count() == 1


class _Helper(Struct, Generic[T, R], frozen=True):
    """A copy of this process at work on its share; `pipe` is where the results come from."""

    process: int
    pipe: int
    task: Callable[[T], R]
    share: Sequence[T]

    @classmethod
    def begin(cls, task: Callable[[T], R], share: Sequence[T]) -> _Helper[T, R]:
        pipe, into = os.pipe()
        process = os.fork()
        if process == 0:
            _work(task, share, into)
        os.close(into)
        return cls(process, pipe, task, share)

    def results(self) -> list[R]:
        """What the copy found; where it failed, that is found here, or fails here."""
        import pickle

        with open(self.pipe, "rb") as pipe:  # noqa: PTH123 - it has no path
            told = pipe.read()
        os.waitpid(self.process, 0)
        found: list[R] = pickle.loads(told) if told else [self.task(each) for each in self.share]
        return found

    def dismiss(self) -> None:
        """Let the copy go: nobody wants its results any more."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.pipe)


def _work(task: Callable[[T], R], share: Sequence[T], into: int) -> NoReturn:
    """Do a share of the work and be gone, whatever comes: the original goes on elsewhere."""
    import pickle

    gc.disable()
    try:
        told = pickle.dumps([task(each) for each in share])
        with open(into, "wb") as pipe:
            pipe.write(told)
    finally:
        os._exit(0)
