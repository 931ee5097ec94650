"""Writing a build into its folder: only what changed, and never a file that is not ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from ketcompare.problems import Problem
from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing import folder
from ketcompare.writing.manifest import Manifest, read, record
from ketcompare.writing.paths import path_problems
from ketcompare.writing.plan import WriteReport, make_report, ownership_problems

__all__ = ["WriteReport", "write", "write_folder"]


def write(artifacts: Iterable[Artifact], out: Path, *, apart: str | None = None) -> WriteReport:
    """Make the folder hold these artifacts and nothing else of ours.

    Everything is gathered before anything is touched, so that a failure on the way leaves the
    folder as it was; a report with problems has touched nothing. What earlier builds wrote and
    this one does not plan is removed, even where it was edited by hand since. What no build wrote
    stays, and is never replaced. What stands in the folder `apart`, which ends in a slash, belongs
    to another step: it is left as it is, and stays ours.
    """
    return _write(tuple(artifacts), out, lambda path: not (apart and path.startswith(apart)))


def write_folder(artifacts: Iterable[Artifact], out: Path, *, folder: str) -> WriteReport:
    """Do the same for one folder of the site, which ends in a slash; leave the rest as it is."""
    return _write(tuple(artifacts), out, lambda path: path.startswith(folder))


def _write(planned: tuple[Artifact, ...], out: Path, belongs: Callable[[str], bool]) -> WriteReport:
    """Replace the files that belong to this step by those that it plans."""
    if strays := [artifact.path for artifact in planned if not belongs(artifact.path)]:
        raise ValueError(f"This step may not write {strays[0]}.")
    if problems := path_problems([artifact.path for artifact in planned], out):
        return WriteReport(problems=tuple(problems))
    manifest = read(out)
    if isinstance(manifest, Problem):
        return WriteReport(problems=(manifest,))
    contents = {artifact.path: artifact.content for artifact in planned}
    if problems := ownership_problems(contents, manifest, out):
        return WriteReport(problems=tuple(problems))
    replaced, kept = manifest.parted(belongs)
    report = make_report(contents, replaced, out)
    _carry_out(report, contents, replaced, kept, out)
    return report


def _carry_out(
    report: WriteReport, contents: dict[str, bytes], replaced: Manifest, kept: Manifest, out: Path
) -> None:
    """Touch the folder where there is something to do; the manifest is written last."""
    made = record(contents)
    if report.touched:
        ours = replaced.joined(made).joined(kept)
        _touch(report, contents, ours, replaced.files.keys() - contents.keys(), out)
    if report.touched or made != replaced:
        folder.write_manifest(made.joined(kept), out)


def _touch(
    report: WriteReport, contents: dict[str, bytes], ours: Manifest, stale: set[str], out: Path
) -> None:
    """Stage, claim, remove, place: stopped at any step, the next build finds what is ours."""
    folder.clear_leftovers(out)
    with folder.staging(out) as stage:
        staged = folder.stage_all(report.written, contents, stage)
        folder.write_manifest(ours, out)
        folder.remove_all(stale, out)
        folder.place_all(staged, out)
