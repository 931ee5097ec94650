"""How a problem reads: a head line, the offending line with a marker, and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from ketcompare.problems import Problem, advice

Paint = Callable[[str, str], str]

_WIDEST = 110
_BEFORE = 60
_WIDTHS = {"W": 2, "F": 2}


def plain(_style: str, text: str) -> str:
    """Text without colour."""
    return text


def problem_text(problem: Problem, paint: Paint = plain) -> str:
    """A problem in full: `path:line:column: severity[code] message`, then the line and advice."""
    return "\n".join([_head(problem, paint), *_excerpt(problem, paint), *_advice(problem, paint)])


def visible(text: str) -> str:
    """Text in which every character without a shape of its own has one, none of them a command."""
    return "".join(map(_visible_character, text))


def display_width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return sum(map(_width, text))


def _head(problem: Problem, paint: Paint) -> str:
    place = paint("place", visible(f"{problem.place}:"))
    kind = paint(problem.severity, f"{problem.severity}[{problem.code}]")
    return f"{place} {kind} {visible(problem.message)}"


def _excerpt(problem: Problem, paint: Paint) -> list[str]:
    if not problem.line_text.strip():
        return []
    number = str(problem.place.line).rjust(5)
    shown, offset, length = _window(problem.line_text, problem.place.column - 1, problem.length)
    padding = " " * (display_width(shown[:offset]) + max(0, offset - len(shown)))
    marker = "^" * max(1, display_width(shown[offset : offset + length]))
    gutter = paint("gutter", f"{number} | ")
    below = paint("gutter", "      | ")
    return [*_around(problem, paint), gutter + shown, below + padding + paint("marker", marker)]


def _around(problem: Problem, paint: Paint) -> list[str]:
    """The line that tells which item the offending line belongs to."""
    if problem.within is None:
        return []
    line, _, _ = _window(problem.within.text, 0, 1)
    told = [paint("gutter", f"{problem.within.line:5} | ") + line]
    if problem.within.line + 1 < problem.place.line:
        told.append(paint("gutter", "  ... |"))
    return told


def _window(line: str, start: int, length: int) -> tuple[str, int, int]:
    """The part of a long line around a place, with where the place lies in it."""
    if len(line) <= _WIDEST:
        return visible(line), start, length
    first = max(0, start - _BEFORE)
    head = "…" if first else ""
    tail = "…" if first + _WIDEST < len(line) else ""
    shown = visible(line[first : first + _WIDEST])
    return head + shown + tail, start - first + len(head), min(length, _WIDEST - start + first)


def _advice(problem: Problem, paint: Paint) -> list[str]:
    return [f"{paint('label', f'{label}:')} {_lines(text)}" for label, text in advice(problem)]


def _lines(text: str) -> str:
    """Text of several lines, the later ones indented."""
    return "\n  ".join(visible(line) for line in text.split("\n"))


def _visible_character(character: str) -> str:
    """One character for one: controls, odd spaces and the unprintable get a sign."""
    if character == " " or (character.isprintable() and not character.isspace()):
        return character
    if character == "\t":
        return "→"
    if character < " ":
        return chr(0x2400 + ord(character))
    return "␣" if unicodedata.category(character) == "Zs" else "\ufffd"


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return _WIDTHS.get(unicodedata.east_asian_width(character), 1)
