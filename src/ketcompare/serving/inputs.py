"""What the site is made from, file by file, so that it is known what a save has changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct

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

    def changed(self, before: Inputs) -> tuple[str, ...]:
        """The files that are new, gone or different."""
        pairs = (*before.content.items(), *before.templates.items())
        now = {*self.content.items(), *self.templates.items()}
        return tuple(sorted({path for path, _ in now ^ set(pairs)}))


def _hashes(folder: Path) -> dict[str, bytes]:
    return {path: hashlib.sha256(data).digest() for path, data in _files(folder)}


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file but those of editors; one that goes while it is looked at is not there."""
    for within, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in PASSED_OVER]
        for name in names:
            path = f"{within}/{name}"
            if not (name.startswith(".") or name.endswith("~")):
                with contextlib.suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - quicker
                    yield path.removeprefix(f"{folder.parent}/"), file.read()
