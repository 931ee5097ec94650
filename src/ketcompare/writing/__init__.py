"""Writing a whole build into its folder: only what changed, and never a file that is not ours."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ketcompare.problems import Problem
from ketcompare.rendering.artifacts import Artifact
from ketcompare.writing import folder
from ketcompare.writing.manifest import Manifest, read, record
from ketcompare.writing.paths import path_problems
from ketcompare.writing.plan import WriteReport, make_report, ownership_problems

__all__ = ["WriteReport", "write"]


def write(artifacts: Iterable[Artifact], out: Path) -> WriteReport:
    """Make the folder hold these artifacts and nothing else of ours.

    Everything is gathered before anything is touched, so that a failure on the way leaves the
    folder as it was; a report with problems has touched nothing. What earlier builds wrote and
    this one does not plan is removed, even where it was edited by hand since. What no build wrote
    stays, and is never replaced.
    """
    planned = tuple(artifacts)
    if problems := path_problems([artifact.path for artifact in planned], out):
        return WriteReport(problems=tuple(problems))
    manifest = read(out)
    if isinstance(manifest, Problem):
        return WriteReport(problems=(manifest,))
    contents = {artifact.path: artifact.content for artifact in planned}
    if problems := ownership_problems(contents, manifest, out):
        return WriteReport(problems=tuple(problems))
    report = make_report(contents, manifest, out)
    _carry_out(report, contents, manifest, out)
    return report


def _carry_out(
    report: WriteReport, contents: dict[str, bytes], manifest: Manifest, out: Path
) -> None:
    """Touch the folder where there is something to do; the manifest is written last."""
    made = record(contents)
    if report.touched:
        _touch(report, contents, manifest.joined(made), out)
    if report.touched or made != manifest:
        folder.write_manifest(made, out)


def _touch(report: WriteReport, contents: dict[str, bytes], ours: Manifest, out: Path) -> None:
    """Stage, claim, remove, place: stopped at any step, the next build finds what is ours."""
    folder.clear_leftovers(out)
    with folder.staging(out) as stage:
        staged = folder.stage_all(report.written, contents, stage)
        folder.write_manifest(ours, out)
        folder.remove_all(ours.files.keys() - contents.keys(), out)
        folder.place_all(staged, out)
