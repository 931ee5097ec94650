"""The search index of the last build: it is made from written pages, and not while serving."""

from __future__ import annotations

from pathlib import Path

from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.serving.answer import OK, Answer, type_of


def of_last_build(site: Path | None, path: str) -> Answer | None:
    """A file of the index that stands in the written site; nothing else of it is ever sent."""
    if site is None or not path.startswith(SEARCH_FOLDER):
        return None
    folder, file = (site / SEARCH_FOLDER).resolve(), (site / path).resolve()
    if not (file.is_relative_to(folder) and file.is_file()):
        return None
    return Answer(OK, type_of(path), file.read_bytes())
