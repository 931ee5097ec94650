"""`check`: everything that `build` does, without the writing."""

from __future__ import annotations

from ketcompare.checking.check import check, not_run
from ketcompare.commands.project import Project
from ketcompare.loading.folder import load
from ketcompare.problems import errors
from ketcompare.reporter import Reporter


def run_check(project: Project, reporter: Reporter, *, strict: bool) -> int:
    """Report every problem of the content; 1 if any counts."""
    loaded = load(project.content)
    problems = check(loaded)
    reporter.problems(problems)
    missed = not_run(loaded)
    if missed:
        reporter.summary(missed)
    if problems if strict else errors(problems):
        return 1
    if loaded.content:
        claims, sources = len(loaded.content.claims), len(loaded.content.sources)
        kept = "no problems" if not problems else "no errors"
        reporter.summary(f"Checked {claims} claims of {sources} sources: {kept}.")
    return 0
