"""Walks data along the model and tells every fault at its own place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, inspect

from ketcompare.loading import kinds
from ketcompare.loading.document import Document, KeyPath
from ketcompare.loading.forms import form_repair
from ketcompare.loading.leaves import has_length, leaf_fault, takes
from ketcompare.loading.repairs import nearest, type_repair, word_repair
from ketcompare.loading.scalars import quoted, resolve
from ketcompare.problems import Problem

Faults = Iterator[Problem]


class Walk(Struct, frozen=True):
    """A walk through the data of one document."""

    document: Document

    def faults(self, kind: inspect.Type, value: object, at: KeyPath) -> Faults:
        """Every fault of a value and of what is in it, except those that are told already."""
        if at in self.document.contents.reported:
            return
        fitting = [each for each in kinds.members(kind) if takes(kinds.bare(each), value)]
        if not fitting:
            yield self._wrong_type(kind, value, at)
        elif len(fitting) > 1 and isinstance(value, dict):
            yield from self._tagged(fitting, value, at)
        else:
            yield from self._within(fitting[0], value, at)

    def _within(self, kind: inspect.Type, value: object, at: KeyPath) -> Faults:
        """The faults of a value that is of the right kind."""
        plain = kinds.bare(kind)
        if isinstance(value, dict | list) and not has_length(plain, len(value)):
            yield self._wrong_length(kind, value, at)
        if isinstance(plain, inspect.StructType) and isinstance(value, dict):
            yield from self._record(plain, value, at)
        elif isinstance(plain, inspect.DictType) and isinstance(value, dict):
            yield from self._mapping(plain, value, at)
        elif isinstance(value, list):
            yield from self._items(plain, value, at)
        elif code := leaf_fault(plain, value):
            yield self._wrong_leaf(code, kind, value, at)

    def _record(self, kind: inspect.StructType, value: dict[str, object], at: KeyPath) -> Faults:
        fields = {field.encode_name: field for field in kind.fields}
        meant = self._meant(kind, value)
        for key, item in value.items():
            if field := fields.get(meant.get(key, key)):
                yield from self.faults(field.type, item, (*at, key))
            if key not in kinds.keys_of(kind):
                yield from self._unknown_key(kind, key, item, at)
        given = {*value, *meant.values()}
        missing = [each for each in kind.fields if each.required and each.encode_name not in given]
        if missing:
            yield self._missing_keys(kind, missing, at)

    def _mapping(self, kind: inspect.DictType, value: dict[str, object], at: KeyPath) -> Faults:
        for key, item in value.items():
            yield from self._key(kind.key_type, key, (*at, key))
            yield from self.faults(kind.value_type, item, (*at, key))

    def _items(self, kind: inspect.Type, value: list[object], at: KeyPath) -> Faults:
        if isinstance(kind, inspect.TupleType):
            each_kind = list(kind.item_types)
        else:
            each_kind = [getattr(kind, "item_type", inspect.AnyType())] * len(value)
        for number, (item_kind, item) in enumerate(zip(each_kind, value, strict=False)):
            yield from self.faults(item_kind, item, (*at, number))

    def _tagged(self, fitting: list[inspect.Type], value: dict[str, object], at: KeyPath) -> Faults:
        """The faults of a record that says by a key which of several kinds it is."""
        records = [
            plain for each in fitting if isinstance(plain := kinds.bare(each), inspect.StructType)
        ]
        field = next((each.tag_field for each in records if each.tag_field), None)
        if field is None:
            return
        named = next((each for each in records if each.tag == value.get(field)), None)
        if named:
            yield from self._record(named, value, at)
            return
        words = [str(each.tag) for each in records]
        expected = f"one of: {', '.join(words)}"
        repair = word_repair(str(value[field]), words) if field in value else None
        code = "unknown-value" if field in value else "missing-key"
        message = f"`{field}` must be {expected}"
        yield self.document.problem(code, (*at, field), message, expected=expected, repair=repair)

    def _meant(self, kind: inspect.StructType, value: dict[str, object]) -> dict[str, str]:
        """Keys that do not exist, each with the missing one that it was probably meant to be."""
        known = kinds.keys_of(kind)
        likely = {key: nearest(key, known) for key in value if key not in known}
        return {key: name for key, name in likely.items() if name and name not in value}

    def _unknown_key(
        self, kind: inspect.StructType, key: str, value: object, at: KeyPath
    ) -> Faults:
        if not kind.forbid_unknown_fields or (*at, key) in self.document.contents.reported:
            return
        known = kinds.keys_of(kind)
        owner = kinds.with_article(kinds.record_name(kind.cls))
        is_text = value is None and " " in key
        repair = "if it belongs to the text before it, put the whole text in quotes"
        yield self.document.problem(
            "unknown-key",
            (*at, key),
            f"`{key}` is not a key of {owner}",
            on_key=True,
            expected=f"one of: {', '.join(known)}",
            repair=repair if is_text else word_repair(key, known),
        )

    def _missing_keys(
        self, kind: inspect.StructType, missing: list[inspect.Field], at: KeyPath
    ) -> Problem:
        names = [f"`{field.encode_name}`" for field in missing]
        lines = [f"{field.encode_name}: {kinds.placeholder(field.type)}" for field in missing]
        told = f"{kinds.listed(names, 'and')} {'is' if len(names) == 1 else 'are'} missing"
        message = f"{told} from this {kinds.record_name(kind.cls)}"
        return self.document.problem("missing-key", at, message, repair="\n".join(["add:", *lines]))

    def _key(self, kind: inspect.Type, key: str, at: KeyPath) -> Faults:
        """The fault of a key of a mapping whose keys are authors' own."""
        plain = kinds.bare(kind)
        is_number = isinstance(plain, inspect.IntType | inspect.FloatType)
        value = resolve(key) if is_number else key
        code = leaf_fault(plain, value) if takes(plain, value) else "wrong-type"
        if code is None or at in self.document.contents.reported:
            return
        yield self.document.problem(
            code,
            at,
            f"`{key}` cannot be a key of {name_of(at[:-1])}",
            on_key=True,
            expected=kinds.in_words(kind),
            repair=word_repair(key, kinds.allowed_words(kind) or ()),
        )

    def _wrong_type(self, kind: inspect.Type, value: object, at: KeyPath) -> Problem:
        return self.document.problem(
            "wrong-type",
            at,
            f"{name_of(at)} must be {kinds.in_short(kind)}, not {kinds.describe(value)}",
            expected=kinds.in_words(kind),
            found=kinds.describe(value),
            repair=self._commented(value, at)
            or type_repair(kind, value, self.document.written(at).strip()),
        )

    def _wrong_leaf(self, code: str, kind: inspect.Type, value: object, at: KeyPath) -> Problem:
        expected = kinds.with_example(kind)
        return self.document.problem(
            code,
            at,
            f"{name_of(at)} must be {expected}",
            expected=expected,
            found=kinds.describe(value),
            repair=word_repair(str(value), kinds.allowed_words(kind) or ())
            or form_repair(kind, value),
        )

    def _wrong_length(
        self, kind: inspect.Type, value: dict[str, object] | list[object], at: KeyPath
    ) -> Problem:
        expected = kinds.in_length(kind)
        found = f"{len(value)}"
        message = f"{name_of(at)} must have {expected}, and has {found}"
        return self.document.problem("wrong-length", at, message, expected=expected, found=found)

    def _commented(self, value: object, at: KeyPath) -> str | None:
        """What to type where a value is empty because its text begins with `#`."""
        span = self.document.span(at)
        rest = self.document.line_text(span.line)[span.column - 1 :].strip()
        if value is None and rest.startswith("#"):
            return f"what follows `#` is a comment; if it is the text, write {quoted(rest)}"
        return None


def name_of(at: KeyPath) -> str:
    """What a path is called in a message: its key, or its number in a list."""
    if not at:
        return "the file"
    last = at[-1]
    return f"item {last + 1} of {name_of(at[:-1])}" if isinstance(last, int) else f"`{last}`"
