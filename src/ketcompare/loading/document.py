"""A YAML file that was read: plain data, and where in the file every value and key stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias, Unpack

from msgspec import Struct, field

from ketcompare.problems import Advice, Place, Problem, problem, within

KeyPath: TypeAlias = tuple[str | int, ...]
Collection: TypeAlias = dict[str, object] | list[object]

DEEPEST = 40
"""How many lists and mappings may lie within one another."""


class Span(NamedTuple):
    """Where something stands: line and column from 1, and how much of that line it takes."""

    line: int
    column: int
    length: int = 1


class Contents(Struct, frozen=True):
    """What one YAML file holds, as a careful look finds it.

    `values` and `keys` tell the place of the value, and of its key, at a path such as
    `("claims", "onset", 0, "says")`. `reported` are paths whose fault is told already.
    """

    lines: tuple[str, ...] = ()
    data: object = None
    values: Mapping[KeyPath, Span] = field(default_factory=dict)
    keys: Mapping[KeyPath, Span] = field(default_factory=dict)
    reported: frozenset[KeyPath] = frozenset()


class Document(Struct, frozen=True, dict=True):
    """One YAML file that was read; `look` is called once something in it is asked for.

    Most files have nothing wrong with them, so that no place in them is ever wanted. Only where
    the records in its lists begin is found at a glance.
    """

    path: str
    look: Callable[[], Contents]
    glance: Callable[[], Mapping[KeyPath, Span]] | None = None

    @classmethod
    def of(cls, path: str, contents: Contents) -> Document:
        """A document at which nobody has to look again."""
        return cls(path, lambda: contents)

    @cached_property
    def contents(self) -> Contents:
        """What the file holds, with the places."""
        return self.look()

    @cached_property
    def starts(self) -> Mapping[KeyPath, Span]:
        """Where at least every record in a list begins, by its path."""
        return self.glance() if self.glance else self.contents.values

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file as its author wrote them."""
        return self.contents.lines

    @property
    def data(self) -> object:
        """Its content as plain data."""
        return self.contents.data

    def place(self, at: KeyPath) -> Place:
        """The place of a value, or of the nearest value around it."""
        span = self.span(at)
        return Place(self.path, span.line, span.column)

    def span(self, at: KeyPath, *, on_key: bool = False) -> Span:
        """Where a value or its key stands, or else the nearest value around it."""
        if on_key and at in self.contents.keys:
            return self.contents.keys[at]
        while at and at not in self.contents.values:
            at = at[:-1]
        return self.contents.values.get(at, Span(1, 1))

    def line(self, at: KeyPath) -> int:
        """The number of the line that a value stands in."""
        return self.span(at).line

    def line_text(self, line: int) -> str:
        """A line of the file by its number; empty beyond the end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def written(self, at: KeyPath) -> str:
        """A value as the author typed it, as far as it stands on its first line."""
        span = self.contents.values.get(at)
        if span is None:
            return ""
        return self.line_text(span.line)[span.column - 1 : span.column - 1 + span.length]

    def tells_within(self, at: KeyPath) -> bool:
        """Whether a fault at this path, or within it, is told already."""
        return any(told[: len(at)] == at for told in self.contents.reported)

    def problem(
        self,
        code: str,
        at: KeyPath,
        message: str | None = None,
        *,
        on_key: bool = False,
        **advice: Unpack[Advice],
    ) -> Problem:
        """A problem at the place of a value, or of its key."""
        span = self.span(at, on_key=on_key)
        return problem(
            code,
            Place(self.path, span.line, span.column),
            message,
            line_text=self.line_text(span.line),
            length=span.length,
            within=within(self.lines, span.line),
            **advice,
        )
