"""The content as it was at a revision, by way of git."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

from msgspec import Struct


class NoRevisionError(Exception):
    """The content of a revision cannot be had; the message is a sentence for people."""


class UnknownRevisionError(NoRevisionError):
    """There is no such revision: what was asked for is wrong."""


class Revision(Struct, frozen=True):
    """A revision as it was asked for, with its short hash and its day."""

    name: str
    hash: str
    day: str

    def __str__(self) -> str:
        short = "" if self.name == self.hash else f"{self.hash}, "
        return f"{self.name} ({short}{self.day})"


def find_revision(root: Path, name: str) -> Revision:
    """The revision of a project that a name stands for."""
    kept = _git(root, "rev-parse", "--is-inside-work-tree")
    if kept.returncode:
        raise NoRevisionError(f"There is nothing to compare with: {_complaint(kept)}")
    found = _git(root, "log", "-1", "--format=%h %cs", "--end-of-options", name, "--")
    if found.returncode or not found.stdout.split():
        raise UnknownRevisionError(
            f"There is no revision `{name}`; `git log --oneline` lists them."
        )
    short, day = found.stdout.decode().split()
    return Revision(name, short, day)


def unpack(root: Path, revision: Revision, folder: str, into: Path) -> None:
    """Put a folder of the project as it was at a revision into another place."""
    found = _git(root, "archive", "--format=zip", revision.hash, "--", folder)
    if found.returncode:
        raise NoRevisionError(f"{revision} has no folder {folder}.")
    with zipfile.ZipFile(io.BytesIO(found.stdout)) as archive:
        archive.extractall(into)


def _complaint(of: subprocess.CompletedProcess[bytes]) -> str:
    """What git itself says is wrong, in its first line."""
    lines = of.stderr.decode(errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else "git gives no reason"


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise NoRevisionError("git is not installed, so no earlier content can be had.") from None
