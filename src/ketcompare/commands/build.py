"""`build`: check, compare, render, write; a failed build leaves the last good site as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from ketcompare.building import last
from ketcompare.building.engine import engine
from ketcompare.building.fresh import Freshness, Standing
from ketcompare.building.memory import keep, recall, remember
from ketcompare.building.stages import Stages
from ketcompare.checking.check import check, not_run
from ketcompare.checking.drafts import of_finished
from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded, load
from ketcompare.problems import Problem, errors
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.rendering.crew import Crew, TemplateFaultError
from ketcompare.rendering.faults import template_problem
from ketcompare.rendering.site import Site, prepare
from ketcompare.reporter import Reporter
from ketcompare.writing import WriteReport, deliver
from ketcompare.writing.manifest import NAME, Manifest, read

UNTOUCHED = "The site was not built; what is in {out} is as it was."
NO_BASE_URL = "No base_url is given, so pages carry no canonical address."
ONLY_DRAFTS = "Every fact file is a draft: there is nothing to publish."


@dataclass(frozen=True)
class Options:
    """How to build: where to, for which public address, with which steps and by whom.

    `asked` is the command line, for a later build to know whether it is asked the same.
    """

    out: Path
    base_url: str | None = None
    search: bool = True
    timings: bool = False
    crew: Crew = field(default_factory=Crew)
    asked: Sequence[str] | None = None


@dataclass(frozen=True)
class Built:
    """What came of it: how many pages the site has, and what was done to its folder."""

    pages: int
    report: WriteReport


def run_build(project: Project, reporter: Reporter, options: Options) -> int:
    """Build the site; 1 if the content has errors or the site cannot be written."""
    inputs = last.input_digests(str(project.root)) if options.asked is not None else {}
    stages = Stages(reporter)
    with stages.stage("Loading"):
        loaded = load(project.content)
    with stages.stage("Checking"):
        problems = check(loaded)
    if loaded.content is None or errors(of_finished(problems, loaded)):
        return _failed(problems, reporter, options, missed=not_run(loaded))
    content = _at(loaded.content.published(), options.base_url)
    if not content.sources:
        reporter.summary(ONLY_DRAFTS)
        return _failed(problems, reporter, options)
    built = _built(content, project, options, stages)
    if built.report.problems:
        return _failed([*problems, *built.report.problems], reporter, options)
    reporter.problems(problems)
    reporter.summary(_counts(content, built, f"{stages.total:.1f}"))
    further = [*_further(content, loaded)]
    for line in further:
        reporter.summary(line)
    from ketcompare.commands.search import index_written

    code, index = index_written(options.out, reporter, asked=False, make=options.search)
    opening = f"Open {(options.out / 'index.html').resolve()} in a browser."
    reporter.summary(opening)
    if options.timings:
        reporter.summary("\n".join(stages.told()))
    elif options.asked is not None and not problems:
        again = replace(built, report=_nothing_to_do(built.report))
        told = [_counts(content, again, last.SECONDS), *further, index, opening]
        _note(project, options, told, inputs)
    return code


def _built(content: Content, project: Project, options: Options, stages: Stages) -> Built:
    """Compare, make what is not there yet, and write it."""
    with stages.stage("Comparing"):
        comparison = compare(content)
    try:
        with stages.stage("Planning"):
            site = prepare(content, comparison, templates=project.templates)
    except OSError as error:
        return Built(0, WriteReport(problems=(template_problem(error, project.templates),)))
    try:
        return Built(len(site.pages), _written(site, project, options, stages))
    except TemplateFaultError as fault:
        return Built(0, WriteReport(problems=(fault.problem,)))


def _written(site: Site, project: Project, options: Options, stages: Stages) -> WriteReport:
    program, standing = engine(), _standing(options.out)
    with stages.stage("Looking what has changed"):
        fresh = Freshness(site, recall(project.root, options.out, program))
        stale = fresh.stale(standing.holds)
    made = map(fresh.noticed, options.crew.made(site, stale))
    with stages.stage("Rendering and writing"):
        followed = stages.each("Rendering", made, of=len(stale))
        report = deliver(site.paths, followed, options.out, apart=SEARCH_FOLDER)
    if not report.problems:
        with stages.stage("Remembering"):
            remember(project.root, options.out, program, fresh.made(standing.mark))
    return report


def _standing(out: Path) -> Standing:
    manifest = read(out)
    return Standing(out, manifest.files if isinstance(manifest, Manifest) else {})


def _at(content: Content, base_url: str | None) -> Content:
    """The content with the public address that the command line gives, if it gives one."""
    if base_url is None:
        return content
    return replace(content, site=msgspec.structs.replace(content.site, base_url=base_url))


def _failed(
    problems: list[Problem], reporter: Reporter, options: Options, *, missed: str | None = None
) -> int:
    reporter.problems(problems)
    if missed:
        reporter.summary(missed)
    reporter.summary(UNTOUCHED.format(out=options.out))
    return 1


def _counts(content: Content, built: Built, seconds: str) -> str:
    report = built.report
    return (
        f"Built {built.pages} pages from {len(content.claims)} claims "
        f"of {len(content.sources)} sources in {seconds} s: "
        f"{len(report.written)} files written, "
        f"{len(report.unchanged)} unchanged, {len(report.removed)} removed."
    )


def _further(content: Content, loaded: Loaded) -> Iterator[str]:
    if content.site.base_url is None:
        yield NO_BASE_URL
    if loaded.content and loaded.content.drafts:
        yield f"Left out, being drafts: {', '.join(loaded.content.drafts)}."


def _nothing_to_do(report: WriteReport) -> WriteReport:
    """The report of the same build once more."""
    return WriteReport(unchanged=(*report.written, *report.unchanged))


def _note(project: Project, options: Options, told: Sequence[str], inputs: dict[str, str]) -> None:
    """Note the outcome, so that the same command can tell it while nothing has changed."""
    manifest = read(options.out)
    if isinstance(manifest, Manifest):
        paths = [str(options.out.resolve() / path) for path in (*manifest.files, NAME)]
        content = last.note(options.asked or (), told=told, inputs=inputs, outputs=paths)
        keep(project.root, last.FILE, content)
