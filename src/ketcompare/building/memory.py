"""What builds remember, in a folder of the project that may be deleted at any time.

Whatever cannot be read, was made by another program or cannot be written counts as nothing: the
next build then does more, and no build fails for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from ketcompare.building.last import FOLDER
from ketcompare.building.standing import Mark
from ketcompare.loading.shelf import Shelf

SHELF: Final = "kept"
_IGNORED: Final = b"# Kept to build sooner; it may be deleted at any time.\n*\n"


class Made(msgspec.Struct, frozen=True, array_like=True):
    """One file of the site: its key, the claims whose wording it shows beyond that, and its mark.

    `said` is the digest of that wording.
    """

    key: bytes
    shown: tuple[str, ...]
    said: bytes
    mark: Mark | None


class _Site(msgspec.Struct, frozen=True, array_like=True):
    """Every file that the latest build of a folder left standing, by path from the site's root."""

    program: str
    files: dict[str, Made]


def keep(root: Path, name: str, content: bytes) -> None:
    """Write a file into the memory of a project, whichever program is to read it."""
    # Writing is much to import, and checking only looks into the memory.
    from ketcompare.writing.single import write_file

    with suppress(OSError):
        write_file(root / FOLDER / ".gitignore", _IGNORED)
        write_file(root / FOLDER / name, content)


class Memory(Struct, frozen=True):
    """What is remembered of a project's builds by one program."""

    root: Path
    program: str

    def shelf(self) -> Shelf:
        """What was read and found in earlier builds."""
        return Shelf.open(self.root / FOLDER / SHELF, self.program)

    def put_back(self, shelf: Shelf) -> None:
        """Keep what a shelf holds now."""
        content = shelf.to_bytes(self.program)
        if content is not None:
            keep(self.root, SHELF, content)

    def site(self, out: Path) -> Mapping[str, Made]:
        """What is remembered of the files of the site in a folder."""
        try:
            found = msgspec.msgpack.decode(self._file(out).read_bytes(), type=_Site)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return {}
        return found.files if found.program == self.program else {}

    def remember_site(self, out: Path, files: dict[str, Made]) -> None:
        """Keep what the files of a site were made from."""
        content = msgspec.msgpack.encode(_Site(self.program, files))
        keep(self.root, self._file(out).name, content)

    def _file(self, out: Path) -> Path:
        name = hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:12]
        return self.root / FOLDER / f"site-{name}"
