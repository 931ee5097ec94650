"""What is kept from one run to the next, in one file: values by name, with what each was made from.

Nothing depends on it: a value that is not there, or was made from something else, is made anew.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

import msgspec

T = TypeVar("T")
_NOTHING: Final = b""


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """One value in its encoded form, and a digest of all that it was made from."""

    made_from: bytes
    value: msgspec.Raw


class _File(msgspec.Struct, frozen=True, array_like=True):
    """All that a shelf holds, and the version of the program that made it."""

    version: str
    kept: dict[str, Kept]


class Shelf:
    """Values that are kept in memory, and in a file where there is one.

    A value is decoded only when it is asked for. What was not asked for since the shelf was opened
    is not saved again: it belongs to what is no longer there.
    """

    def __init__(self, kept: dict[str, Kept] | None = None) -> None:
        self._kept = kept or {}
        self._used: dict[str, Kept] = {}

    @classmethod
    def open(cls, file: Path, version: str) -> Shelf:
        """The shelf in a file; an empty one where no sound file of this version stands."""
        try:
            found = msgspec.msgpack.decode(file.read_bytes(), type=_File)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return cls()
        return cls(found.kept if found.version == version else None)

    def get(self, name: str, made_from: bytes, kind: type[T]) -> T | None:
        """The value of a name, if it is there and was made from just this."""
        kept = self._used.get(name) or self._kept.get(name)
        if kept is None or kept.made_from != made_from:
            return None
        with suppress(msgspec.MsgspecError, UnicodeDecodeError):
            value = msgspec.msgpack.decode(kept.value, type=kind)
            self._used[name] = kept
            return value
        return None

    def has(self, name: str, made_from: bytes) -> bool:
        """Whether something that was made from just this is kept under a name."""
        kept = self._used.get(name) or self._kept.get(name)
        return kept is not None and kept.made_from == made_from

    def put(self, name: str, made_from: bytes, value: object) -> None:
        """Keep a value under a name."""
        encoded = msgspec.Raw(msgspec.msgpack.encode(value))
        self._used[name] = Kept(made_from, encoded)

    def made(self, name: str, made_from: bytes, kind: type[T], make: Callable[[], T]) -> T:
        """The value of a name; made and kept where it is not there."""
        known = self.get(name, made_from, kind)
        if known is None:
            known = make()
            self.put(name, made_from, known)
        return known

    def kept(self) -> dict[str, Kept]:
        """All that was kept, or asked for, since the shelf was opened."""
        return self._used

    def take_over(self, kept: dict[str, Kept]) -> None:
        """Keep what was kept on another shelf."""
        self._used |= kept

    def to_bytes(self, version: str) -> bytes | None:
        """All that is to be kept, as a file; None where the file holds just this already."""
        if self._used == self._kept:
            return None
        return msgspec.msgpack.encode(_File(version, self._used))
