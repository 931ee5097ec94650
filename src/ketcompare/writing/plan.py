"""What a write will do, found out before anything is touched."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from ketcompare.problems import Place, Problem, Severity
from ketcompare.writing.manifest import Manifest
from ketcompare.writing.paths import folded, folders


class WriteReport(Struct, frozen=True):
    """What came of a write, as paths in order; with problems, nothing was touched."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def touched(self) -> bool:
        """Whether any file was written or removed."""
        return bool(self.written or self.removed)


def respelt(planned: Collection[str], manifest: Manifest) -> Callable[[str], bool]:
    """Whether a path takes the place of one that goes, being the same to some file systems."""
    stale = {folded(path) for path in manifest.files if path not in planned}
    return lambda path: bool(stale) and folded(path) in stale


def standing(paths: Iterable[str], out: Path) -> Iterator[str]:
    """Those of the paths at which a file stands."""
    return (path for path in paths if _is_file(f"{out}/{path}"))


def ownership_problems(
    made: Collection[str], removed: Collection[str], manifest: Manifest, out: Path
) -> list[Problem]:
    """Everything in the way of files that are to be made or removed, and that no build wrote."""
    passed = {folder for path in (*made, *removed) for folder in folders(path)}
    ours = _Ours.of(manifest)
    blocked = {
        *(folder for folder in passed if _blocks_folder(folder, ours, out)),
        *(path for path in made if _blocks_file(path, ours, out)),
    }
    return [_problem(path, out) for path in sorted(blocked)]


class _Ours(Struct, frozen=True):
    """The files that builds wrote and the folders that these are in, whatever their letter case."""

    files: frozenset[str]
    folders: frozenset[str]

    @classmethod
    def of(cls, manifest: Manifest) -> _Ours:
        """Gather both from a manifest."""
        files = frozenset(map(folded, manifest.files))
        return cls(files, frozenset(folder for path in files for folder in folders(path)))


def _blocks_folder(path: str, ours: _Ours, out: Path) -> bool:
    """A link would lead elsewhere; a file of somebody else's would be lost."""
    mode = _mode(f"{out}/{path}")
    return mode is not None and not stat.S_ISDIR(mode) and folded(path) not in ours.files


def _blocks_file(path: str, ours: _Ours, out: Path) -> bool:
    mode = _mode(f"{out}/{path}")
    if mode is None:
        return False
    if not stat.S_ISDIR(mode):
        return folded(path) not in ours.files
    return folded(path) not in ours.folders or any(_foreign_within(path, ours, out))


def _foreign_within(path: str, ours: _Ours, out: Path) -> Iterator[bool]:
    """For everything in a folder that has to make room, whether it is somebody else's."""
    for inner in (out / path).rglob("*"):
        name = folded(inner.relative_to(out).as_posix())
        yield name not in (
            ours.folders if inner.is_dir() and not inner.is_symlink() else ours.files
        )


def holds(file: str, content: bytes) -> bool:
    """Whether a file has exactly these bytes; their number is compared before they are read."""
    try:
        status = os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return False
    same_size = stat.S_ISREG(status.st_mode) and status.st_size == len(content)
    return same_size and Path(file).read_bytes() == content


def _is_file(file: str) -> bool:
    mode = _mode(file)
    return mode is not None and not stat.S_ISDIR(mode)


def _mode(file: str) -> int | None:
    """What stands at a place, links not followed; None for nothing."""
    try:
        return os.lstat(file).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None


def _problem(path: str, out: Path) -> Problem:
    return Problem(
        code="output-not-ours",
        severity=Severity.ERROR,
        place=Place(f"{out.as_posix()}/{path}"),
        message=f"'{path}' is in the way of the site, and no build wrote it.",
        repair="move it away, or name another folder with `--out`",
    )
