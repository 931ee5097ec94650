"""What a search index was made from, so that it is made anew only when that has changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.writing.manifest import Manifest

STAMP = f"{SEARCH_FOLDER}made-from.json"


def stamp(manifest: Manifest, *, program: str) -> bytes:
    """The program, and the pages by their content."""
    told = {"program": program, **_pages(manifest)}
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def is_current(manifest: Manifest, out: Path, *, program: str | None) -> bool:
    """Whether the index that stands there is whole, and was made from the pages as they are.

    Where no program is at hand, whichever made the index will do.
    """
    try:
        made_from = msgspec.json.decode((out / STAMP).read_bytes(), type=dict[str, object])
        made_by = made_from.pop("program", None)
        fits = made_from == _pages(manifest) and program in (None, made_by)
        return fits and _is_whole(manifest, out)
    except (FileNotFoundError, msgspec.DecodeError):
        return False


def _pages(manifest: Manifest) -> dict[str, object]:
    pages = {path: digest for path, digest in manifest.files.items() if path.endswith(".html")}
    listed = msgspec.json.encode(dict(sorted(pages.items())))
    return {"pages": len(pages), "content": hashlib.sha256(listed).hexdigest()}


def _is_whole(manifest: Manifest, out: Path) -> bool:
    return all(
        hashlib.sha256((out / path).read_bytes()).hexdigest() == digest
        for path, digest in manifest.files.items()
        if path.startswith(SEARCH_FOLDER)
    )
