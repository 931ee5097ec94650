"""JSON Schema of every content file, made from the model, for editors that complete and check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final

import msgspec
from msgspec import Struct, inspect

from ketcompare import model
from ketcompare.key_texts import KEY_TEXTS
from ketcompare.word_texts import meanings

FOLDER: Final = "schemas"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_JETBRAINS: Final = "x-intellij-enum-metadata"
"""Where JetBrains editors look; those with the YAML language server read `enumDescriptions`."""


class Kind(Struct, frozen=True):
    """A kind of content file: its record, and which files of the content folder are of it."""

    name: str
    record: type[model.Record]
    files: str

    @property
    def file(self) -> str:
        """The name of its schema."""
        return f"{self.name}.json"


KINDS: Final = (
    Kind("site", model.Site, "site.yaml"),
    Kind("subjects", model.Subjects, "subjects.yaml"),
    Kind("topic", model.Topic, "topics/*.yaml"),
    Kind("source", model.Source, "sources/*.yaml"),
    Kind("glossary", model.Glossary, "glossary.yaml"),
    Kind("questions", model.Questions, "questions.yaml"),
    Kind("situations", model.Situations, "situations.yaml"),
    Kind("changes", model.Changes, "changes.yaml"),
    Kind("checklists", model.Checklists, "checklists.yaml"),
    Kind("standards", model.Standards, "standards.yaml"),
    Kind("references", model.EvidenceReferences, "evidence/references.yaml"),
    Kind("findings", model.Findings, "evidence/findings.yaml"),
    Kind("page", model.Page, "pages/*.md"),
)


def kind_of(name: str) -> Kind | None:
    """The kind of a file, named within the content folder."""
    path = PurePosixPath(name)
    return next(
        (
            kind
            for kind in KINDS
            if path.match(kind.files) and len(path.parts) == len(PurePosixPath(kind.files).parts)
        ),
        None,
    )


def modeline(name: str) -> str | None:
    """The first line by which editors find the schema of a YAML file of the content folder."""
    kind = kind_of(name)
    if kind is None or not name.endswith(".yaml"):
        return None
    up = "../" * name.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind.file}"


def schema_files() -> Mapping[str, bytes]:
    """Every schema as a file: its name, and its bytes."""
    return {kind.file: _to_bytes(schema(kind)) for kind in KINDS}


def schema(kind: Kind) -> dict[str, Any]:
    """The schema of a kind of file."""
    made = msgspec.json.schema(kind.record)
    definitions = made["$defs"]
    for record in _records(inspect.type_info(kind.record), set()):
        texts = KEY_TEXTS[record.cls.__name__]
        for field in record.fields:
            described = definitions[record.cls.__name__]["properties"][field.encode_name]
            form = described.get("description")
            text = texts[field.encode_name]
            described["description"] = f"{text} It is {form}." if form else text
            _close_keys(described, field)
    _tell_words(made)
    description = definitions[kind.record.__name__]["description"]
    head = {"$schema": DIALECT, "title": f"content/{kind.files}", "description": description}
    return {**head, **made}


def _close_keys(property_schema: dict[str, Any], field: inspect.Field) -> None:
    """Name the keys of a mapping whose keys are a closed list, which msgspec leaves open."""
    for each in _parts(field.type):
        key = each.key_type if isinstance(each, inspect.DictType) else None
        if isinstance(key, inspect.LiteralType):
            item = property_schema["additionalProperties"]
            told = meanings(sorted(map(str, key.values)))
            named = {word: {**item, "description": text} for word, text in told.items()}
            property_schema.update(properties=named, additionalProperties=False)


def _tell_words(part: object) -> None:
    """Say of each word of a closed list what it means, in the two ways that editors read."""
    if isinstance(part, dict):
        if "enum" in part:
            told = meanings(part["enum"])
            part["enumDescriptions"] = list(told.values())
            part[_JETBRAINS] = {word: {"description": text} for word, text in told.items()}
        for each in part.values():
            _tell_words(each)
    elif isinstance(part, list):
        for each in part:
            _tell_words(each)


def _records(kind: inspect.Type, seen: set[type]) -> Iterator[inspect.StructType]:
    """Every record that is met within a type, each once."""
    for each in _parts(kind):
        if isinstance(each, inspect.StructType):
            if each.cls not in seen:
                seen.add(each.cls)
                yield each
                for field in each.fields:
                    yield from _records(field.type, seen)
        elif isinstance(each, inspect.DictType):
            yield from _records(each.value_type, seen)
        elif isinstance(each, inspect.VarTupleType | inspect.ListType):
            yield from _records(each.item_type, seen)


def _parts(kind: inspect.Type) -> Iterator[inspect.Type]:
    """The types that are allowed, without what is said about them."""
    if isinstance(kind, inspect.Metadata):
        yield from _parts(kind.type)
    elif isinstance(kind, inspect.UnionType):
        for each in kind.types:
            yield from _parts(each)
    else:
        yield kind


def _to_bytes(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
