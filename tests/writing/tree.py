"""What stands in a folder, and what is to stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing.manifest import NAME

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def artifacts(contents: Mapping[str, str]) -> list[Artifact]:
    """Make artifacts of texts by path."""
    return [Artifact(path, text.encode()) for path, text in contents.items()]


def files(folder: Path) -> dict[str, str]:
    """Read every file of a folder but the manifest, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in folder.rglob("*")
        if file.is_file() and file.name != NAME
    }


def stamps(folder: Path) -> dict[str, int]:
    """Tell when each file and folder was last touched."""
    return {str(each): each.lstat().st_mtime_ns for each in (folder, *folder.rglob("*"))}
