"""What a build remembers: of every file that it made, what that was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from ketcompare.building.standing import Mark
from ketcompare.writing.single import write_file

FOLDER: Final = ".ketcompare"
"""The folder, in a project's, with what builds remember; it may be deleted at any time."""

_IGNORED: Final = b"# Kept to build faster; it may be deleted at any time.\n*\n"


class Made(msgspec.Struct, frozen=True, array_like=True):
    """One file of the site: its key, the claims whose wording it shows beyond that, and its mark.

    `said` is the digest of that wording.
    """

    key: bytes
    shown: tuple[str, ...]
    said: bytes
    mark: Mark | None


class Memory(msgspec.Struct, frozen=True, array_like=True):
    """Every file that the latest build of a folder left standing, by path from the site's root."""

    engine: str
    files: dict[str, Made]


def recall(root: Path, out: Path, engine: str) -> Mapping[str, Made]:
    """What is remembered of the site in a folder; nothing where another program made it."""
    try:
        memory = msgspec.msgpack.decode(_file(root, out).read_bytes(), type=Memory)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
    return memory.files if memory.engine == engine else {}


def remember(root: Path, out: Path, engine: str, files: dict[str, Made]) -> None:
    """Keep it for the next build; where that cannot be written, the next build does all."""
    with suppress(OSError):
        keep(root, _file(root, out).name, msgspec.msgpack.encode(Memory(engine, files)))


def keep(root: Path, name: str, content: bytes) -> None:
    """Write a file of the memory."""
    write_file(root / FOLDER / ".gitignore", _IGNORED)
    write_file(root / FOLDER / name, content)


def _file(root: Path, out: Path) -> Path:
    return root / FOLDER / f"site-{name_of(out)}.bin"


def name_of(out: Path) -> str:
    """A short name for the folder of a site."""
    return hashlib.sha256(str(out.resolve()).encode()).hexdigest()[:12]
