"""`errors`: write the page on what errors mean anew, after the catalogue has changed."""

from __future__ import annotations

from ketcompare.commands.project import Project
from ketcompare.explaining.codes import page
from ketcompare.reporter import Reporter
from ketcompare.writing.single import write_file


def run_errors(project: Project, reporter: Reporter) -> int:
    """Write docs/errors.md, unless it is as it should be."""
    path = project.root / "docs" / "errors.md"
    written = write_file(path, page(templates=project.templates).encode())
    reporter.summary(f"{path}: {'written' if written else 'as it should be'}.")
    return 0
