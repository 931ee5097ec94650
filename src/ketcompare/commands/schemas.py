"""`schemas`: write the schemas of the content files anew, after the model has changed."""

from __future__ import annotations

from ketcompare.commands.project import Project
from ketcompare.reporter import Reporter
from ketcompare.schemas import FOLDER, schema_files
from ketcompare.writing.single import write_file


def run_schemas(project: Project, reporter: Reporter) -> int:
    """Write every schema into the content folder; those that are as they should be are left."""
    folder = project.content / FOLDER
    written = [name for name, text in schema_files().items() if write_file(folder / name, text)]
    reporter.summary(f"{len(written)} schemas written to {folder}: {', '.join(written) or 'none'}.")
    return 0
