"""`verify`: compare the provenance records with the articles, or record them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.loading.folder import load
from ketcompare.problems import Problem, errors
from ketcompare.provenance import Provenance, SentenceRecord, to_bytes
from ketcompare.reporter import Reporter
from ketcompare.text.article import Article
from ketcompare.verifying.moving import move, rewritten
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.record import sentence_hash
from ketcompare.verifying.verify import OF_RECORDS, quoted_share, verify
from ketcompare.writing.single import write_file


def run_verify(
    project: Project, reporter: Reporter, *, originals: Path, write: bool, day: str
) -> int:
    """Verify all sources against the texts in a folder; 1 if anything is not as recorded."""
    loaded = load(project.content)
    faults = [each for each in errors(loaded.problems) if each.code not in OF_RECORDS]
    if loaded.content is None or faults:
        reporter.problems(loaded.problems)
        reporter.summary("Nothing was verified: the content cannot be read.")
        return 1
    if write:
        problems, records = _recorded(project, loaded.content, reporter, originals, day)
    else:
        found = verify(loaded, originals, day=day)
        problems, records = found.problems, found.records
    reporter.problems(problems)
    for record in records.values():
        reporter.summary(_line(record))
    return 1 if problems else 0


def _recorded(
    project: Project, content: Content, reporter: Reporter, originals: Path, day: str
) -> tuple[Sequence[Problem], Mapping[str, Provenance]]:
    """Write the records, unless something is not tied; what is left to mend, and the records."""
    renumbered = _move_numbers(project, content, originals, reporter)
    found = verify(load(project.content), originals, day=day)
    for source, record in found.records.items():
        # Numbers that were moved are those of this edition: without its record, the next run
        # would take them for numbers of the last one and move them once more.
        if found.may_be_recorded or source in renumbered:
            write_file(project.content / "provenance" / f"{source}.json", to_bytes(record))
    if found.may_be_recorded:
        reporter.summary(f"Recorded {len(found.records)} articles.")
        again = verify(load(project.content), originals, day=day)
        return again.problems, again.records
    kept = f", but for the sentences of {', '.join(renumbered)}" if renumbered else ""
    reporter.summary(f"Nothing was recorded{kept}: mend the errors first.")
    left = [each for each in found.problems if each.code not in OF_RECORDS]
    return left, found.records


def _move_numbers(
    project: Project, content: Content, originals: Path, reporter: Reporter
) -> list[str]:
    """Move the set-aside numbers of articles whose sentences are numbered anew; which these are."""
    renumbered = []
    for source, article in read_articles(originals, list(content.sources)).items():
        record = content.provenance.get(source)
        if record and _is_renumbered(record, article):
            moved = move(content.sources[source], record, article)
            path = project.content / "sources" / f"{source}.yaml"
            write_file(path, rewritten(path.read_text("utf-8"), moved.numbers).encode())
            renumbered.append(source)
            if moved.lost:
                lost = ", ".join(map(str, moved.lost))
                reporter.summary(f"{source}: set aside and gone, by their old numbers: {lost}")
    return renumbered


def _is_renumbered(record: Provenance, article: Article) -> bool:
    hashes = [sentence_hash(article, sentence.number) for sentence in article.sentences]
    return hashes != [sentence.hash for sentence in record.sentences]


def _line(record: Provenance) -> str:
    fates = Counter(map(_fate, record.sentences))
    used = fates.pop("used", 0)
    aside = ", ".join(f"{reason} {count}" for reason, count in sorted(fates.items()))
    return (
        f"{record.source}: {len(record.claims)} claims on {used} of {len(record.sentences)} "
        f"sentences; {aside or 'none set aside'}; "
        f"quoted {quoted_share(record):.0%} of {record.words} words"
    )


def _fate(sentence: SentenceRecord) -> str:
    if isinstance(sentence.fate, tuple):
        return "used"
    return sentence.fate or "unaccounted for"
