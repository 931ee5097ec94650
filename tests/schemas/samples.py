"""Data for every record, made from the model, and every way to damage one key of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

OTHERS: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 101, 1.5, "", "x", " ", "Not An Id", "tea", "none", "affirms",
    "2026-13-45", "2026-1", "2026-01-31", "https://example.org/a", "ftp://example.org", "a/b",
    "a/b/c", "10.1000/182", "12345678", "SRC", "a@b", "a" * 61, [], ["tea"], ["tea", "tea"], [""],
    [1], [None], [{}], [[]], {}, {"x": 1}, {"x": "y"}, {"x": ["y"]}, {"Not An Id": "y"}, {"": "y"},
)  # fmt: skip
"""Values to put in the place of others; 1.0 is left out: see `test_same_cases.DIFFER`."""


class Case(NamedTuple):
    """A record that was changed at one key: which, how, and what came of it."""

    key: str
    change: str
    data: Any


def sample(kind: inspect.Type, *, whole: bool = False) -> Any:
    """Data of a type: with what it must have, or with everything that it may have."""
    given, plain = _example(kind), _bare(kind)
    if given is not None:
        return given
    if make := _COLLECTIONS.get(type(plain)):
        return make(plain, whole)
    if isinstance(plain, inspect.LiteralType):
        return plain.values[0]
    return _SCALARS[type(plain)]


def _record(kind: inspect.StructType, whole: bool) -> Any:
    fields = [each for each in kind.fields if whole or each.required]
    return {each.encode_name: sample(each.type, whole=whole) for each in fields}


def _one_of(kind: inspect.UnionType, whole: bool) -> Any:
    return sample(next(each for each in kind.types if not _is_null(each)), whole=whole)


def _list(kind: inspect.VarTupleType, whole: bool) -> Any:
    return [sample(kind.item_type, whole=whole) for _ in range(max(1, kind.min_length or 0))]


def _mapping(kind: inspect.DictType, whole: bool) -> Any:
    return {sample(kind.key_type): sample(kind.value_type, whole=whole)}


_COLLECTIONS: dict[type[inspect.Type], Any] = {
    inspect.StructType: _record,
    inspect.UnionType: _one_of,
    inspect.VarTupleType: _list,
    inspect.DictType: _mapping,
}


def cases(record: inspect.StructType) -> Iterator[Case]:
    """A record with all its keys, with those alone that it must have, and with each one damaged."""
    needed = sample(record)
    yield Case("", "whole", sample(record, whole=True))
    yield Case("", "only what is needed", needed)
    yield Case("", "a key too many", {**needed, "unheard_of": 1})
    yield from (Case("", f"instead of it {other!r}", other) for other in OTHERS)
    for field in record.fields:
        key, given = field.encode_name, sample(field.type)
        yield Case(key, "missing", {name: needed[name] for name in needed if name != key})
        yield Case(key, "misspelt", {**needed, f"{key}x": given})
        for change, value in _values(field.type, given):
            yield Case(key, change, {**needed, key: value})


def _values(kind: inspect.Type, given: Any) -> Iterator[tuple[str, Any]]:
    """What may be written for a key: every kind of value, every word, every length, and items."""
    yield from ((f"{other!r}", other) for other in OTHERS)
    for each in _members(kind):
        plain = _bare(each)
        yield f"as {type(plain).__name__}", sample(each)
        if isinstance(plain, inspect.LiteralType):
            for word in map(str, plain.values):
                yield from ((repr(each), each) for each in (word, word.upper(), f"{word}s"))
        elif isinstance(plain, inspect.VarTupleType):
            item = sample(plain.item_type)
            yield from ((f"{number} items", [item] * number) for number in range(7))
            yield from _within(plain.item_type, lambda value: [value])
        elif isinstance(plain, inspect.DictType):
            key = sample(plain.key_type)
            yield from _within(plain.value_type, lambda value, key=key: {key: value})
            for word in map(str, getattr(_bare(plain.key_type), "values", ())):
                yield f"under {word}", {word: sample(plain.value_type)}
            yield "under a key of another form", {f"{key} X": sample(plain.value_type)}
    yield "twice in a list", [copy.deepcopy(given)] * 2


def _within(kind: inspect.Type, put: Any) -> Iterator[tuple[str, Any]]:
    """Other values for what a list or a mapping holds."""
    yield from ((f"within: {other!r}", put(other)) for other in OTHERS)
    for each in _members(kind):
        yield f"within: as {type(_bare(each)).__name__}", put(sample(each))


def _members(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    plain = _bare(kind)
    return plain.types if isinstance(plain, inspect.UnionType) else (kind,)


def _bare(kind: inspect.Type) -> inspect.Type:
    return _bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def _example(kind: inspect.Type) -> Any:
    examples = (getattr(kind, "extra_json_schema", None) or {}).get("examples")
    return examples[0] if examples else None


def _is_null(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.NoneType)


_SCALARS: dict[type[inspect.Type], Any] = {
    inspect.BoolType: True,
    inspect.IntType: 2,
    inspect.FloatType: 2.5,
    inspect.StrType: "a text",
    inspect.NoneType: None,
}


def as_yaml(data: Any) -> str:
    """Data as an author could write it: JSON is YAML too."""
    return msgspec.json.encode(data).decode()
