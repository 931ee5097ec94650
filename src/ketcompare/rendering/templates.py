"""Which templates a page is really made with, as a digest."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from ketcompare.rendering.inputs import digest_of

NAMED: Final = re.compile(r"""\{%[-+]?\s*(?:extends|from|import|include)\s+["']([^"']+)["']""")
"""How a template names another one; no template names one in any other way."""


class TemplateDigests:
    """The digests of the templates in a folder, each together with all that it names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.of = cache(self._of)
        self._read = cache(self._read_file)

    def _of(self, name: str) -> bytes:
        """The digest of a template and of every one that it needs; one that is missing is empty."""
        return digest_of(
            *(each for used in self.used(name) for each in (used.encode(), self._read(used)))
        )

    def used(self, name: str) -> tuple[str, ...]:
        """The names of a template and of all that it needs, in order."""
        found: dict[str, None] = {}
        waiting = [name]
        while waiting:
            each = waiting.pop()
            if each not in found:
                found[each] = None
                waiting += NAMED.findall(self._read(each).decode(errors="replace"))
        return tuple(sorted(found))

    def _read_file(self, name: str) -> bytes:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else b""
