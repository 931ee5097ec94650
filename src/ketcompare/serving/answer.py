"""An answer to a browser: status, kind and bytes."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Final

from msgspec import Struct

from ketcompare.problems import Problem
from ketcompare.serving.live_copy import live_copy, tag_of

OK, MOVED, FOREIGN, MISSED, NOT_ALLOWED, FAULT, NOT_YET = 200, 302, 403, 404, 405, 500, 503
HTML: Final = "text/html; charset=utf-8"
PLAIN: Final = "text/plain; charset=utf-8"
FILES: Final = Path(__file__).with_name("files")
_TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": HTML,
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".txt": PLAIN,
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


class Answer(Struct, frozen=True):
    """What is sent for an address. Pages have a tag, and problems to show over them."""

    status: int
    type: str
    body: bytes
    tag: str | None = None
    problems: tuple[Problem, ...] = ()


def page(status: int, content: bytes, problems: tuple[Problem, ...]) -> Answer:
    """A page that follows changes."""
    tag = tag_of(content)
    return Answer(status, HTML, live_copy(content, tag), tag, problems)


def sentence(status: int, words: str) -> Answer:
    """An answer for those who are not shown anything."""
    return Answer(status, PLAIN, f"{words}\n".encode())


def type_of(path: str) -> str:
    """The media type of a file by its name."""
    suffix = Path(path).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
