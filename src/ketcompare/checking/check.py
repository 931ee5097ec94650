"""Running every rule over what was loaded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ketcompare.checking.kept import Clean, KeptChecks
from ketcompare.checking.wordless import digest_but_wording
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded
from ketcompare.problems import Problem, in_order

_SHARED = ("site.yaml", "subjects.yaml", "topics")


def check(loaded: Loaded, *, kept: KeptChecks | None = None) -> list[Problem]:
    """Every problem of the content, those of loading included, most important first.

    Rules between files run only where the files they read are whole: a broken file is told
    once, and not again by everything that names it. What is kept of earlier checks is used.
    """
    return in_order([*loaded.problems, *rule_problems(loaded, kept=kept)])


def rule_problems(loaded: Loaded, *, kept: KeptChecks | None = None) -> list[Problem]:
    """What the rules find in files that are themselves whole."""
    if loaded.content is None or _shared_broken(loaded):
        return []
    found = _run(loaded.content, loaded, kept or KeptChecks())
    return [each for each in found if each.place.path not in loaded.broken]


def not_run(loaded: Loaded) -> str | None:
    """What was not checked, and why; None where everything was."""
    if _shared_broken(loaded):
        return "Rules between files were not run: mend site.yaml, subjects.yaml and topics first."
    if loaded.content is None or _sources_broken(loaded):
        return "Rules between the fact files and the rest were not run: mend the fact files first."
    return None


def _shared_broken(loaded: Loaded) -> bool:
    return _is_broken(loaded, _SHARED)


def _sources_broken(loaded: Loaded) -> bool:
    return _is_broken(loaded, ("sources",))


def _is_broken(loaded: Loaded, names: tuple[str, ...]) -> bool:
    starts = tuple(f"{loaded.folder.name}/{name}" for name in names)
    return any(path.startswith(starts) for path in loaded.broken)


def check_sources(loaded: Loaded, kept: KeptChecks) -> Iterator[Problem]:
    """What the rules find in single fact files; each reads one, its record, subjects and topics."""
    content = loaded.content
    if content is None or _shared_broken(loaded):
        return
    around = _around(loaded)
    for source_id in content.sources:
        file, record = f"sources/{source_id}.yaml", f"provenance/{source_id}.json"
        beside = loaded.digest(record) + around
        run = partial(_of_source, source_id, content, loaded, kept.clean, beside)
        yield from kept.told(f"check {file}", loaded.digest(file) + beside, run)


def _run(content: Content, loaded: Loaded, kept: KeptChecks) -> Iterator[Problem]:
    yield from check_sources(loaded, kept)
    if not _sources_broken(loaded):
        read = _around(loaded) + loaded.digest("evidence/findings.yaml")
        yield from kept.told("check reading", read, partial(_reading, content, loaded))
        read = digest_but_wording(loaded, kept)
        yield from kept.told("check between", read, partial(_between, content, loaded))
        yield from _own(content, loaded)


def _around(loaded: Loaded) -> bytes:
    """What claims name: a digest of subjects and topics."""
    return loaded.digest("subjects.yaml") + loaded.digest_within("topics/")


# The rules are imported only where they run: what they found is often kept.


def _of_source(
    source_id: str, content: Content, loaded: Loaded, clean: Clean, beside: bytes
) -> Iterator[Problem]:
    from ketcompare.checking.sources import check_source

    document = loaded.document(f"sources/{source_id}.yaml")
    source = content.sources[source_id]
    return check_source(source_id, source, content, document, clean=clean, beside=beside)


def _reading(content: Content, loaded: Loaded) -> Iterator[Problem]:
    from ketcompare.checking.reading import check_reading

    return check_reading(content, loaded)


def _between(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """What the rules find that look from one file to another, in files other than fact files."""
    from ketcompare.checking.between import check_between

    return check_between(content, loaded)


def _own(content: Content, loaded: Loaded) -> Iterator[Problem]:
    """What tells of places in fact files: they move with the wording, so none is kept."""
    from ketcompare.checking.apart import check_apart

    return check_apart(content.sources, loaded, "sources", keys=("order", "mark"))
