"""Builds plain data and the map of places from the parser's events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct

from ketcompare.loading import traps
from ketcompare.loading.document import DEEPEST, Collection, Contents, KeyPath, Span
from ketcompare.loading.file_text import FileText
from ketcompare.loading.scalars import resolve
from ketcompare.problems import Problem


class _Open(Struct):
    """A mapping or list that is being filled; `key` is the one whose value comes next."""

    at: KeyPath
    content: Collection
    key: str | None = None

    @property
    def next_path(self) -> KeyPath:
        return (*self.at, len(self.content) if self.key is None else self.key)

    def put(self, value: object) -> None:
        if isinstance(self.content, list):
            self.content.append(value)
        elif self.key is not None:
            self.content[self.key] = value
            self.key = None


class Builder:
    """Takes the parser's events one by one until `ended`."""

    def __init__(self, text: FileText) -> None:
        self.problems: list[Problem] = []
        self.documents = 0
        self.ended = False
        self._text = text
        self._data: object = None
        self._values: dict[KeyPath, Span] = {}
        self._keys: dict[KeyPath, Span] = {}
        self._reported: set[KeyPath] = set()
        self._open: list[_Open] = []
        self._depth_in_key = 0
        self._handlers: dict[type, Callable[[Any], None]] = {
            yaml.DocumentStartEvent: self._start_document,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
        }

    def take(self, event: Any) -> None:
        """Take one event."""
        if self._depth_in_key:
            self._skip(event)
        elif handler := self._handlers.get(type(event)):
            handler(event)

    def contents(self) -> Contents | None:
        """What was built, if there was anything and it is whole."""
        if self.documents == 0 or self._open:
            return None
        return Contents(
            lines=tuple(self._text.original),
            data=self._data,
            values=self._values,
            keys=self._keys,
            reported=frozenset(self._reported),
        )

    def _start_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._tell(self._text.problem("several-documents", self._text.span(event)))
            self.ended = True

    def _scalar(self, event: Any) -> None:
        if self._awaits_key():
            self._key(event, event.value)
            return
        value = resolve(event.value) if event.implicit[0] else event.value
        self._begin(event)
        self._put(value)
        if event.implicit[0]:
            self._tell(traps.lost_text(event, value, self._text))

    def _alias(self, event: Any) -> None:
        self._tell(traps.refused_alias(event, self._text))
        if self._awaits_key():
            self._open[-1].key = f"*{event.anchor}"
        else:
            at = self._place(event)
            self._put(None)
            self._reported.add(at)

    def _start(self, event: Any) -> None:
        content: Collection = {} if isinstance(event, yaml.MappingStartEvent) else []
        if self._awaits_key():
            self._start_key(event)
            return
        at = self._begin(event)
        self._put(content)
        self._open.append(_Open(at, content))
        if len(self._open) > DEEPEST:
            self._tell(self._text.problem("nested-too-deeply", self._text.span(event)))
            self.ended = True

    def _end(self, _event: Any) -> None:
        self._open.pop()

    def _start_key(self, event: Any) -> None:
        """Begin to pass over a key that is a list or mapping."""
        mapping = self._open[-1]
        mapping.key = ""
        self._depth_in_key = 1
        self._reported |= {mapping.at, mapping.next_path}
        self._tell(self._text.problem("key-not-text", self._text.span(event)))

    def _skip(self, event: Any) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self._depth_in_key += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            self._depth_in_key -= 1

    def _awaits_key(self) -> bool:
        if not self._open:
            return False
        innermost = self._open[-1]
        return innermost.key is None and isinstance(innermost.content, dict)

    def _place(self, event: Any) -> KeyPath:
        """The path of the value that begins; its place is kept."""
        at = self._open[-1].next_path if self._open else ()
        self._values[at] = self._text.span(event)
        return at

    def _begin(self, event: Any) -> KeyPath:
        at = self._place(event)
        if event.anchor or event.tag:
            self._tell(traps.refused_property(event, self._text))
            self._reported.add(at)
        return at

    def _put(self, value: object) -> None:
        if self._open:
            self._open[-1].put(value)
        else:
            self._data = value

    def _key(self, event: Any, key: str) -> None:
        """Take a key of the innermost mapping."""
        mapping, span = self._open[-1], self._text.span(event)
        at = (*mapping.at, key)
        if key in mapping.content:
            self._tell(traps.duplicate_key(key, self._keys[at], span, self._text))
        if key == "<<" and event.implicit[0]:
            self._tell(self._text.problem("merge-not-allowed", span))
            self._reported |= {mapping.at, at}
        if event.anchor or event.tag:
            self._tell(traps.refused_property(event, self._text))
        self._keys[at] = span
        mapping.key = key

    def _tell(self, problem: Problem | None) -> None:
        if problem:
            self.problems.append(problem)
