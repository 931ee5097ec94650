"""Reading and checking new fact files with all processors, ahead of loading.

What comes of it lies on the shelf, where loading and checking find it and do the rest. Without it
they do all of it themselves, and come to the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from ketcompare.checking.check import check_sources
from ketcompare.checking.kept import KeptChecks
from ketcompare.forks import processors, shared_out
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Kept, Shelf

WORTH_SHARING: Final = 300_000
"""How many bytes of new fact files it takes before to share them saves more than it costs."""


def look_ahead(folder: Path, shelf: Shelf, *, workers: int | None = None) -> None:
    """Put on the shelf what many new fact files hold, and what the rules find in each."""
    new = dict(_new(folder, shelf))
    if sum(new.values()) < WORTH_SHARING:
        return
    count = processors() if workers is None else workers
    parts = [part for first in range(count) if (part := [*new][first::count])]
    readings = Readings(shelf)
    load(folder, readings=readings, sources=())  # what all of them share
    for kept in shared_out(partial(_looked_at, folder, readings), parts, workers=count):
        shelf.take_over(kept)


def _new(folder: Path, shelf: Shelf) -> Iterator[tuple[str, int]]:
    """The fact files that are not on the shelf as they are, and their sizes."""
    for file in filter(Path.is_file, sorted((folder / "sources").glob("*.yaml"))):
        data = file.read_bytes()
        if not shelf.has(f"{folder.name}/sources/{file.name}", sha256(data).digest()):
            yield file.stem, len(data)


def _looked_at(folder: Path, shared: Readings, sources: Sequence[str]) -> dict[str, Kept]:
    shelf = Shelf()
    loaded = load(folder, readings=shared.onto(shelf), sources=sources)
    for _problem in check_sources(loaded, KeptChecks(shelf)):
        pass  # it is on the shelf
    return shelf.kept()
