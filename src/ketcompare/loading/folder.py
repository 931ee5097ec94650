"""Loading the content folder: every file, whatever is wrong with the others."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from ketcompare import model
from ketcompare.content import Content
from ketcompare.loading.document import Document
from ketcompare.loading.places import claim_places
from ketcompare.loading.readers import PAGES, PROVENANCE, records
from ketcompare.loading.reading import Reader, Reading, Readings
from ketcompare.problems import Place, Problem, errors, problem

T = TypeVar("T")
Ordered = TypeVar("Ordered", model.Topic, model.Source)
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_BY_SOURCE = ("sources", "provenance")
_NOTHING_ASKED = model.Questions(questions=())
_NOTHING_EXPLAINED = model.Glossary(entries=())
_NOTHING_REFERRED = model.EvidenceReferences(references=())
_NOTHING_FOUND = model.Findings(findings=())
_NOTHING_LISTED = model.Checklists(checklists=())
_NOTHING_ANSWERED = model.Standards(standards={})
_NOTHING_BRINGS = model.Situations(situations=())
_NOTHING_CHANGED = model.Changes(changes=())


class Loaded(Struct, frozen=True, dict=True):
    """What was loaded, and what is wrong with it.

    `content` holds the files that could be read; it is None where site, subjects or topics
    could not. `readings` are those of all files, by their paths from the project's root.
    """

    folder: Path
    content: Content | None
    readings: Mapping[str, Reading[Any]]
    problems: tuple[Problem, ...]

    @cached_property
    def broken(self) -> frozenset[str]:
        """Paths of files that have errors of their own."""
        return frozenset(each.place.path for each in errors(self.problems))

    def has(self, name: str) -> bool:
        """Whether a file, named within the content folder, was read."""
        return self._document(name) is not None

    def document(self, name: str) -> Document:
        """The document of a file, named within the content folder."""
        found = self._document(name)
        if found is None:
            raise LookupError(f"{name} was not read")
        return found

    def record(self, name: str, kind: type[T]) -> T | None:
        """The record that a file holds, just as it stands there."""
        reading = self._reading(name)
        return reading.value if reading and isinstance(reading.value, kind) else None

    def digest(self, name: str) -> bytes:
        """The digest of a file; empty where there is none."""
        reading = self._reading(name)
        return reading.digest if reading else b""

    def digest_within(self, start: str = "") -> bytes:
        """One digest of all files whose names, within the content folder, begin like this."""
        whole = hashlib.sha256()
        for path, reading in sorted(self.readings.items()):
            if path.startswith(f"{self.folder.name}/{start}"):
                whole.update(path.encode() + b"\0" + reading.digest)
        return whole.digest()

    def _reading(self, name: str) -> Reading[Any] | None:
        return self.readings.get(f"{self.folder.name}/{name}")

    def _document(self, name: str) -> Document | None:
        reading = self._reading(name)
        return reading.document if reading else None


def load(
    folder: Path,
    *,
    readings: Readings | None = None,
    sources: Collection[str] | None = None,
    changed: Collection[str] | None = None,
) -> Loaded:
    """Load everything in a content folder; with earlier readings only what has changed since.

    Where `sources` are named only theirs are loaded of the fact files, and of the records. Where it
    is known which files have `changed`, by their paths from the project's root, no others are read.
    """
    only = None if sources is None else frozenset(sources)
    return _Loading(folder, readings or Readings(), only, changed).loaded()


class _Loading(Struct):
    """One run of loading; gathers documents and problems as files are read."""

    folder: Path
    readings: Readings
    sources: frozenset[str] | None
    changed: Collection[str] | None
    found: dict[str, Reading[Any]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def loaded(self) -> Loaded:
        content = self._content()
        loaded = Loaded(self.folder, content, self.found, tuple(self.problems))
        if content is None or content.site.repository is None:
            return loaded  # nobody else is led to places
        path = f"{self.folder.name}/sources"
        sources = {name: self.found[f"{path}/{name}.yaml"] for name in content.sources}
        places = claim_places(sources, self.readings)
        return replace(loaded, content=replace(content, places=places))

    def _content(self) -> Content | None:
        site = self._required("site.yaml", model.Site)
        subjects = self._required("subjects.yaml", model.Subjects)
        topics = self._folder("topics", model.Topic)
        sources = self._folder("sources", model.Source)
        glossary = self._optional("glossary.yaml", _NOTHING_EXPLAINED)
        questions = self._optional("questions.yaml", _NOTHING_ASKED)
        situations = self._optional("situations.yaml", _NOTHING_BRINGS)
        changes = self._optional("changes.yaml", _NOTHING_CHANGED)
        references = self._optional("evidence/references.yaml", _NOTHING_REFERRED)
        findings = self._optional("evidence/findings.yaml", _NOTHING_FOUND)
        checklists = self._optional("checklists.yaml", _NOTHING_LISTED)
        standards = self._optional("standards.yaml", _NOTHING_ANSWERED)
        prose = self._each("pages", ".md", PAGES)
        provenance = self._each("provenance", ".json", PROVENANCE)
        if not (site and subjects and topics and sources):
            return None
        return Content(
            site=site,
            subjects=subjects,
            topics=_ordered(topics),
            sources=_ordered(sources),
            glossary=glossary,
            questions=questions,
            changes=changes,
            prose=dict(sorted(prose.items(), key=lambda item: (item[1].page.order, item[0]))),
            provenance=provenance,
            references={each.id: each for each in references.references},
            findings={each.id: each for each in findings.findings},
            situations=situations.situations,
            checklists={each.id: each for each in checklists.checklists},
            standards=standards.standards,
        )

    def _required(self, name: str, record: type[T]) -> T | None:
        path = self.folder / name
        if path.is_file():
            return self._take(path, name, records(record))
        self._tell("missing-file", name, f"{self.folder.name}/{name} is missing")
        return None

    def _optional(self, name: str, absent: T) -> T:
        path = self.folder / name
        if not path.is_file():
            return absent
        return self._take(path, name, records(type(absent))) or absent

    def _folder(self, name: str, record: type[T]) -> dict[str, T]:
        found = self._each(name, ".yaml", records(record))
        if not any(each.name.endswith(".yaml") for each in _entries(self.folder / name)):
            code = "no-sources" if name == "sources" else "missing-file"
            self._tell(code, name, f"{self.folder.name}/{name} has no file in it")
        return found

    def _each(self, name: str, suffix: str, reader: Reader[T]) -> dict[str, T]:
        found: dict[str, T] = {}
        for entry in _entries(self.folder / name):
            fault = _name_fault(entry, suffix)
            if fault:
                self._tell("bad-file-name", f"{name}/{entry.name}", fault)
                continue
            stem = entry.name.removesuffix(suffix)
            if name in _BY_SOURCE and self.sources is not None and stem not in self.sources:
                continue
            value = self._take(Path(entry.path), f"{name}/{entry.name}", reader)
            if value is not None:
                found[stem] = value
        return found

    def _take(self, path: Path, name: str, reader: Reader[T]) -> T | None:
        """The value of a file; its reading is added to those of the others."""
        within = f"{self.folder.name}/{name}"
        known = self._as_it_was(within)
        reading = known or self.readings.of(within, path.read_bytes(), reader)
        self.found[within] = reading
        self.problems += reading.problems
        return reading.value

    def _as_it_was(self, within: str) -> Reading[Any] | None:
        """The latest reading of a file that is known not to have changed since."""
        if self.changed is None or within in self.changed:
            return None
        return self.readings.latest(within)

    def _tell(self, code: str, name: str, message: str) -> None:
        self.problems.append(problem(code, Place(f"{self.folder.name}/{name}"), message))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder, by name, but for what editors and systems leave behind."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        kept = [each for each in entries if not each.name.startswith(".")]
    return sorted(
        (each for each in kept if not each.name.endswith("~")), key=lambda each: each.name
    )


def _name_fault(entry: os.DirEntry[str], suffix: str) -> str | None:
    """Why a file would not be read, or cannot be, by its name."""
    if not entry.name.endswith(suffix) or not entry.is_file():
        return f"`{entry.name}` is not read: only files whose names end in {suffix} are"
    stem = entry.name.removesuffix(suffix)
    return None if _ID.fullmatch(stem) else f"`{stem}` is not an id"


def _ordered(records: Mapping[str, Ordered]) -> dict[str, Ordered]:
    items: Iterable[tuple[str, Ordered]] = records.items()
    return dict(sorted(items, key=lambda item: (item[1].order, item[0])))
