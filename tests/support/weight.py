"""What the first view of a page takes over the wire: the page, its style, its font."""

from __future__ import annotations

import gzip
import posixpath
import re
from collections.abc import Callable, Iterator

ASKED_FOR = re.compile(r'<link rel="(?:preload|stylesheet)" href="([^"]+)"')
READY_MADE = (".woff2",)
"""Files that are compressed as they are."""


def first_view(path: str, read: Callable[[str], bytes]) -> int:
    """Bytes over the wire, where `read` gives any file of the site."""
    page = read(path)
    beside = dict.fromkeys(_beside(path, page.decode()))
    return over_the_wire(path, page) + sum(over_the_wire(each, read(each)) for each in beside)


def over_the_wire(path: str, content: bytes) -> int:
    """The size of one file as a web host sends it."""
    return len(content) if path.endswith(READY_MADE) else len(gzip.compress(content, 6))


def _beside(path: str, page: str) -> Iterator[str]:
    for href in ASKED_FOR.findall(page):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(path), href))
