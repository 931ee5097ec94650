"""`extract`: a draft fact file from a saved page or text; nothing that is there is overwritten."""

from __future__ import annotations

import re
from pathlib import Path

from ketcompare.commands.project import Project
from ketcompare.extracting.extract import Extract, extract
from ketcompare.loading.folder import load
from ketcompare.reporter import Reporter
from ketcompare.writing.single import write_file

WRONG_USAGE = 2
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def run_extract(
    project: Project,
    reporter: Reporter,
    *,
    file: Path,
    source: str | None,
    out: Path | None,
    day: str,
) -> int:
    """Print a draft, or write it with the article's numbered sentences; 1 if it cannot be made."""
    name = source or _id_of(out or file)
    loaded = load(project.content)
    if loaded.content is None:
        reporter.problems(loaded.problems)
        reporter.summary("Nothing was extracted: topics and subjects cannot be read.")
        return 1
    refusal = _refusal(name, out)
    if refusal:
        reporter.summary(refusal)
        return WRONG_USAGE
    found = extract(file, loaded.content, day=day)
    if out is None:
        reporter.summary(found.fact_file.rstrip("\n"))
        return 0
    write_file(out, found.fact_file.encode())
    reporter.summary(f"{out}: {_counts(found)}.")
    _write_beside(project, name, found, reporter)
    return 0


def _id_of(path: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")


def _refusal(name: str, out: Path | None) -> str | None:
    if not _ID.fullmatch(name):
        return f"`{name}` is no id: name one with --source, in small letters and digits with dashes"
    if out is not None and out.exists():
        return f"{out} is there already: nothing was written. Name another file with --out"
    return None


def _write_beside(project: Project, name: str, found: Extract, reporter: Reporter) -> None:
    """Keep the text that the numbers are of, and its sentences, where nothing is published."""
    folder = project.root / "originals"
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
