"""`check`: everything that `build` does, without the writing."""

from __future__ import annotations

from ketcompare.building.engine import engine
from ketcompare.building.memory import Memory
from ketcompare.checking.ahead import look_ahead
from ketcompare.checking.check import check, not_run
from ketcompare.checking.kept import KeptChecks
from ketcompare.commands.project import Project
from ketcompare.content import MAY_BE_UNSTATED, Content
from ketcompare.loading.folder import load
from ketcompare.loading.reading import Readings
from ketcompare.problems import errors
from ketcompare.reporter import Reporter


def run_check(project: Project, reporter: Reporter, *, strict: bool) -> int:
    """Report every problem of the content; 1 if any counts."""
    shelf = Memory(project.root, engine()).shelf()  # what a build has found already
    look_ahead(project.content, shelf)
    loaded = load(project.content, readings=Readings(shelf))
    problems = check(loaded, kept=KeptChecks(shelf))
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
        _tell_unstated(loaded.content, reporter)
    return 0


def _tell_unstated(content: Content, reporter: Reporter) -> None:
    """Name what the site cannot say of itself; that is shown to readers, and no problem."""
    unstated = [name for name in MAY_BE_UNSTATED if getattr(content.site, name) is None]
    if unstated:
        reporter.summary(f"Not stated in site.yaml: {', '.join(unstated)}.")
