"""`selftest`: damage the content in memory, and report what no check tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from ketcompare.checking.check import check
from ketcompare.commands.project import Project
from ketcompare.loading.folder import Loaded, load
from ketcompare.problems import errors
from ketcompare.reporter import Reporter
from ketcompare.selftesting.judging import Judge
from ketcompare.selftesting.run import Count, Outcome, counts, run, unexplained
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.verify import verify

_SHOWN = 20
_DAY = "2000-01-01"
WITH_ARTICLES = "Judged with the articles, as if each damaged claim had been recorded anew."
WITHOUT_ARTICLES = (
    "Judged by the records alone: a locator counts as caught when it is not the one recorded. "
    "Name the folder of the articles with --originals to judge the words themselves."
)


def run_selftest(project: Project, reporter: Reporter, *, originals: Path | None) -> int:
    """Damage everything once; 1 if anything passes without a reason."""
    loaded = load(project.content)
    if loaded.content is None or errors(check(loaded)):
        reporter.summary("The content has errors of its own: run check first.")
        return 1
    reporter.progress("Damaging every claim in every way ...")
    outcomes = list(run(_judge(loaded, originals)))
    for line in _table(counts(outcomes)):
        reporter.summary(line)
    left = unexplained(outcomes)
    for line in (*_reasons(counts(outcomes)), *_left(left)):
        reporter.summary(line)
    reporter.summary(WITH_ARTICLES if originals else WITHOUT_ARTICLES)
    return 1 if left else 0


def _judge(loaded: Loaded, originals: Path | None) -> Judge:
    """The judge, with records made from the articles where there are any."""
    content = loaded.content
    if content is None:
        raise ValueError("there is no content to damage")
    if originals is None:
        return Judge(content, loaded, {})
    articles = read_articles(originals, list(content.sources))
    records = verify(loaded, originals, day=_DAY).records
    fresh = replace(content, provenance={**content.provenance, **records})
    return Judge(fresh, loaded, articles)


def _table(found: Sequence[Count]) -> Iterator[str]:
    width = max((len(each.kind) for each in found), default=0)
    yield f"{'damage':{width}}  {'made':>6}  {'caught':>6}  {'passed':>6}"
    for each in found:
        yield f"{each.kind:{width}}  {each.made:6}  {each.caught:6}  {each.survived:6}"
    made, caught = sum(each.made for each in found), sum(each.caught for each in found)
    yield f"{'all':{width}}  {made:6}  {caught:6}  {made - caught:6}"


def _reasons(found: Sequence[Count]) -> Iterator[str]:
    lines = [
        f"  {number:5}  {each.kind}: {why}"
        for each in found
        for why, number in sorted(each.reasons.items())
    ]
    if lines:
        yield ""
        yield "What passed with a reason"
        yield from lines
    yield ""


def _left(left: Sequence[Outcome]) -> Iterator[str]:
    if not left:
        yield "Nothing passed without a reason."
        return
    yield f"Passed without a reason: {len(left)}"
    for each in left[:_SHOWN]:
        yield f"  {each.kind}, {each.where}: {each.what}"
    if len(left) > _SHOWN:
        yield f"  and {len(left) - _SHOWN} more"
