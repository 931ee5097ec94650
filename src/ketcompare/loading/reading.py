"""What reading one file leads to, and keeping that for as long as the file stays the same."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.loading.document import Document
from ketcompare.loading.shelf import Shelf
from ketcompare.loading.unread import unread
from ketcompare.problems import Problem

T = TypeVar("T")


class Reading(Struct, Generic[T], frozen=True):
    """One file as it was read: its value if it has one, the places in it, what is wrong.

    `digest` is of the bytes that it was read from.
    """

    value: T | None
    document: Document | None = None
    problems: tuple[Problem, ...] = ()
    digest: bytes = b""


class Reader(Struct, Generic[T], frozen=True):
    """How files of one kind are read; `kept` is the type of a value that reading anew is slower."""

    read: Callable[[bytes, str], Reading[T]]
    kept: type[T] | None = None


class Readings:
    """The latest reading of each file; on a shelf, sound records outlive the program as well."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._latest: dict[str, Reading[Any]] = {}
        self._shelf = shelf or Shelf()

    def onto(self, shelf: Shelf) -> Readings:
        """The same readings; those that are made from now on go onto another shelf."""
        other = Readings(shelf)
        other._latest |= self._latest
        return other

    def made(self, name: str, made_from: bytes, kind: type[T], make: Callable[[], T]) -> T:
        """What is made from files with this digest, kept like the readings themselves."""
        return self._shelf.made(name, made_from, kind, make)

    def latest(self, path: str) -> Reading[Any] | None:
        """The reading of a file as it was last read."""
        return self._latest.get(path)

    def of(self, path: str, data: bytes, reader: Reader[T]) -> Reading[T]:
        """The reading of these bytes; the kept one where the file held the same before."""
        digest = sha256(data).digest()
        latest = self._latest.get(path)
        if latest is None or latest.digest != digest:
            recalled = self._recalled(path, data, digest, reader)
            latest = recalled or self._made(path, data, digest, reader)
            self._latest[path] = latest
        return latest

    def _recalled(
        self, path: str, data: bytes, digest: bytes, reader: Reader[T]
    ) -> Reading[T] | None:
        if reader.kept is None:
            return None
        value = self._shelf.get(path, digest, reader.kept)
        return None if value is None else Reading(value, unread(data, path), digest=digest)

    def _made(self, path: str, data: bytes, digest: bytes, reader: Reader[T]) -> Reading[T]:
        """A new reading; it is kept where the file is sound, as problems are soon mended."""
        made = replace(reader.read(data, path), digest=digest)
        if reader.kept and made.value and not made.problems:
            self._shelf.put(path, digest, made.value)
        return made
