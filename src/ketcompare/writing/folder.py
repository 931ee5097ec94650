"""The steps that touch the output folder; each leaves every file whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ketcompare.writing.manifest import NAME, Manifest
from ketcompare.writing.paths import OURS, folders

STAGE = f"{OURS}-stage-"
"""How the names of folders for staging begin."""


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """A folder for new files, in the output folder so that a rename is enough to place them.

    Its name is new each time, so that two builds at once cannot mix their files.
    """
    existed = out.exists()
    out.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=out))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if not existed:
            with suppress(OSError):  # it stays if anything was placed in it
                out.rmdir()


def clear_leftovers(out: Path) -> None:
    """Remove the staging folders of builds that were stopped."""
    for leftover in out.glob(f"{STAGE}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def stage_all(paths: Iterable[str], contents: Mapping[str, bytes], stage: Path) -> dict[str, Path]:
    """Write the new files, all of them, where nobody reads them yet."""
    staged = {path: stage / str(number) for number, path in enumerate(paths)}
    for path, file in staged.items():
        file.write_bytes(contents[path])
    return staged


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
