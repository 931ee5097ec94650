"""What was made last, kept for the pages that are made next."""

from __future__ import annotations

from typing import Final, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

ROOM: Final = 3_000
"""Parts of pages: those of a few hundred pages that share rows, some megabytes."""


class Recent(dict[Key, Value]):
    """Begins anew when it is full.

    Pages that share parts are made one after the other, so little has to be made again, and memory
    does not grow with the number of pages.
    """

    def __setitem__(self, key: Key, value: Value) -> None:
        if len(self) >= ROOM:
            self.clear()
        super().__setitem__(key, value)
