"""Schema and model accept the same files and refuse the same files."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketcompare.loading.document import KeyPath
from ketcompare.loading.prose import read_page
from ketcompare.loading.yaml_reader import read_yaml_bytes
from ketcompare.schemas import KINDS, Kind, kind_of, schema

CONTENT = Path(__file__).parents[1] / "projects" / "valid" / "content"
VALIDATORS = {kind.name: jsonschema.Draft202012Validator(schema(kind)) for kind in KINDS}
OTHERS: tuple[Any, ...] = (
    None, True, 0, -1, 1, 101, 1.5, "", "x", "Not An Id", "tea", "none", "2026-13-45", "2026-1",
    "https://example.org/a", [], ["tea"], [1], [None], {}, {"x": 1}, "a" * 61,
)  # fmt: skip
"""Values to put in the place of others; 1.0 is left out, which JSON does not tell from 1."""


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


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_both_refuse_a_key_too_many_and_a_key_too_few(name: str) -> None:
    """At the top of every file."""
    kind, data = kind_named(name), DOCUMENTS[name]
    more = {**data, "unheard_of": 1}
    required = schema(kind)["$defs"][kind.record.__name__].get("required", [])
    fewer = {key: value for key, value in data.items() if key != required[0]}

    assert (schema_takes(kind, more), model_takes(kind, more)) == (False, False)
    assert (schema_takes(kind, fewer), model_takes(kind, fewer)) == (False, False)
