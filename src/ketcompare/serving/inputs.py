"""What the site is made from, file by file, so that it is known what a save has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Final

from msgspec import Struct

from ketcompare.serving.watching import ANYTHING, Touched

PASSED_OVER: Final = frozenset({"__pycache__"})
"""Folders of what is made from the others."""


class Inputs(Struct, frozen=True):
    """A hash of every file of the content and of the templates, by path from the project's root."""

    content: Mapping[str, bytes]
    templates: Mapping[str, bytes]

    @classmethod
    def of(cls, content: Path, templates: Path) -> Inputs:
        """The files as they stand now."""
        return cls(_hashes(content), _hashes(templates))

    def after(self, touched: Touched, content: Path, templates: Path) -> Inputs:
        """The files as they stand now, where those that were not touched are as they were."""
        folders = {content, templates}
        if touched is ANYTHING or not all(folders & set(path.parents) for path in touched):
            return Inputs.of(content, templates)
        return Inputs(
            _again(content, self.content, touched), _again(templates, self.templates, touched)
        )

    def changed(self, before: Inputs) -> tuple[str, ...]:
        """The files that are new, gone or different."""
        pairs = (*before.content.items(), *before.templates.items())
        now = {*self.content.items(), *self.templates.items()}
        return tuple(sorted({path for path, _ in now ^ set(pairs)}))


def _again(folder: Path, before: Mapping[str, bytes], touched: Set[Path]) -> Mapping[str, bytes]:
    """The hashes of a folder's files, of which only those that were touched are read."""
    own = [path for path in touched if folder in path.parents]
    if any(path.is_dir() for path in own):
        return _hashes(folder)
    names = {_name(folder, path) for path in own}
    within = tuple(f"{name}/" for name in names)  # of a folder that is gone
    stay = {
        name: digest
        for name, digest in before.items()
        if name not in names and not name.startswith(within)
    }
    read = ((path, _read(path)) for path in own if _counts(folder, path))
    return stay | {_name(folder, path): _digest(data) for path, data in read if data is not None}


def _hashes(folder: Path) -> dict[str, bytes]:
    read = ((path, _read(path)) for path in _files(folder))
    return {_name(folder, path): _digest(data) for path, data in read if data is not None}


def _files(folder: Path) -> Iterator[Path]:
    """Every file but those of editors."""
    for within, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in PASSED_OVER]
        yield from (path for name in names if _counts(folder, path := Path(within, name)))


def _counts(folder: Path, path: Path) -> bool:
    """Whether a file is none that an editor keeps for itself, and not made from others."""
    is_own = not (path.name.startswith(".") or path.name.endswith("~"))
    return is_own and PASSED_OVER.isdisjoint(path.relative_to(folder).parts)


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder.parent).as_posix()


def _read(path: Path) -> bytes | None:
    """What a file holds; one that goes while it is looked at is not there."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
