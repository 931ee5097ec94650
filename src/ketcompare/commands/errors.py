"""`errors`: write the pages on what errors mean anew, after the catalogue has changed."""

from __future__ import annotations

from ketcompare.commands.project import Project
from ketcompare.explaining.codes import FOLDER, pages
from ketcompare.reporter import Reporter
from ketcompare.writing.single import write_file


def run_errors(project: Project, reporter: Reporter) -> int:
    """Write docs/errors.md and a page a code, where they are not as they should be."""
    docs = project.root / "docs"
    wanted = pages()
    written = sum(write_file(docs / name, text.encode()) for name, text in wanted.items())
    gone = [path for path in (docs / FOLDER).glob("*.md") if f"{FOLDER}/{path.name}" not in wanted]
    for path in gone:
        path.unlink()
    reporter.summary(f"{docs}: {written} of {len(wanted)} pages written, {len(gone)} deleted.")
    return 0
