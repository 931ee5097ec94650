"""Which files of a site need not be made, being made from the same as those that stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct, field

from ketcompare.building.memory import Made
from ketcompare.building.standing import Mark, mark
from ketcompare.rendering.site import Site


class Standing(Struct, frozen=True):
    """The files in a folder, with the digest of each that a build wrote there.

    Each is looked at once, until it is told that this build has written it.
    """

    folder: Path
    written: Mapping[str, str]
    _marks: dict[str, Mark | None] = field(default_factory=dict)

    def mark(self, path: str) -> Mark | None:
        """The mark of a file."""
        if path not in self._marks:
            self._marks[path] = mark(f"{self.folder}/{path}")
        return self._marks[path]

    def rewritten(self, paths: Iterable[str]) -> None:
        """Files are others now."""
        for path in paths:
            self._marks.pop(path, None)

    def holds(self, path: str, before: Mark | None) -> bool:
        """Whether a file is as it was written: by its mark at that time, else by its content."""
        now = self.mark(path)
        if path not in self.written or now is None:
            return False
        return now == before or _digest(self.folder / path) == self.written[path]


class Freshness(Struct):
    """Compares a planned site with what is remembered of the one before."""

    site: Site
    remembered: Mapping[str, Made]
    _keys: dict[str, bytes] = field(default_factory=dict)
    _shown: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def stale(self, holds: Callable[[str, Mark | None], bool]) -> list[str]:
        """The paths of the files that must be made, in the order of the site.

        `holds` tells whether a file still is as it was made, given its mark of that time.
        """
        return [path for path in self.site.paths if not self._is_fresh(path, holds)]

    def notice(self, path: str, shown: frozenset[str]) -> None:
        """Note which claims' wording a file that was just made shows."""
        self._shown[path] = self.site.shown_beyond(path, shown)

    def made(self, mark_of: Callable[[str], Mark | None]) -> dict[str, Made]:
        """What to remember once everything stands, with the mark of each file."""
        return {path: self._made(path, mark_of(path)) for path in self.site.paths}

    def _made(self, path: str, now: Mark | None) -> Made:
        shown = self._shown.get(path)
        if shown is not None:
            return Made(self._key(path), shown, self._said(shown) or b"", now)
        before = self.remembered[path]
        return before if before.mark == now else msgspec.structs.replace(before, mark=now)

    def _is_fresh(self, path: str, holds: Callable[[str, Mark | None], bool]) -> bool:
        made = self.remembered.get(path)
        return (
            made is not None
            and made.key == self._key(path)
            and made.said == self._said(made.shown)
            and holds(path, made.mark)
        )

    def _key(self, path: str) -> bytes:
        key = self._keys.get(path)
        if key is None:
            key = self._keys[path] = self.site.key(path)
        return key

    def _said(self, addresses: Iterable[str]) -> bytes | None:
        return self.site.inputs.wording_of(addresses)


def _digest(path: Path) -> str | None:
    try:
        return None if path.is_symlink() else sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
