"""Comparing what is known by name: which came, which went, which became another."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ketcompare.differing.results import NamesChange


def names_change(old: Mapping[str, object], new: Mapping[str, object]) -> NamesChange:
    """What became of the names between two states, in the order of each."""
    return NamesChange(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and old[name] != new[name]),
    )


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a content folder that is read, by its path from the project."""
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not (path.name.startswith(".") or path.name.endswith("~"))
    }
