"""Which paths a build may write: those that mean one file on every system and file host."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from ketcompare.problems import Place, Problem, Severity

OURS = ".ketcompare"
"""How the names begin that are the writer's own: its manifest and its folders for staging."""

_LONGEST_NAME = 255
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*)?")
_UNFIT = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f\ud800-\udfff]|[ .]$')

_PLAIN = re.compile(r"{0}(?:/{0})*".format(r"[a-z0-9_](?:[a-z0-9_.-]{0,98}[a-z0-9_-])?"))
_LIKE_A_DEVICE = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)")
"""Nearly all paths are plain and like no device: nothing can be wrong with those."""


def fault(path: str) -> tuple[str, str] | None:
    """Why a path may not be written, as a problem's code and message; None for a good one."""
    if _PLAIN.fullmatch(path) and not _LIKE_A_DEVICE.search(path):
        return None
    names = path.split("/")
    if any(name in ("", ".", "..") for name in names):
        return "output-path", "The path leads out of the output folder."
    if names[0].lower().startswith(OURS):
        return "output-path", "The name is kept for the writer's own files."
    if any(_RESERVED.fullmatch(name.lower()) for name in names):
        return "output-name", "The path has a name in it that Windows keeps for a device."
    if any(_UNFIT.search(name) or len(name.encode()) > _LONGEST_NAME for name in names):
        return "output-name", "The path has a name in it that not every system can store."
    return None


def path_problems(paths: Iterable[str], out: Path) -> list[Problem]:
    """Whatever is wrong with a build's paths, each alone and all together."""
    planned = tuple(paths)
    faults = ((path, fault(path)) for path in planned)
    alone = [_problem(*found, path, out) for path, found in faults if found]
    return alone or list(_collisions(planned, out))


def folded(path: str) -> str:
    """The path as a file system sees it that tells neither letter case nor composition apart."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def folders(path: str) -> Iterator[str]:
    """Every folder that a path goes through, the outermost first."""
    at = path.find("/")
    while at >= 0:
        yield path[:at]
        at = path.find("/", at + 1)


def _collisions(paths: Iterable[str], out: Path) -> Iterator[Problem]:
    """Paths that somewhere are the same file, and files where another path needs a folder."""
    taken_folders: dict[str, str] = {}
    taken_files: dict[str, str] = {}
    passed: set[str] = set()
    for path in paths:
        for folder in folders(path):
            if folder not in passed:
                other = taken_folders.setdefault(folded(folder), folder)
                if other != folder:
                    yield _collision(path, other, out)
                else:
                    passed.add(folder)
        key = folded(path)
        if key in taken_files:
            yield _collision(path, taken_files[key], out)
        taken_files[key] = path
    for key in taken_files.keys() & taken_folders.keys():
        yield _collision(taken_files[key], f"{taken_folders[key]}/", out)


def _collision(path: str, other: str, out: Path) -> Problem:
    message = f"Two files of the site want one place: '{path}' and '{other}'."
    return _problem("output-collision", message, path, out)


def _problem(code: str, message: str, path: str, out: Path) -> Problem:
    return Problem(
        code=code,
        severity=Severity.ERROR,
        place=Place(f"{out.as_posix()}/{path}"),
        message=message,
        found=path,
        repair="rename what the file is made from, such as its id in the content",
    )
