"""Damages to the files that name claims, terms and references from outside a fact file."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from ketcompare.checking.evidence import check_evidence
from ketcompare.checking.shared import check_shared
from ketcompare.checking.situations import check_situations
from ketcompare.content import Content
from ketcompare.loading.document import KeyPath
from ketcompare.loading.folder import Loaded
from ketcompare.model import Changes, Findings, Questions, Situations
from ketcompare.problems import Problem

FINDINGS: Final = "evidence/findings.yaml"
QUESTIONS: Final = "questions.yaml"
SITUATIONS: Final = "situations.yaml"
CHANGES: Final = "changes.yaml"
_MANY: Final = 200
Told = tuple[str, str]
"""The code and the message of a problem."""

_ID_OF: Final = {FINDINGS: "findings", QUESTIONS: "questions", SITUATIONS: "situations"}


class SharedDamage(Struct, frozen=True):
    """One value of a shared file, and what it became."""

    kind: str
    file: str
    at: KeyPath
    new: object

    @property
    def what(self) -> str:
        """The damage, told to people."""
        return f"{'/'.join(map(str, self.at))} → {self.new}"


def damages(loaded: Loaded) -> Iterator[SharedDamage]:
    """Names in the shared files get a letter more; every id becomes that of the first.

    Looking for what a name was meant to be is slow, so of very many names some are passed over.
    """
    for file, names in _NAMES.items():
        if loaded.has(file):
            data = loaded.document(file).data
            for kind, key in names.items():
                found = list(_values(data, key))
                for at, name in found[:: 1 + len(found) // _MANY]:
                    yield SharedDamage(kind, file, at, f"{name}x")
    for file, key in _ID_OF.items():
        if loaded.has(file):
            yield from _ids(file, loaded.document(file).data, key)
    if loaded.has(FINDINGS):
        yield from _reasons(loaded.document(FINDINGS).data)


_NAMES: Final[dict[str, dict[str, str]]] = {
    FINDINGS: {
        "finding: missing reference": "references",
        "finding: missing subject": "subject",
        "finding: missing topic": "topic",
        "finding: missing term": "terms",
        "finding: missing claim": "claim",
        "finding: missing finding": "disputed_by",
    },
    QUESTIONS: {"question: missing term": "terms", "question: missing topic": "topic"},
    SITUATIONS: {
        "situation: missing term": "terms",
        "situation: missing question": "questions",
        "situation: missing finding": "findings",
    },
    CHANGES: {"change: missing claim": "claims"},
}


def _reasons(data: Any) -> Iterator[SharedDamage]:
    """A bearing that needs a reason loses it; where a finding supports a claim, none is due."""
    for index, finding in enumerate(data["findings"]):
        for place, bearing in enumerate(finding.get("bears_on", ())):
            if bearing["relation"] != "supports":
                at = ("findings", index, "bears_on", place, "why")
                yield SharedDamage("finding without reason", FINDINGS, at, None)


def _ids(file: str, data: Any, key: str) -> Iterator[SharedDamage]:
    records = data[key]
    for index in range(1, len(records)):
        kind = f"{key.removesuffix('s')}: id duplicated"
        yield SharedDamage(kind, file, (key, index, "id"), records[0]["id"])


def _values(data: Any, key: str, at: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text under a key, or in the list under it, at any depth below the records."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key and isinstance(value, str):
                yield (*at, name), value
            elif name == key and isinstance(value, list) and at:
                yield from (
                    ((*at, name, place), each)
                    for place, each in enumerate(value)
                    if isinstance(each, str)
                )
            else:
                yield from _values(value, key, (*at, name))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _values(value, key, (*at, place))


class SharedJudge(Struct, frozen=True):
    """The content as it should be; what is told of it anyway is told once a file."""

    content: Content
    loaded: Loaded
    _before: dict[str, frozenset[Told]] = field(default_factory=dict)

    def codes(self, damage: SharedDamage) -> frozenset[str]:
        """The codes of all problems that a damage leads to and that were not there before."""
        file = damage.file
        if file not in self._before:
            self._before[file] = _told(file, self.content, self.loaded)
        data = _with(self.loaded.document(file).data, damage.at, damage.new)
        damaged = msgspec.convert(data, _FILES[file].record)
        path = f"{self.loaded.folder.name}/{file}"
        reading = replace(self.loaded.readings[path], value=damaged)
        loaded = replace(self.loaded, readings={**self.loaded.readings, path: reading})
        after = _told(file, _FILES[file].into(self.content, damaged), loaded)
        return frozenset(code for code, _ in after - self._before[file])


def _told(file: str, content: Content, loaded: Loaded) -> frozenset[Told]:
    """Code and message of everything that the rules of a file find."""
    return frozenset((each.code, each.message) for each in _FILES[file].rule(content, loaded))


def _with(data: Any, at: KeyPath, new: object) -> Any:
    """The data with one value replaced; what is not on the way to it is shared."""
    if not at:
        return new
    copied = copy.copy(data)
    copied[at[0]] = _with(data[at[0]] if len(at) > 1 else None, at[1:], new)
    return copied


class _File(NamedTuple):
    """The rule that reads a shared file, its record, and how that becomes part of the content."""

    rule: Callable[[Content, Loaded], Iterator[Problem]]
    record: type[Any]
    into: Callable[[Content, Any], Content]


def _with_findings(content: Content, record: Findings) -> Content:
    return replace(content, findings={each.id: each for each in record.findings})


def _with_questions(content: Content, record: Questions) -> Content:
    return replace(content, questions=record)


def _with_situations(content: Content, record: Situations) -> Content:
    return replace(content, situations=record.situations)


def _with_changes(content: Content, record: Changes) -> Content:
    return replace(content, changes=record)


_FILES: Final[dict[str, _File]] = {
    FINDINGS: _File(check_evidence, Findings, _with_findings),
    QUESTIONS: _File(check_shared, Questions, _with_questions),
    SITUATIONS: _File(check_situations, Situations, _with_situations),
    CHANGES: _File(check_shared, Changes, _with_changes),
}
