"""Pagefind, the program that makes the index, as its Python package brings it."""

from __future__ import annotations

import os
import subprocess
from importlib import import_module, metadata
from pathlib import Path

PACKAGE = "pagefind-bin"
NEEDLESS = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""How the names begin of what is made for search boxes other than ours."""


class IndexingError(Exception):
    """The program did not make an index; the message is what it said."""


def version() -> str | None:
    """The program's version; none where it is not installed."""
    try:
        return f"pagefind {metadata.version(PACKAGE)}"
    except metadata.PackageNotFoundError:
        return None


def index(site: Path, work: Path) -> dict[str, bytes]:
    """Index the pages of a folder, and give the files of the index by their names.

    The program runs in a folder of its own and without settings from outside, so that the same
    pages give the same files.
    """
    made = work / "index"
    command = [_executable(), "--site", site.resolve(), "--output-path", made]
    settings = {name: each for name, each in os.environ.items() if not name.startswith("PAGEFIND")}
    try:
        done = subprocess.run(
            [*map(str, command), "--keep-index-url", "--silent"],
            cwd=work,
            env=settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise IndexingError(str(error)) from error
    if done.returncode or not made.is_dir():
        raise IndexingError(done.stdout.strip() or f"it ended with {done.returncode}")
    return {file.relative_to(made).as_posix(): file.read_bytes() for file in _needed(made)}


def _executable() -> Path:
    """Where the package has put the program; it may not be installed, so it has no types."""
    found: Path = import_module("pagefind_bin").get_executable()
    return found


def _needed(made: Path) -> list[Path]:
    files = (each for each in sorted(made.rglob("*")) if each.is_file())
    return [each for each in files if not each.name.startswith(NEEDLESS)]
