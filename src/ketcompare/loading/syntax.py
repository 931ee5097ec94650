"""What YAML itself refuses: where a text stops being YAML, told in our own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from ketcompare.problems import Place, Problem, problem

EventLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_IN_OUR_WORDS = (
    ("mapping values are not allowed", "a key and its colon stand where none can be"),
    ("did not find expected key", "a key was expected here, with a colon and a space after it"),
    ("expected <block end>", "a key or a `- ` was expected here"),
    ("'-' indicator", "a list item was expected here, beginning with `- `"),
    ("could not find expected ':'", "a colon is missing after a key"),
    ("end of stream", "a quote mark is opened here and never closed"),
    ("',' or ']'", "a list in brackets is not closed, or a comma is missing"),
    ("',' or '}'", "a mapping in braces is not closed, or a comma is missing"),
    ("cannot start any token", "a text cannot begin with this character unless it is in quotes"),
    ("block sequence entries", "a list item cannot begin here"),
    ("unknown escape character", "in double quotes a backslash begins an escape, and not this one"),
    ("node content", "a value was expected here"),
)


_TOO_DEEP = "maximum nesting depth"
"""What some versions of the parser say of more depth than they follow, before ours is reached."""


class Fault(NamedTuple):
    """Where the text stops being YAML, by line and column from 0, and what the parser says."""

    line: int
    column: int
    says: str


def events(lines: Sequence[str]) -> Iterator[Any]:
    """The parser's events; raises `yaml.YAMLError` where the text stops being YAML."""
    loader = EventLoader("\n".join(lines))
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            yield event
    finally:
        loader.dispose()


def first_fault(lines: Sequence[str]) -> Fault | None:
    """Where the text stops being YAML, if it does."""
    try:
        for _event in events(lines):
            pass
    except yaml.YAMLError as error:
        return fault_of(error)
    return None


def fault_of(error: yaml.YAMLError) -> Fault:
    """The place and words of a parser's error; for what is never closed, where it was opened."""
    says = str(getattr(error, "problem", None) or error)
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if "end of stream" in says and opened:
        mark = opened
    return Fault(mark.line, mark.column, says) if mark else Fault(0, 0, says)


def syntax_problem(fault: Fault, lines: Sequence[str], path: str) -> Problem:
    """The problem for a fault whose repair is not known."""
    line = min(fault.line, len(lines) - 1)
    while line and not lines[line].strip():
        line -= 1
    column = fault.column if line == fault.line else len(lines[line].rstrip())
    place = Place(path, line + 1, column + 1)
    if _TOO_DEEP in fault.says:
        return problem("nested-too-deeply", place, line_text=lines[line])
    words = (ours for theirs, ours in _IN_OUR_WORDS if theirs in fault.says)
    return problem("yaml-syntax", place, next(words, None), line_text=lines[line])
