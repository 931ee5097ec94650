"""The steps that touch the output folder; each leaves every file whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from msgspec import Struct

from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing.manifest import NAME, Manifest
from ketcompare.writing.paths import OURS, folders
from ketcompare.writing.plan import holds

STAGE = f"{OURS}-stage-"
"""How the names of folders for staging begin."""


class Taken(Struct, frozen=True):
    """What became of an artifact: a digest of its content, and whether it waits on the stage."""

    path: str
    shown: frozenset[str]
    digest: str
    waits: bool


class Taking(Struct, frozen=True):
    """Takes artifacts, in whichever process they are made: what differs goes on the stage.

    So no content has to be sent from one process to another. `moves` tells of a path that it takes
    the place of another, which goes.
    """

    out: Path
    stage: Path
    moves: Callable[[str], bool]

    def __call__(self, artifact: Artifact) -> Taken:
        """Write a new file where nobody reads it yet."""
        path, content = artifact.path, artifact.content
        differs = self.moves(path) or not holds(f"{self.out}/{path}", content)
        if differs:
            self._put(waiting(self.stage, path), content)
        return Taken(path, artifact.shown, sha256(content).hexdigest(), differs)

    def _put(self, file: Path, content: bytes) -> None:
        try:
            file.write_bytes(content)
        except FileNotFoundError:  # the first one makes the stage
            self.stage.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def waiting(stage: Path, path: str) -> Path:
    """Where a file waits to be placed."""
    return stage / sha256(path.encode()).hexdigest()


class Staging:
    """Where new files wait, in the output folder so that a rename is enough to place them.

    It is made when the first file comes, and its name is new each time, so that two builds at
    once cannot mix their files. Whatever was not placed goes with it.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._existed = out.exists()
        self.folder = out / f"{STAGE}{token_hex(8)}"

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, *_exception: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        if not self._existed:
            with suppress(OSError):  # it stays if anything was placed in it
                self._out.rmdir()

    def prepare(self) -> None:
        """Make the output folder, and clear what builds that were stopped have left in it."""
        self._out.mkdir(parents=True, exist_ok=True)
        for leftover in self._out.glob(f"{STAGE}*"):
            if leftover != self.folder:
                shutil.rmtree(leftover, ignore_errors=True)


def remove_all(paths: Iterable[str], out: Path) -> None:
    """Remove files, and the folders that hold nothing else."""
    for path in paths:
        if _is_file(out / path):
            (out / path).unlink()
        _remove_empty_folders(path, out)


def place_all(paths: Collection[str], stage: Path, out: Path) -> None:
    """Put staged files in their places, each in one step."""
    for folder in sorted({folder for path in paths for folder in folders(path)}):
        (out / folder).mkdir(exist_ok=True)
    for path in paths:
        waiting(stage, path).replace(out / path)


def write_manifest(manifest: Manifest, out: Path) -> None:
    """Record which files are ours, in one step."""
    new = out / f"{NAME}.new"
    new.write_bytes(manifest.as_bytes())
    new.replace(out / NAME)


def _is_file(file: Path) -> bool:
    return file.is_symlink() or file.is_file()


def _remove_empty_folders(path: str, out: Path) -> None:
    with suppress(OSError):  # the first that is not empty, or not there, ends it
        for folder in reversed(list(folders(path))):
            (out / folder).rmdir()
