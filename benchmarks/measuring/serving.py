"""From the save of a changed claim until the server answers with it."""

from __future__ import annotations

import http.client
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import uniform
from typing import Final
from urllib.parse import urlsplit

from measuring.editing import Rewording, new_mark
from measuring.processes import Command, FailedError

_LONGEST_SECONDS: Final = 120.0
_PAUSE_SECONDS: Final = 0.002
_REST_SECONDS: Final = (0.3, 0.8)
"""Between saves: of no fixed length, for some servers look for changes at a fixed beat."""


def milliseconds(
    command: Command, told: str, edit: Rewording, saves: int, *, events: str | None = None
) -> list[float]:
    """From just before each save to an answer that holds its mark; the first save warms up.

    The server tells its address after the word `told`. Where it tells of changes at the address
    `events`, the page is asked for after each that it tells, as an open page does; else again and
    again.
    """
    with served(command, told) as address:
        look = _Looker(address, edit.page, events)
        look.until("</html>")
        return [_one(look, edit) for _ in range(saves + 1)][1:]


def _one(look: _Looker, edit: Rewording) -> float:
    mark = new_mark()
    time.sleep(uniform(*_REST_SECONDS))
    started = time.perf_counter()
    edit.write(mark)
    look.until(mark)
    return 1000 * (time.perf_counter() - started)


class _Looker:
    """Asks for one page over one connection, until it is as it should be."""

    def __init__(self, address: str, page: str, events: str | None) -> None:
        parts = urlsplit(address)
        self._place = parts.hostname or "", parts.port
        self._page = f"/{page.removesuffix('index.html')}"
        self._connection = http.client.HTTPConnection(*self._place)
        self._events = self._followed(f"{events}?page={self._page}") if events else None

    def until(self, words: str) -> None:
        """Ask until the page holds the words."""
        wanted, end = words.encode(), time.perf_counter() + _LONGEST_SECONDS
        while wanted not in self._answer():
            if time.perf_counter() > end:
                raise FailedError(f"{self._page} does not come to hold {words}")
            self._wait()

    def _wait(self) -> None:
        """Until something has changed, where that is told; else for a moment."""
        if self._events is None:
            time.sleep(_PAUSE_SECONDS)
            return
        while not self._events.readline().startswith(b"data:"):
            pass

    def _followed(self, path: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(*self._place, timeout=_LONGEST_SECONDS)
        connection.request("GET", path)
        return connection.getresponse()

    def _answer(self) -> bytes:
        try:
            self._connection.request("GET", self._page)
            return self._connection.getresponse().read()
        except (http.client.HTTPException, OSError):
            self._connection.close()
            return b""


@contextmanager
def served(command: Command, told: str) -> Iterator[str]:
    """A running server and its address, which stands after `told` in a line that it prints."""
    with subprocess.Popen(
        command.arguments,
        cwd=command.folder,
        env=command.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        try:
            yield _address(process, told)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str], told: str) -> str:
    said = []
    for line in process.stdout or ():
        said.append(line)
        if told in line:
            return line.split(told)[1].split()[0]
    raise FailedError("".join(said))
