"""Schema and model accept the same files and refuse the same files."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec import inspect

from ketcompare import model
from ketcompare.loading.document import KeyPath
from ketcompare.loading.prose import read_page
from ketcompare.loading.records import convert
from ketcompare.loading.yaml_reader import read_yaml, read_yaml_bytes
from ketcompare.schemas import KINDS, Kind, kind_of, schema
from schemas.samples import OTHERS, as_yaml, cases, sample

CONTENT = Path(__file__).parents[1] / "projects" / "valid" / "content"
VALIDATORS = {kind.name: Draft202012Validator(schema(kind)) for kind in KINDS}
DIFFER = {
    "1.0": "in JSON it is the whole number 1, so editors take it; the model wants it without point"
}
"""Where schema and model differ, as written, and why."""


def documents() -> Mapping[str, Any]:
    """The data of every file of the valid project, by name."""
    found = {}
    for path in sorted(CONTENT.rglob("*.yaml")):
        document, problems = read_yaml_bytes(path.read_bytes(), path.name)
        assert document is not None
        assert problems == []
        found[path.relative_to(CONTENT).as_posix()] = document.data
    return found


DOCUMENTS = documents()


def paths(value: Any, at: KeyPath = ()) -> Iterator[KeyPath]:
    """Every place in plain data."""
    yield at
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(item, (*at, key))


PLACES = {name: tuple(at for at in paths(data) if at) for name, data in DOCUMENTS.items()}


def model_takes(kind: Kind, data: Any) -> bool:
    """Whether the model has a record for the data."""
    try:
        msgspec.convert(data, kind.record, strict=True, str_keys=True)
    except msgspec.ValidationError:
        return False
    return True


def schema_takes(kind: Kind, data: Any) -> bool:
    """Whether the schema has nothing against the data."""
    return VALIDATORS[kind.name].is_valid(data)


def record_type(record: type[Any]) -> inspect.StructType:
    """A record as the model describes it."""
    described = inspect.type_info(record)
    assert isinstance(described, inspect.StructType)
    return described


def kind_named(name: str) -> Kind:
    """The kind of a file."""
    kind = kind_of(name)
    assert kind is not None
    return kind


def replaced(parent: Any, key: Any, other: Any) -> None:
    """Put another value in the place of one."""
    parent[key] = other


def deleted(parent: Any, key: Any, _other: Any) -> None:
    """Take a value out."""
    del parent[key]


def renamed(parent: Any, key: Any, other: Any) -> None:
    """Give a key another name, or a list an item more."""
    if isinstance(parent, dict):
        parent[f"{key}x"] = parent.pop(key)
    else:
        parent.append(other)


Change = Callable[[Any, Any, Any], None]


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, Any]:
    """A file of the valid project with one to three changes."""
    name = draw(st.sampled_from(sorted(DOCUMENTS)))
    data = copy.deepcopy(DOCUMENTS[name])
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.sampled_from(PLACES[name]))
        change: Change = draw(st.sampled_from([replaced, replaced, deleted, renamed]))
        try:
            parent = data
            for key in at[:-1]:
                parent = parent[key]
            change(parent, at[-1], copy.deepcopy(draw(st.sampled_from(OTHERS))))
        except (KeyError, IndexError, TypeError, AttributeError):
            continue  # an earlier change took the place away
    return name, data


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_both_take_the_valid_files(name: str) -> None:
    """Every file of the valid project."""
    kind = kind_named(name)

    assert model_takes(kind, DOCUMENTS[name])
    assert [each.message for each in VALIDATORS[kind.name].iter_errors(DOCUMENTS[name])] == []


def test_both_take_the_front_matter_of_a_page() -> None:
    """Its prose is no part of it."""
    reading = read_page((CONTENT / "pages" / "about.md").read_bytes(), "about.md")

    assert reading.problems == ()
    assert reading.document is not None
    assert schema_takes(kind_named("pages/about.md"), reading.document.data)


@settings(max_examples=200)
@given(damaged())
def test_both_take_and_refuse_the_same_damaged_files(case: tuple[str, Any]) -> None:
    """Keys that are missing, unknown or misspelt; values of another type, form, range or length."""
    name, data = case
    kind = kind_named(name)

    assert schema_takes(kind, data) == model_takes(kind, data)


RECORDS = {
    name: (Draft202012Validator({**schema(kind), "$ref": f"#/$defs/{name}"}), getattr(model, name))
    for kind in KINDS
    for name in schema(kind)["$defs"]
}
"""Every record of the model, with what judges it by the schema."""


def reader_takes(record: type[Any], data: Any) -> bool:
    """Whether an author who writes the data is told of no fault; where there is one, it is told."""
    document, problems = read_yaml(as_yaml(data), "content/a.yaml")
    assert document is not None
    made, faults = convert(data, record, at=(), document=document)
    assert (made is None) == bool(faults)
    return made is not None and not problems


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_both_take_and_refuse_the_same_at_every_key(name: str) -> None:
    """Missing, misspelt, null, of every other type, form, word and length, and a key too many."""
    validator, record = RECORDS[name]
    judged = [
        (case, validator.is_valid(case.data), reader_takes(record, case.data))
        for case in cases(record_type(record))
    ]

    assert [case for case, taken, read in judged if taken != read] == []
    for field in record.__struct_fields__:
        verdicts = {taken for case, taken, _ in judged if case.key == field}
        assert verdicts == {True, False}, f"nothing is told by the cases of `{field}`"


@pytest.mark.parametrize("written", sorted(DIFFER))
def test_where_both_differ_is_known(written: str) -> None:
    """An exception that is one no longer fails here."""
    validator, record = RECORDS["Topic"]
    data = {**sample(record_type(record)), "order": msgspec.json.decode(written)}

    assert validator.is_valid(data)
    assert not reader_takes(record, data)


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_both_refuse_a_damage_at_every_place_of_a_file(name: str) -> None:
    """A value of the wrong type deep within a file is refused as one at its top is."""
    kind = kind_named(name)
    for at in one_place_of_each_form(PLACES[name]):
        data = copy.deepcopy(DOCUMENTS[name])
        parent = data
        for key in at[:-1]:
            parent = parent[key]
        parent[at[-1]] = {"unheard_of": [1]}

        assert (schema_takes(kind, data), model_takes(kind, data)) == (False, False), at


def one_place_of_each_form(places: Iterable[KeyPath]) -> Iterable[KeyPath]:
    """Of places that differ in their number within lists only, the first."""
    forms: dict[KeyPath, KeyPath] = {}
    for at in places:
        forms.setdefault(tuple("" if isinstance(each, int) else each for each in at), at)
    return forms.values()
