"""Not asking a host more often than is polite."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

SECONDS: Final = 1.0
"""The least time between two requests to one host."""


class Pace:
    """Waits, before each request to a host, until enough time has gone by since the last one."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def wait(self, host: str, *, seconds: float = SECONDS) -> None:
        """Wait if the host was asked less than this time ago; other hosts need not wait."""
        now = self._clock()
        left = self._last.get(host, now - seconds) + seconds - now
        if left > 0:
            self._sleep(left)
        self._last[host] = self._clock()
