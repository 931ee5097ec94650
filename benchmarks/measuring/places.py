"""Where is measured: a folder of one's own, with the program prepared as an installed one is."""

from __future__ import annotations

import compileall
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MEMORY: Final = Path("/dev/shm")


@dataclass(frozen=True)
class Place:
    """A working folder, the engine's modules in it, and where it may keep what it remembers.

    `engine` is the checkout whose program is measured.
    """

    folder: Path
    engine: Path

    @property
    def python(self) -> Path:
        """The folder with the compiled package."""
        return self.folder / "python"

    @property
    def caches(self) -> Path:
        """What programs take for the user's cache folder."""
        return self.folder / "caches"

    def variables(self) -> dict[str, str]:
        """What a process needs to find the package, and to keep nothing outside."""
        return {
            "PYTHONPATH": str(self.python),
            "XDG_CACHE_HOME": str(self.caches),
            "HUGO_CACHEDIR": str(self.caches / "hugo"),
        }


@contextmanager
def place(engine: Path, *, on_disk: Path | None = None) -> Iterator[Place]:
    """A place in memory, or in a folder on disk; gone afterwards.

    The engine's modules are copied and compiled, as they are when a wheel is installed.
    """
    parent = on_disk or (_MEMORY if _MEMORY.is_dir() else None)
    with tempfile.TemporaryDirectory(prefix="ketcompare-", dir=parent) as folder:
        found = Place(Path(folder), engine)
        package = found.python / "ketcompare"
        shutil.copytree(
            engine / "src/ketcompare", package, ignore=shutil.ignore_patterns("__pycache__")
        )
        if not compileall.compile_dir(package, quiet=1):
            sys.exit("The package cannot be compiled.")
        yield found
