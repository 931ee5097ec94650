"""Whether a file stands as it was written, by what its folder tells; standard library only."""

from __future__ import annotations

import os

Mark = tuple[int, int, int]
"""Size and times of a file: what cannot stay the same when somebody writes to it."""


def mark(path: str) -> Mark | None:
    """The mark of a file, a link not followed; None where there is none."""
    try:
        status = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
