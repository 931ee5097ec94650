"""The steps that touch the output folder; each leaves every file whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing.manifest import NAME, Manifest
from ketcompare.writing.paths import OURS, folders

STAGE = f"{OURS}-stage-"
"""How the names of folders for staging begin."""


class Staging:
    """Where new files wait, in the output folder so that a rename is enough to place them.

    It is made when the first file comes, and its name is new each time, so that two builds at
    once cannot mix their files. Whatever was not placed goes with it.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._existed = out.exists()
        self._stage: Path | None = None
        self.files: dict[str, Path] = {}

    def __enter__(self) -> Staging:
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._stage is None:
            return
        shutil.rmtree(self._stage, ignore_errors=True)
        if not self._existed:
            with suppress(OSError):  # it stays if anything was placed in it
                self._out.rmdir()

    def stand(self) -> Path:
        """The folder, made where it is not there yet; what stopped builds left is cleared."""
        if self._stage is None:
            self._out.mkdir(parents=True, exist_ok=True)
            _clear_leftovers(self._out)
            self._stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=self._out))
        return self._stage

    def add(self, artifact: Artifact) -> None:
        """Write a new file where nobody reads it yet."""
        file = self.stand() / str(len(self.files))
        file.write_bytes(artifact.content)
        self.files[artifact.path] = file


def _clear_leftovers(out: Path) -> None:
    """Remove the staging folders of builds that were stopped."""
    for leftover in out.glob(f"{STAGE}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def remove_all(paths: Iterable[str], out: Path) -> None:
    """Remove files, and the folders that hold nothing else."""
    for path in paths:
        if _is_file(out / path):
            (out / path).unlink()
        _remove_empty_folders(path, out)


def place_all(staged: Mapping[str, Path], out: Path) -> None:
    """Put staged files in their places, each in one step."""
    for folder in sorted({folder for path in staged for folder in folders(path)}):
        (out / folder).mkdir(exist_ok=True)
    for path, file in staged.items():
        file.replace(out / path)


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
