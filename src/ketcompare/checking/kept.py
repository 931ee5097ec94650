"""What the rules found, kept for as long as nothing that they read has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from ketcompare.loading.shelf import Shelf
from ketcompare.problems import Problem

T = TypeVar("T")
Rules = Callable[[], Iterable[Problem]]


class _Told(msgspec.Struct, frozen=True, array_like=True):
    """What some rules found."""

    problems: tuple[Problem, ...]


class Clean:
    """What rules found nothing in, kept while all that they read is equal.

    Where they found something they run anew: the places of that move with every line above it.
    """

    def __init__(self) -> None:
        self._known: dict[str, object] = {}

    def told(self, name: str, read: object, run: Rules) -> tuple[Problem, ...]:
        """What rules find in something that is equal to this."""
        if name in self._known and self._known[name] == read:
            return ()
        found = tuple(run())
        self._known.pop(name, None)
        if not found:
            self._known[name] = read
        return found


class KeptChecks:
    """The findings of rules by name, in memory or on a shelf that outlives the program.

    `clean` are parts of files, for as long as the program runs.
    """

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._shelf = shelf or Shelf()
        self.clean = Clean()

    def told(self, name: str, made_from: bytes, run: Rules) -> tuple[Problem, ...]:
        """What rules find in files with this digest; they run only where that is not known."""
        return self.made(name, made_from, _Told, lambda: _Told(tuple(run()))).problems

    def made(self, name: str, made_from: bytes, kind: type[T], make: Callable[[], T]) -> T:
        """The value that is made from files with this digest."""
        return self._shelf.made(name, made_from, kind, make)
