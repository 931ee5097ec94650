"""The manifest: which files of the output folder a build wrote, so that no other is removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import msgspec

from ketcompare.problems import Place, Problem, Severity
from ketcompare.writing.paths import OURS, fault

NAME = f"{OURS}.json"
_VERSION = 1


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A hash of its content for every file, by path from the folder: no dates, no other places."""

    version: int = _VERSION
    files: dict[str, str] = {}

    def joined(self, later: Manifest) -> Manifest:
        """The files of both: what is ours while one build is being replaced by the other."""
        return Manifest(files={**self.files, **later.files})

    def parted(self, belongs: Callable[[str], bool]) -> tuple[Manifest, Manifest]:
        """The files that belong to a step, and the others."""
        own = {path: digest for path, digest in self.files.items() if belongs(path)}
        others = {path: digest for path, digest in self.files.items() if path not in own}
        return Manifest(files=own), Manifest(files=others)

    def as_bytes(self) -> bytes:
        """JSON with one file a line, in order of paths."""
        ordered = Manifest(files=dict(sorted(self.files.items())))
        return msgspec.json.format(msgspec.json.encode(ordered), indent=1) + b"\n"


def read(out: Path) -> Manifest | Problem:
    """The folder's manifest, empty for a new or empty folder; a problem if it is not ours."""
    if out.exists() and not out.is_dir():
        return _not_ours(out, "A file stands where the output folder should be.")
    try:
        return _decoded((out / NAME).read_bytes()) or _unreadable(out)
    except FileNotFoundError:
        return _first(out)


def _first(out: Path) -> Manifest | Problem:
    """What a stopped first build may have left counts as nothing."""
    names = [each.name for each in out.iterdir()] if out.exists() else []
    if all(name.startswith(OURS) for name in names):
        return Manifest()
    return _not_ours(out, "The output folder holds files, and no build has written there.")


@lru_cache(maxsize=1)  # a build asks more than once, and a large one is slow to look through
def _decoded(encoded: bytes) -> Manifest | None:
    try:
        manifest = msgspec.json.decode(encoded, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    sound = manifest.version == _VERSION and not any(map(fault, manifest.files))
    return manifest if sound else None


def _not_ours(out: Path, message: str) -> Problem:
    return Problem(
        code="output-not-ours",
        severity=Severity.ERROR,
        place=Place(out.as_posix()),
        message=message,
        expected=f"a new or empty folder, or one with the {NAME} of an earlier build",
        repair="name another folder with `--out`, or move what is there away",
    )


def _unreadable(out: Path) -> Problem:
    return Problem(
        code="output-manifest",
        severity=Severity.ERROR,
        place=Place((out / NAME).as_posix()),
        message="The list of files that builds wrote cannot be read, so none can be replaced.",
        repair="if the folder holds nothing but a built site, delete it and build again",
    )
