"""Loading the content folder: every file, whatever is wrong with the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec

from ketcompare import model
from ketcompare.content import Content, Prose
from ketcompare.loading.document import Document
from ketcompare.loading.prose import read_prose
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml_bytes
from ketcompare.problems import Place, Problem, errors, problem
from ketcompare.provenance import VERSION, Provenance

T = TypeVar("T")
Ordered = TypeVar("Ordered", model.Topic, model.Source)
_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_NOTHING_ASKED = model.Questions(questions=())
_NOTHING_EXPLAINED = model.Glossary(entries=())
_NOTHING_REFERRED = model.EvidenceReferences(references=())
_NOTHING_FOUND = model.Findings(findings=())
_NOTHING_CHANGED = model.Changes(changes=())


@dataclass(frozen=True)
class Loaded:
    """What was loaded, and what is wrong with it.

    `content` holds the files that could be read; it is None where site, subjects or topics
    could not. `documents` has the places of each file that was read, by its path.
    """

    folder: Path
    content: Content | None
    documents: Mapping[str, Document]
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> frozenset[str]:
        """Paths of files that have errors of their own."""
        return frozenset(each.place.path for each in errors(self.problems))

    def has(self, name: str) -> bool:
        """Whether a file, named within the content folder, was read."""
        return f"{self.folder.name}/{name}" in self.documents

    def document(self, name: str) -> Document:
        """The document of a file, named within the content folder."""
        return self.documents[f"{self.folder.name}/{name}"]


def load(folder: Path) -> Loaded:
    """Load everything in a content folder."""
    return _Loading(folder).loaded()


@dataclass
class _Loading:
    """One run of loading; gathers documents and problems as files are read."""

    folder: Path
    documents: dict[str, Document] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def loaded(self) -> Loaded:
        content = self._content()
        return Loaded(self.folder, content, self.documents, tuple(self.problems))

    def _content(self) -> Content | None:
        site = self._required("site.yaml", model.Site)
        subjects = self._required("subjects.yaml", model.Subjects)
        topics = self._folder("topics", model.Topic)
        sources = self._folder("sources", model.Source)
        glossary = self._optional("glossary.yaml", _NOTHING_EXPLAINED)
        questions = self._optional("questions.yaml", _NOTHING_ASKED)
        changes = self._optional("changes.yaml", _NOTHING_CHANGED)
        references = self._optional("evidence/references.yaml", _NOTHING_REFERRED)
        findings = self._optional("evidence/findings.yaml", _NOTHING_FOUND)
        prose = self._each("pages", ".md", self._prose)
        provenance = self._each("provenance", ".json", self._record)
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
        )

    def _required(self, name: str, record: type[T]) -> T | None:
        path = self.folder / name
        if path.is_file():
            return self._yaml(path, name, record)
        self._tell("missing-file", name, f"{self.folder.name}/{name} is missing")
        return None

    def _optional(self, name: str, absent: T) -> T:
        path = self.folder / name
        return (self._yaml(path, name, type(absent)) if path.is_file() else None) or absent

    def _folder(self, name: str, record: type[T]) -> dict[str, T]:
        found = self._each(name, ".yaml", lambda path, inner: self._yaml(path, inner, record))
        if not found and not any((self.folder / name).glob("*.yaml")):
            code = "no-sources" if name == "sources" else "missing-file"
            self._tell(code, name, f"{self.folder.name}/{name} has no file in it")
        return found

    def _each(self, name: str, suffix: str, read: Callable[[Path, str], T | None]) -> dict[str, T]:
        found: dict[str, T] = {}
        for path in sorted((self.folder / name).glob("*")):
            fault = _name_fault(path, suffix)
            if fault:
                self._tell("bad-file-name", f"{name}/{path.name}", fault)
            if fault or _is_passed_over(path):
                continue
            value = read(path, f"{name}/{path.name}")
            if value is not None:
                found[path.stem] = value
        return found

    def _yaml(self, path: Path, name: str, record: type[T]) -> T | None:
        document, problems = read_yaml_bytes(path.read_bytes(), f"{self.folder.name}/{name}")
        self.problems += problems
        if document is None:
            return None
        self.documents[document.path] = document
        value, faults = convert(document.data, record, at=(), document=document)
        self.problems += faults
        return value

    def _prose(self, path: Path, name: str) -> Prose | None:
        prose, document, problems = read_prose(path.read_bytes(), f"{self.folder.name}/{name}")
        self.problems += problems
        if document:
            self.documents[document.path] = document
        return prose

    def _record(self, path: Path, name: str) -> Provenance | None:
        try:
            record = msgspec.json.decode(path.read_bytes(), type=Provenance)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            self._tell("record-unreadable", name, f"the record cannot be read: {error}")
            return None
        if record.version != VERSION or record.source != path.stem:
            self._tell("record-unreadable", name, "the record is of another version or source")
            return None
        return record

    def _tell(self, code: str, name: str, message: str) -> None:
        self.problems.append(problem(code, Place(f"{self.folder.name}/{name}"), message))


def _is_passed_over(path: Path) -> bool:
    """Whether a file is what an editor or system leaves behind."""
    return path.name.startswith(".") or path.name.endswith("~")


def _name_fault(path: Path, suffix: str) -> str | None:
    """Why a file would not be read, or cannot be, by its name."""
    if _is_passed_over(path):
        return None
    if path.suffix != suffix or not path.is_file():
        return f"`{path.name}` is not read: only files whose names end in {suffix} are"
    return None if _ID.fullmatch(path.stem) else f"`{path.stem}` is not an id"


def _ordered(records: Mapping[str, Ordered]) -> dict[str, Ordered]:
    items: Iterable[tuple[str, Ordered]] = records.items()
    return dict(sorted(items, key=lambda item: (item[1].order, item[0])))
