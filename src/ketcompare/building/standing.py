"""Whether files of a built site stand as they were written; standard library only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

Mark = tuple[int, int, int]
"""Size and times of a file: what cannot stay the same when somebody writes to it."""


@dataclass(frozen=True)
class Standing:
    """The files in a folder, with the digest of each that a build wrote there."""

    folder: str
    written: Mapping[str, str]

    def mark(self, path: str) -> Mark | None:
        """The mark of a plain file; None where there is none."""
        return mark(f"{self.folder}/{path}")

    def holds(self, path: str, before: Mark | None) -> bool:
        """Whether a file is as it was written: by its mark at that time, else by its content."""
        now = self.mark(path)
        if path not in self.written or now is None:
            return False
        return now == before or _digest(f"{self.folder}/{path}") == self.written[path]


def mark(path: str) -> Mark | None:
    """The mark of a plain file; None where there is none."""
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _digest(path: str) -> str | None:
    import hashlib

    try:
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:  # noqa: PTH123 - a link is not followed
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return None
