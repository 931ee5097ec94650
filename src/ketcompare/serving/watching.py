"""Tells when to look at the inputs again, and at which; what has changed others find out."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from watchfiles import watch

STEP_MILLISECONDS: Final = 5
"""A save is over when nothing has followed it for so long."""

BURST_MILLISECONDS: Final = 200
"""A burst of saves is looked at after so long at the latest."""

QUIET_MILLISECONDS: Final = 100
"""After so long without a save it is quiet."""


Touched = frozenset[Path] | None
"""What may have changed: some paths, or anything at all."""

ANYTHING: Final = None
NOTHING: Final[frozenset[Path]] = frozenset()


def beats(folders: Sequence[Path], *, stop: threading.Event) -> Iterator[Touched]:
    """What may have changed, and nothing when it is quiet, until told to stop.

    A folder that is deleted, or replaced by another of its name, is watched again once it is
    there; what happened meanwhile counts as a change.
    """
    before: dict[Path, int] = {}
    while not stop.is_set():
        watched = _standing(folders)
        if watched:
            yield from _beats_of(watched, folders, stop)
        else:
            yield ANYTHING if before else NOTHING
            stop.wait(QUIET_MILLISECONDS / 1000)
        before = watched


def _beats_of(
    watched: dict[Path, int], folders: Sequence[Path], stop: threading.Event
) -> Iterator[Touched]:
    """The beats while just these folders stand."""
    is_new = True
    for found in watch(
        *watched,
        step=STEP_MILLISECONDS,
        debounce=BURST_MILLISECONDS,
        rust_timeout=QUIET_MILLISECONDS,
        yield_on_timeout=True,
        stop_event=stop,
    ):
        touched = frozenset(Path(path) for _, path in found)
        is_other = _standing(folders) != watched or bool(touched & watched.keys())
        yield ANYTHING if is_new or is_other else touched
        is_new = False
        if is_other:
            return


def _standing(folders: Sequence[Path]) -> dict[Path, int]:
    """The folders that are there, each with its number on the disk.

    Another folder of the name has another number, or the deletion of the first was told.
    """
    return {folder: folder.stat().st_ino for folder in folders if folder.is_dir()}
