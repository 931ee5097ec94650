"""Makes the search index of a written site, unless the one that stands there still fits."""

from __future__ import annotations

import tempfile
from pathlib import Path

from msgspec import Struct

from ketcompare.problems import Problem
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.rendering.artifacts import Artifact
from ketcompare.searching import program
from ketcompare.searching.stamp import STAMP, is_current, stamp
from ketcompare.writing import WriteReport, write_folder
from ketcompare.writing.manifest import Manifest, read


class Indexed(Struct, frozen=True):
    """What came of indexing: a report, nothing where the index still fits, or why there is none."""

    report: WriteReport | None = None
    missing: str = ""


def index_site(out: Path, *, make: bool = True) -> Indexed:
    """Make the index of what a build wrote; one that no longer fits is never left standing.

    With `make` false, that is all that is seen to.
    """
    manifest = read(out)
    if isinstance(manifest, Problem):
        return Indexed(WriteReport(problems=(manifest,)))
    if not manifest.files:
        return Indexed(missing="there is no built site")
    version = program.version()
    if is_current(manifest, out, program=version):
        return Indexed()
    if not make:
        return _without(out, "this build was to make none")
    if version is None:
        return _without(out, f"{program.PACKAGE} is not installed")
    return _indexed(out, manifest, version)


def _indexed(out: Path, manifest: Manifest, version: str) -> Indexed:
    try:
        files = _made(out)
    except program.IndexingError as error:
        return _without(out, str(error))
    return Indexed(write_folder(_artifacts(files, manifest, version), out, folder=SEARCH_FOLDER))


def _without(out: Path, reason: str) -> Indexed:
    """No index rather than one that does not fit."""
    if (out / SEARCH_FOLDER).exists():
        write_folder((), out, folder=SEARCH_FOLDER)
    return Indexed(missing=reason)


def _made(out: Path) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="ketcompare-search-") as work:
        return program.index(out, Path(work))


def _artifacts(files: dict[str, bytes], manifest: Manifest, version: str) -> list[Artifact]:
    made = [Artifact(SEARCH_FOLDER + name, content) for name, content in files.items()]
    return [*made, Artifact(STAMP, stamp(manifest, program=version))]
