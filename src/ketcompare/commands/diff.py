"""`diff`: what the content's changes since a revision alter."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import jinja2
from msgspec import Struct

from ketcompare.checking.check import check
from ketcompare.checking.drafts import of_finished
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.differing.as_data import as_data
from ketcompare.differing.differ import differ
from ketcompare.differing.entry import suggested_entry
from ketcompare.differing.results import Difference
from ketcompare.differing.revision import (
    NoRevisionError,
    Revision,
    UnknownRevisionError,
    find_revision,
    unpack,
)
from ketcompare.differing.telling import told
from ketcompare.exit_codes import PROBLEMS, WRONG_USAGE
from ketcompare.loading.folder import load
from ketcompare.problems import errors
from ketcompare.rendering.faults import template_problem
from ketcompare.reporter import Reporter


class _Found(Struct, frozen=True):
    """The difference from a revision, and the entry that it asks for."""

    revision: Revision
    difference: Difference
    entry: str


def run_diff(
    project: Project, reporter: Reporter, *, revision: str, as_json: bool, day: str
) -> int:
    """Tell the difference; 1 if it cannot be known, 2 if there is no such revision."""
    try:
        since = find_revision(project.root, revision)
        content = _now(project, reporter)
        if content is None:
            return 1
        _tell(_found(project, content, since, day), reporter, as_json=as_json)
    except NoRevisionError as error:
        reporter.summary(str(error))
        return WRONG_USAGE if isinstance(error, UnknownRevisionError) else PROBLEMS
    except (jinja2.TemplateError, OSError) as error:
        reporter.problems([template_problem(error, project.templates)])
        return 1
    return 0


def _now(project: Project, reporter: Reporter) -> Content | None:
    """The content of the working folder; None, with what is wrong told, if it has errors."""
    loaded = load(project.content)
    problems = of_finished(check(loaded), loaded)
    if loaded.content and not errors(problems):
        return loaded.content
    reporter.problems(problems)
    reporter.summary("Nothing was compared: mend the errors first.")
    return None


def _found(project: Project, content: Content, revision: Revision, day: str) -> _Found:
    with tempfile.TemporaryDirectory(prefix="ketcompare-") as folder:
        unpack(project.root, revision, project.content.name, Path(folder))
        old = load(Path(folder) / project.content.name)
        difference = differ(old, content, project.content, templates=project.templates)
        return _Found(revision, difference, suggested_entry(difference, content, old.content, day))


def _tell(found: _Found, reporter: Reporter, *, as_json: bool) -> None:
    revision, difference = found.revision, found.difference
    if as_json:
        data = as_data(difference, revision=revision.hash, entry=found.entry or None)
        reporter.summary(json.dumps(data, indent=2, ensure_ascii=False))
        return
    if not difference.files:
        reporter.summary(f"The content is as it was at {revision}.")
        return
    reporter.summary(f"The content since {revision}")
    for line in told(difference):
        reporter.summary(line)
    if found.entry:
        reporter.summary("\nTo be pasted below `changes:` in content/changes.yaml, and finished:")
        reporter.summary(found.entry)
