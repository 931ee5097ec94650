"""`build`: check, compare, render, write; a failed build leaves the last good site as it was."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import msgspec

from ketcompare.building.engine import engine
from ketcompare.building.fresh import Freshness
from ketcompare.building.memory import recall, remember
from ketcompare.building.standing import Standing
from ketcompare.checking.check import check, not_run
from ketcompare.checking.drafts import of_finished
from ketcompare.commands.project import Project
from ketcompare.commands.search import index_written
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.problems import Problem, errors
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.rendering.crew import TemplateFaultError, made
from ketcompare.rendering.faults import template_problem
from ketcompare.rendering.site import prepare
from ketcompare.reporter import Reporter
from ketcompare.writing import WriteReport, deliver
from ketcompare.writing.manifest import Manifest, read

UNTOUCHED = "The site was not built; what is in {out} is as it was."


def run_build(
    project: Project,
    reporter: Reporter,
    *,
    out: Path,
    base_url: str | None,
    search: bool = True,
    workers: int | None = None,
) -> int:
    """Build the site; 1 if the content has errors or the site cannot be written.

    Without `search` no search index is made. `workers` is how many processes render.
    """
    started = time.perf_counter()
    loaded = load(project.content)
    problems = check(loaded)
    if loaded.content is None or errors(of_finished(problems, loaded)):
        return _failed(problems, reporter, out, missed=not_run(loaded))
    content = _at(loaded.content.published(), base_url)
    if not content.sources:
        reporter.summary("Every fact file is a draft: there is nothing to publish.")
        return _failed(problems, reporter, out)
    report, pages = _written(content, project, out, workers)
    if report.problems:
        return _failed([*problems, *report.problems], reporter, out)
    reporter.problems(problems)
    _tell(content, report, pages, reporter, seconds=time.perf_counter() - started)
    if loaded.content.drafts:
        drafts = ", ".join(loaded.content.drafts)
        reporter.summary(f"Left out, being drafts: {drafts}.")
    code = index_written(out, reporter, asked=False, make=search)
    reporter.summary(f"Open {(out / 'index.html').resolve()} in a browser.")
    return code


def _written(
    content: Content, project: Project, out: Path, workers: int | None
) -> tuple[WriteReport, int]:
    """Make and write what is not there yet; what came of it, and how many pages the site has."""
    comparison = compare(content)
    try:
        site = prepare(content, comparison, templates=project.templates)
    except OSError as error:
        return WriteReport(problems=(template_problem(error, project.templates),)), 0
    standing, fresh = _standing(out), Freshness(site, recall(project.root, out, engine()))
    artifacts = map(fresh.noticed, made(site, fresh.stale(standing.holds), workers=workers))
    try:
        report = deliver(site.paths, artifacts, out, apart=SEARCH_FOLDER)
    except TemplateFaultError as fault:
        return WriteReport(problems=(fault.problem,)), 0
    if not report.problems:
        remember(project.root, out, engine(), fresh.made(standing.mark))
    return report, len(site.pages)


def _standing(out: Path) -> Standing:
    manifest = read(out)
    return Standing(str(out), manifest.files if isinstance(manifest, Manifest) else {})


def _at(content: Content, base_url: str | None) -> Content:
    """The content with the public address that the command line gives, if it gives one."""
    if base_url is None:
        return content
    return replace(content, site=msgspec.structs.replace(content.site, base_url=base_url))


def _failed(
    problems: list[Problem], reporter: Reporter, out: Path, *, missed: str | None = None
) -> int:
    reporter.problems(problems)
    if missed:
        reporter.summary(missed)
    reporter.summary(UNTOUCHED.format(out=out))
    return 1


def _tell(
    content: Content,
    report: WriteReport,
    pages: int,
    reporter: Reporter,
    *,
    seconds: float,
) -> None:
    reporter.summary(
        f"Built {pages} pages from {len(content.claims)} claims of {len(content.sources)} sources "
        f"in {seconds:.1f} s: {len(report.written)} files written, "
        f"{len(report.unchanged)} unchanged, {len(report.removed)} removed."
    )
    if content.site.base_url is None:
        reporter.summary("No base_url is given, so pages carry no canonical address.")
