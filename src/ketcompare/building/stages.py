"""The stages of a build as people follow them: what is being done, how far, how long it took."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

from ketcompare.reporter import Reporter

T = TypeVar("T")
_BEAT_SECONDS: Final = 0.1


class Stages:
    """Tells a reporter what is being done, and keeps how many seconds each stage took."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._started = time.perf_counter()
        self.seconds: dict[str, float] = {}

    @property
    def total(self) -> float:
        """Seconds since the first stage began."""
        return time.perf_counter() - self._started

    @contextmanager
    def stage(self, doing: str) -> Iterator[None]:
        """One stage, from its beginning to its end."""
        self._reporter.step(doing)
        started = time.perf_counter()
        try:
            yield
        finally:
            took = time.perf_counter() - started
            self.seconds[doing] = self.seconds.get(doing, 0.0) + took

    def each(self, doing: str, items: Iterable[T], *, of: int) -> Iterator[T]:
        """The items, with a word every now and then on how many of them there have been."""
        started = told = time.perf_counter()
        for number, item in enumerate(items, 1):
            now = time.perf_counter()
            if now - told >= _BEAT_SECONDS:
                told = now
                left = (now - started) / number * (of - number)
                self._reporter.step(doing, number, of, seconds_left=left)
            yield item

    def told(self) -> list[str]:
        """A line for each stage, and one for the rest."""
        rest = self.total - sum(self.seconds.values())
        rows = [*self.seconds.items(), ("the rest", rest), ("in all", self.total)]
        return [f"{doing:<24}{seconds:>8.3f} s" for doing, seconds in rows]
