"""`fetch`: copy the published pages, and tell what has changed for the claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from ketcompare.checking.naming import suggestion
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.exit_codes import WRONG_USAGE
from ketcompare.fetching.asking import FetchError
from ketcompare.fetching.copying import copy
from ketcompare.fetching.keeping import Shelf
from ketcompare.fetching.telling import change_lines, copied_lines
from ketcompare.fetching.visitor import Visitor, visitor_for
from ketcompare.loading.folder import Loaded, load
from ketcompare.reporter import Reporter
from ketcompare.text.article import Article
from ketcompare.verifying.edition import edition_change

Outcome = Literal["fine", "not_copied", "claims_to_mend"]


def run_fetch(
    project: Project,
    reporter: Reporter,
    *,
    sources: Sequence[str],
    into: Path,
    day: str,
    visitor: Visitor | None = None,
) -> int:
    """Copy what is named, or all; 1 if a page cannot be had or a claim lost its words."""
    loaded = load(project.content)
    if loaded.content is None:
        reporter.problems(loaded.problems)
        reporter.summary("Nothing was fetched: the content cannot be read.")
        return 1
    unknown = [name for name in sources if name not in loaded.content.sources]
    if unknown:
        reporter.summary(_unknown(unknown[0], loaded.content))
        return WRONG_USAGE
    asking = visitor or visitor_for(loaded.content.site)
    wanted = dict.fromkeys(sources or loaded.content.sources)
    found = {name: _fetched(name, loaded, asking, into, day, reporter) for name in wanted}
    faults = [name for name, outcome in found.items() if outcome != "fine"]
    if faults:
        reporter.summary(f"To be looked at: {', '.join(faults)}.")
    if "claims_to_mend" in found.values():
        reporter.summary(f"The lines are named by: python build.py verify --originals {into}")
    return 1 if faults else 0


def _fetched(
    name: str, loaded: Loaded, visitor: Visitor, into: Path, day: str, reporter: Reporter
) -> Outcome:
    """Fetch one source, and tell what came of it."""
    content = loaded.content
    if content is None:
        return "not_copied"
    url = content.sources[name].url
    if url is None:
        reporter.summary(f"{name}: its fact file gives no address, so there is nothing to fetch")
        return "fine"
    reporter.progress(f"Asking for {url} ...")
    record = content.provenance.get(name)
    try:
        copied = copy(url, Shelf(into, name), visitor, record, day)
    except (FetchError, OSError) as error:
        reporter.summary(f"{name}: {url} was not copied: {error}.")
        return "not_copied"
    for line in copied_lines(name, url, copied):
        reporter.summary(line)
    return _told_change(name, loaded, content, copied.article, reporter)


def _told_change(
    name: str, loaded: Loaded, content: Content, article: Article, reporter: Reporter
) -> Outcome:
    """Tell what the text means for the claims: each may have its words still, or not."""
    record = content.provenance.get(name)
    if record is None:
        reporter.summary("  No edition is recorded: `verify --write` records this one.")
        return "fine"
    document = loaded.document(f"sources/{name}.yaml")
    change = edition_change(name, content.sources[name], record, article, document)
    for line in change_lines(change, record):
        reporter.summary(line)
    touched = change.lost or any(each.reworded for each in change.moved)
    return "claims_to_mend" if touched else "fine"


def _unknown(name: str, content: Content) -> str:
    return f"There is no source `{name}`; {suggestion(name, content.sources)}."
