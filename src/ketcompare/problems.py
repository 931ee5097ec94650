"""Problems: something wrong in the content, with its place, what was expected and the repair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypedDict, Unpack

import msgspec

from ketcompare.catalogue import Severity, importance, look_up

__all__ = [
    "Advice",
    "Details",
    "Place",
    "Problem",
    "Severity",
    "Within",
    "errors",
    "in_order",
    "problem",
    "to_json",
    "warnings",
    "within",
]


class Place(msgspec.Struct, frozen=True, order=True):
    """A place in a file: its path from the project's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Within(msgspec.Struct, frozen=True, order=True):
    """The line that begins the item of a list in which a problem lies."""

    line: int
    text: str


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One fault in the content; `length` is how many characters of the line it covers."""

    code: str
    severity: Severity
    place: Place
    message: str
    line_text: str = ""
    found: str | None = None
    expected: str | None = None
    repair: str | None = None
    length: int = 1
    within: Within | None = None


class Advice(TypedDict, total=False):
    """What stands in the file, what should, and what to type."""

    found: str | None
    expected: str | None
    repair: str | None


class Details(Advice, total=False):
    """What else a problem may tell: the line, and how much of it is meant."""

    line_text: str
    length: int
    within: Within | None


def problem(
    code: str, place: Place, message: str | None = None, **details: Unpack[Details]
) -> Problem:
    """A problem whose severity, and message and repair if not given, come from the catalogue."""
    entry = look_up(code)
    details["repair"] = details.get("repair") or entry.repair
    return Problem(
        code=code,
        severity=entry.severity,
        place=place,
        message=message or _as_message(entry.sentence),
        **details,
    )


def advice(value: Problem) -> list[tuple[str, str]]:
    """What is told after the message, each with its label; nothing twice, and always the repair."""
    facts = (("expected", value.expected), ("found", value.found))
    told = [(label, text) for label, text in facts if text and not _says(value.message, text)]
    return [*told, ("repair", value.repair)] if value.repair else told


def _says(message: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", message) is not None


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems without repetition: errors first, causes before what follows, then by place."""
    return sorted(set(problems), key=_rank)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that fail every build."""
    return [each for each in problems if each.severity is Severity.ERROR]


def warnings(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that fail a strict check only."""
    return [each for each in problems if each.severity is Severity.WARNING]


def to_json(value: Problem) -> dict[str, Any]:
    """A problem as plain data, every key present."""
    plain: dict[str, Any] = msgspec.to_builtins(value)
    return plain


def _as_message(sentence: str) -> str:
    """A sentence of the catalogue as it stands in a message: small first letter, no full stop."""
    starts_word = sentence[1:2].islower() or sentence[1:2] == " "
    first = sentence[:1].lower() if starts_word else sentence[:1]
    return first + sentence[1:].removesuffix(".")


def within(lines: Sequence[str], number: int) -> Within | None:
    """The line that begins the item around a line of a YAML file, both by number from 1."""
    if not 0 < number <= len(lines):
        return None
    depth = _depth(lines[number - 1])
    for above in range(number - 2, -1, -1):
        line = lines[above]
        if not line.strip() or _depth(line) >= depth:
            continue
        if line.lstrip().startswith("- "):
            return Within(above + 1, line)
        depth = _depth(line)
        if depth == 0:
            break
    return None


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _rank(value: Problem) -> tuple[bool, int, Place, str, str, str]:
    warning = value.severity is Severity.WARNING
    weight = importance(value.code)
    return warning, weight, value.place, value.code, value.message, value.repair or ""
