"""What is due at a place, in plain words: the model's types as an author would name them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, TypeAlias

import msgspec
from msgspec import inspect

ListLike: TypeAlias = (
    inspect.ListType | inspect.VarTupleType | inspect.SetType | inspect.FrozenSetType
)

_NAMES: dict[type[inspect.Type], str] = {
    inspect.AnyType: "anything",
    inspect.NoneType: "null",
    inspect.BoolType: "true or false",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.StrType: "text",
    inspect.DateType: "a date such as 2026-11-20",
    inspect.TupleType: "a list",
    inspect.DictType: "keys with values",
}
_LONGEST = 60
_BOUNDS = (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than"))


def bare(kind: inspect.Type) -> inspect.Type:
    """A type without what is said about it."""
    return bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def described(kind: inspect.Type) -> str | None:
    """What the model itself says about a type."""
    if not isinstance(kind, inspect.Metadata):
        return None
    text = (kind.extra_json_schema or {}).get("description")
    return str(text) if text else described(kind.type)


def example(kind: inspect.Type) -> str | None:
    """The example that the model gives of a type, as it is written in YAML."""
    if not isinstance(kind, inspect.Metadata):
        return None
    examples = (kind.extra_json_schema or {}).get("examples")
    return msgspec.json.encode(examples[0]).decode() if examples else example(kind.type)


def members(kind: inspect.Type) -> list[inspect.Type]:
    """The types that are allowed: those of a union, or the one itself."""
    plain = bare(kind)
    return list(plain.types) if isinstance(plain, inspect.UnionType) else [kind]


def allowed_words(kind: inspect.Type) -> list[str] | None:
    """The words of a closed list, if the type is one."""
    plain = bare(kind)
    if isinstance(plain, inspect.LiteralType):
        return [str(value) for value in plain.values]
    if isinstance(plain, inspect.EnumType):
        return [str(member.value) for member in plain.cls]
    return None


def in_words(kind: inspect.Type) -> str:
    """A type in plain words, with the form, range or keys that it must have."""
    plain, words = bare(kind), allowed_words(kind)
    if isinstance(plain, inspect.UnionType):
        return " or ".join(in_words(each) for each in _null_last(plain.types))
    if words is not None:
        return f"one of: {', '.join(words)}"
    if isinstance(plain, inspect.StructType):
        return f"{in_short(kind)} ({', '.join(keys_of(plain))})"
    if isinstance(plain, ListLike) and not isinstance(bare(plain.item_type), inspect.StructType):
        return f"a list in which each item is {in_words(plain.item_type)}"
    return described(kind) or in_short(kind) + _bounds(plain)


def with_example(kind: inspect.Type) -> str:
    """A type in plain words; for a text of a certain form, with an example of it."""
    given = next((found for each in members(kind) if (found := example(each))), None)
    return f"{in_words(kind)}, such as {given}" if given else in_words(kind)


def in_short(kind: inspect.Type) -> str:
    """A type in plain words, without its form."""
    plain, words = bare(kind), allowed_words(kind)
    if isinstance(plain, inspect.UnionType):
        return " or ".join(in_short(each) for each in _null_last(plain.types))
    if words is not None:
        return listed(words, "or")
    if isinstance(plain, inspect.StructType):
        return with_article(record_name(plain.cls))
    if isinstance(plain, ListLike):
        return f"a list in which each item is {in_short(plain.item_type)}"
    return _NAMES.get(type(plain), "a value of another type")


def keys_of(kind: inspect.StructType) -> list[str]:
    """The keys that a record may have."""
    tag = [kind.tag_field] if kind.tag_field else []
    return tag + [field.encode_name for field in kind.fields]


def record_name(cls: type[Any]) -> str:
    """The name of a record's class in plain words: FactFile is a fact file."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", cls.__name__).lower()


def listed(words: list[str], conjunction: str) -> str:
    """Words in a row, with "and" or "or" before the last."""
    start, last = words[:-1], words[-1]
    return f"{', '.join(start)} {conjunction} {last}" if start else last


def with_article(noun: str) -> str:
    """A noun with "a" or "an" before it, unless it is a plural."""
    if noun.endswith("s"):
        return noun
    return f"an {noun}" if noun[:1] in "aeio" else f"a {noun}"


def placeholder(kind: inspect.Type) -> str:
    """What to type for a value of this type, as far as that can be known."""
    for each in members(kind):
        if given := example(each):
            return given
    plain = bare(members(kind)[0])
    if isinstance(plain, inspect.StructType):
        return "{" + ", ".join(f"{each}: ..." for each in _required(plain)) + "}"
    if isinstance(plain, ListLike):
        return "[...]"
    return f"<{in_short(kind)}>"


def describe(value: object) -> str:
    """What stands in the file, in plain words."""
    match value:
        case None:
            return "nothing (null)"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text {shortened(value)}"
        case list():
            return "a list"
        case _:
            return "keys with values"


def shortened(text: str) -> str:
    """A text in quotes, cut when it is long."""
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[: _LONGEST - 3]}..."'


def _bounds(kind: inspect.Type) -> str:
    """The bounds of a number or a text."""
    told = [
        f"{words} {bound:g}"
        for name, words in _BOUNDS
        if (bound := getattr(kind, name, None)) is not None
    ]
    if isinstance(kind, inspect.StrType):
        told = list(_text_bounds(kind))
    return f", {' and '.join(told)}" if told else ""


def _text_bounds(kind: inspect.StrType) -> Iterable[str]:
    if kind.pattern:
        yield f"of the form {kind.pattern}"
    if kind.min_length:
        yield "not empty" if kind.min_length == 1 else f"at least {kind.min_length} characters"
    if kind.max_length is not None:
        yield f"at most {kind.max_length} characters"


def in_length(kind: inspect.Type) -> str:
    """How many items a list or mapping may have, in plain words."""
    plain = bare(kind)
    if isinstance(plain, inspect.TupleType):
        return _items(len(plain.item_types))
    least = getattr(plain, "min_length", None)
    most = getattr(plain, "max_length", None)
    if least and most is not None:
        return _items(least) if least == most else f"{least} to {_items(most)}"
    return f"at least {_items(least)}" if least else f"at most {_items(most or 0)}"


def _items(number: int) -> str:
    return "1 item" if number == 1 else f"{number} items"


def _null_last(kinds: Iterable[inspect.Type]) -> list[inspect.Type]:
    return sorted(kinds, key=lambda kind: isinstance(kind, inspect.NoneType))


def _required(kind: inspect.StructType) -> list[str]:
    return [field.encode_name for field in kind.fields if field.required]
