"""Writing a build into its folder: only what changed, and never a file that is not ours."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TypeAlias

from ketcompare.problems import Problem
from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing import folder
from ketcompare.writing.manifest import Manifest, read
from ketcompare.writing.paths import path_problems
from ketcompare.writing.plan import (
    WriteReport,
    ownership_problems,
    respelt,
    standing,
)

Making: TypeAlias = Callable[[folder.Taking], Iterable[folder.Taken]]
"""Makes artifacts and gives each to what it is called with."""

__all__ = ["WriteReport", "deliver", "write", "write_folder"]


def write(artifacts: Iterable[Artifact], out: Path, *, apart: str | None = None) -> WriteReport:
    """Make the folder hold these artifacts and nothing else of ours; see `deliver`."""
    planned = tuple(artifacts)
    paths = [each.path for each in planned]
    return deliver(paths, lambda take: map(take, planned), out, apart=apart)


def write_folder(artifacts: Iterable[Artifact], out: Path, *, folder: str) -> WriteReport:
    """Do the same for one folder of the site, which ends in a slash; leave the rest as it is."""
    planned = tuple(artifacts)
    paths = [each.path for each in planned]
    return _deliver(
        paths, lambda take: map(take, planned), out, lambda path: path.startswith(folder)
    )


def deliver(
    paths: Collection[str],
    making: Making,
    out: Path,
    *,
    made: Collection[str] | None = None,
    apart: str | None = None,
) -> WriteReport:
    """Make the folder hold these paths and nothing else of ours.

    `making` makes the artifacts of those that may differ from what stands there, which are `made`,
    or else all; it gives each to what it is called with, in this process or another, and none is
    kept in memory. The others stay as an earlier build wrote them.

    New files wait beside the site until the last one is made, so that a failure on the way leaves
    the folder as it was; a report with problems has touched nothing. What earlier builds wrote and
    this one does not plan is removed, even where it was edited by hand since. What no build wrote
    stays, and is never replaced. What stands in the folder `apart`, which ends in a slash, belongs
    to another step: it is left as it is, and stays ours.
    """

    def belongs(path: str) -> bool:
        return not (apart and path.startswith(apart))

    return _deliver(paths, making, out, belongs, made=made)


def _deliver(
    paths: Collection[str],
    making: Making,
    out: Path,
    belongs: Callable[[str], bool],
    made: Collection[str] | None = None,
) -> WriteReport:
    """Replace the files that belong to this step by those that it plans."""
    if strays := [path for path in paths if not belongs(path)]:
        raise ValueError(f"This step may not write {strays[0]}.")
    if problems := path_problems(paths, out):
        return WriteReport(problems=tuple(problems))
    manifest = read(out)
    if isinstance(manifest, Problem):
        return WriteReport(problems=(manifest,))
    replaced, kept = manifest.parted(belongs)
    removed = replaced.files.keys() - set(paths)
    if problems := ownership_problems(paths if made is None else made, removed, manifest, out):
        return WriteReport(problems=tuple(problems))
    with folder.Staging(out) as stage:
        take = folder.Taking(out, stage.folder, respelt(frozenset(paths), replaced))
        whole, waits = _made(paths, making(take), replaced)
        report = _report(whole, waits, replaced, out)
        _carry_out(report, whole, replaced, kept, out, stage)
    return report


def _made(
    paths: Collection[str], taken: Iterable[folder.Taken], replaced: Manifest
) -> tuple[Manifest, frozenset[str]]:
    """The manifest of everything that is planned, and which files of it wait on the stage."""
    planned = frozenset(paths)
    digests: dict[str, str] = {}
    waits = set()
    for each in taken:
        if each.path not in planned:
            raise ValueError(f"{each.path} was not planned.")
        digests[each.path] = each.digest
        if each.waits:
            waits.add(each.path)
    as_they_are = {path: replaced.files[path] for path in planned - digests.keys()}
    return Manifest(files={**as_they_are, **digests}), frozenset(waits)


def _report(made: Manifest, waits: frozenset[str], replaced: Manifest, out: Path) -> WriteReport:
    stale = replaced.files.keys() - made.files.keys()
    return WriteReport(
        written=tuple(sorted(waits)),
        unchanged=tuple(sorted(made.files.keys() - waits)),
        removed=tuple(sorted(standing(stale, out))),
    )


def _carry_out(
    report: WriteReport,
    made: Manifest,
    replaced: Manifest,
    kept: Manifest,
    out: Path,
    stage: folder.Staging,
) -> None:
    """Touch the folder where there is something to do; the manifest is written last.

    First it is written with the files of both builds: stopped at any step, the next build finds
    what is ours.
    """
    if report.touched:
        stage.prepare()
        folder.write_manifest(replaced.joined(made).joined(kept), out)
        folder.remove_all(replaced.files.keys() - made.files.keys(), out)
        folder.place_all(report.written, stage.folder, out)
    if report.touched or made != replaced:
        folder.write_manifest(made.joined(kept), out)
