"""`build`: check, compare, render, write; a failed build leaves the last good site as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from ketcompare.building import last
from ketcompare.building.build import Build, Outcome
from ketcompare.building.stages import Stages
from ketcompare.building.standing import Mark, mark
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.rendering.crew import Crew
from ketcompare.reporter import Reporter
from ketcompare.writing import WriteReport
from ketcompare.writing.manifest import NAME, Manifest, read

UNTOUCHED = "The site was not built; what is in {out} is as it was."
NO_BASE_URL = "No base_url is given, so there are no canonical addresses, no map and no feed."
ONLY_DRAFTS = "Every fact file is a draft: there is nothing to publish."


class Options(Struct, frozen=True):
    """How to build: where to, for which public address, with which steps and by whom.

    `asked` is the command line, for a later build to know whether it is asked the same.
    """

    out: Path
    base_url: str | None = None
    search: bool = True
    timings: bool = False
    crew: Crew = field(default_factory=Crew)
    asked: Sequence[str] | None = None


def run_build(project: Project, reporter: Reporter, options: Options) -> int:
    """Build the site; 1 if the content has errors or the site cannot be written."""
    inputs = last.input_digests(str(project.root)) if options.asked is not None else {}
    stages = Stages(reporter)
    found = Build(project, options.out, options.base_url, options.crew, stages).outcome()
    if found.content is None or found.report is None:
        return _failed(found, reporter, options)
    reporter.problems(found.problems)
    reporter.summary(_counts(found, found.content, found.report, f"{stages.total:.1f}"))
    further = [*_further(found, found.content)]
    for line in further:
        reporter.summary(line)
    code, index = _indexed(options, reporter)
    opening = f"Open {(options.out / 'index.html').resolve()} in a browser."
    reporter.summary(opening)
    if options.timings:
        reporter.summary("\n".join(stages.told()))
    elif options.asked is not None and not found.problems:
        again = _nothing_to_do(found.report)
        told = [_counts(found, found.content, again, last.SECONDS), *further, index, opening]
        _note(project, options, told, inputs, found.marks)
    return code


def _indexed(options: Options, reporter: Reporter) -> tuple[int, str]:
    """Index the site for its search page, a step of its own that is slow to import."""
    from ketcompare.commands.search import index_written

    return index_written(options.out, reporter, asked=False, make=options.search)


def _failed(found: Outcome, reporter: Reporter, options: Options) -> int:
    reporter.problems(found.problems)
    if found.missed:
        reporter.summary(found.missed)
    if found.content is not None and not found.content.sources:
        reporter.summary(ONLY_DRAFTS)
    reporter.summary(UNTOUCHED.format(out=options.out))
    return 1


def _counts(found: Outcome, content: Content, report: WriteReport, seconds: str) -> str:
    return (
        f"Built {found.pages} pages from {len(content.claims)} claims "
        f"of {len(content.sources)} sources in {seconds} s: "
        f"{len(report.written)} files written, "
        f"{len(report.unchanged)} unchanged, {len(report.removed)} removed."
    )


def _further(found: Outcome, content: Content) -> Iterator[str]:
    if content.site.base_url is None:
        yield NO_BASE_URL
    if found.drafts:
        yield f"Left out, being drafts: {', '.join(found.drafts)}."


def _nothing_to_do(report: WriteReport) -> WriteReport:
    """The report of the same build once more."""
    return WriteReport(unchanged=(*report.written, *report.unchanged))


def _note(
    project: Project,
    options: Options,
    told: Sequence[str],
    inputs: dict[str, str],
    marks: Mapping[str, Mark | None],
) -> None:
    """Note the outcome, so that the same command can tell it while nothing has changed."""
    from ketcompare.building.memory import keep

    manifest = read(options.out)
    if isinstance(manifest, Manifest):
        out = options.out.resolve()
        outputs = {
            f"{out}/{path}": marks[path] if path in marks else mark(f"{out}/{path}")
            for path in (*manifest.files, NAME)
        }
        content = last.note(options.asked or (), told=told, inputs=inputs, outputs=outputs)
        keep(project.root, last.FILE, content)
