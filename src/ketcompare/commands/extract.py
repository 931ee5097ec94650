"""`extract`: a draft fact file from a page or text; nothing that is there is overwritten."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ketcompare.commands.project import Project
from ketcompare.exit_codes import WRONG_USAGE
from ketcompare.extracting.extract import Extract, extract
from ketcompare.extracting.page import Page, read_page
from ketcompare.fetching.asking import FetchError
from ketcompare.fetching.reading import read_address
from ketcompare.fetching.visitor import Visitor, visitor_for
from ketcompare.loading.folder import load
from ketcompare.model import Site
from ketcompare.reporter import Reporter
from ketcompare.writing.single import write_file

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def run_extract(
    project: Project,
    reporter: Reporter,
    *,
    origin: Path | str,
    source: str | None,
    out: Path | None,
    day: str,
    visitor: Visitor | None = None,
) -> int:
    """Print a draft, or write it with the article's numbered sentences; 1 if it cannot be made.

    The article is that of a file (a path) or of a page of the web (a text).
    """
    name = source or _id_of(out or origin)
    loaded = load(project.content)
    if loaded.content is None:
        reporter.problems(loaded.problems)
        reporter.summary("Nothing was extracted: topics and subjects cannot be read.")
        return 1
    refusal = _refusal(name, out)
    if refusal:
        reporter.summary(refusal)
        return WRONG_USAGE
    page = _page(origin, loaded.content.site, reporter, visitor)
    if page is None:
        return 1
    found = extract(page, loaded.content, day=day)
    if out is None:
        reporter.summary(found.fact_file.rstrip("\n"))
        return 0
    write_file(out, found.fact_file.encode())
    reporter.summary(f"{out}: {_counts(found)}.")
    _write_beside(project, name, found, reporter)
    return 0


def _page(
    origin: Path | str, site: Site, reporter: Reporter, visitor: Visitor | None
) -> Page | None:
    if isinstance(origin, Path):
        return read_page(origin)
    reporter.progress(f"Asking for {origin} ...")
    try:
        return read_address(origin, visitor or visitor_for(site))
    except FetchError as error:
        reporter.summary(f"{origin} was not read: {error}.")
        return None


def _id_of(origin: Path | str) -> str:
    """An id from the name of a file, or from the last part of an address that has words."""
    if isinstance(origin, Path):
        words = origin.stem
    else:
        parts = urlsplit(origin)
        named = [PurePosixPath(part).stem for part in parts.path.split("/") if part]
        words = named[-1] if named else (parts.hostname or "").removeprefix("www.")
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def _refusal(name: str, out: Path | None) -> str | None:
    if not _ID.fullmatch(name):
        return f"`{name}` is no id: name one with --source, in small letters and digits with dashes"
    if out is not None and out.exists():
        return f"{out} is there already: nothing was written. Name another file with --out"
    return None


def _write_beside(project: Project, name: str, found: Extract, reporter: Reporter) -> None:
    """Keep the text that the numbers are of, and its sentences, where nothing is published."""
    folder = project.originals
    for path, text, told in (
        (folder / f"{name}.txt", found.text, "the article's text, which the numbers are of"),
        (folder / f"{name}.sentences.txt", found.sentences, "its sentences, for your eyes only"),
    ):
        if path.exists() and path.read_bytes() != text.encode():
            reporter.summary(f"{path}: is there already, with another text; it was left as it is.")
            continue
        write_file(path, text.encode())
        reporter.summary(f"{path}: {told}.")


def _counts(found: Extract) -> str:
    draft = found.draft
    aside = sum(map(len, draft.set_aside.values()))
    parts = [
        f"{len(draft.sentences)} claims proposed on "
        f"{len(set(draft.sentences.values()))} of {found.count} sentences",
        f"{aside} set aside",
        f"{len(draft.undecided)} to be decided",
    ]
    return ", ".join(parts)
