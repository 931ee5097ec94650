"""One page of each kind of a built site."""

from __future__ import annotations

from pathlib import Path


def one_of_each(site: Path) -> tuple[str, ...]:
    """The first page of each folder and depth: a page of every kind, whatever kinds there are."""
    paths = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    first: dict[tuple[str, int], str] = {}
    for path in paths:
        first.setdefault((path.partition("/")[0], path.count("/")), path)
    return tuple(first.values())
