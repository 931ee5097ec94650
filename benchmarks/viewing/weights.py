"""How heavy pages are, without a browser: compressed, with the style and font that all have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from viewing.host import compressed
from viewing.views import MOST_BYTES

_LINKED: Final = re.compile(r'<link rel="(?:preload|stylesheet)" href="([^"]+)"')
_HEADERS: Final = 250
"""About what the headers of one answer take."""


def heaviest(site: Path) -> dict[str, str]:
    """Of every kind of page the heaviest; a kind is a folder and how deep a page is in it."""
    found: dict[str, tuple[int, str]] = {}
    for path, size in weights(site):
        kind = kind_of(path)
        found[kind] = max(found.get(kind, (0, "")), (size, path))
    return {kind: path for kind, (_, path) in sorted(found.items())}


def kind_of(path: str) -> str:
    """The kind of a page: its first folder, and how many there are below."""
    parts = path.split("/")[:-1]
    return "/".join([parts[0], *("*" for _ in parts[1:])]) if parts else path


def weights(site: Path) -> Iterator[tuple[str, int]]:
    """Every page and the compressed bytes of it alone."""
    for file in sorted(site.rglob("*.html")):
        yield file.relative_to(site).as_posix(), len(compressed(file))


def overweight(site: Path) -> list[str]:
    """Every page that is too heavy, with all that its first view asks for."""
    return [
        f"{path}: about {size} bytes over the wire"
        for path, size in ((path, _whole(site / path)) for path, _ in weights(site))
        if size > MOST_BYTES
    ]


def _whole(page: Path) -> int:
    linked = {page.parent / name for name in _LINKED.findall(page.read_text("utf-8"))}
    files = [page, *(each.resolve() for each in linked)]
    return sum(_wire(each) + _HEADERS for each in files if each.is_file())


def _wire(file: Path) -> int:
    return file.stat().st_size if file.suffix == ".woff2" else len(compressed(file))
