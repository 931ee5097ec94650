"""Finds the repair for a text that is no YAML, by trying likely ones.

A repair counts only if the parser then comes past the line of the fault. With it in
place the rest of the file is read, so that one slip does not hide the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ketcompare.loading.scalars import quoted
from ketcompare.loading.syntax import Fault, first_fault
from ketcompare.problems import Place, Problem, problem

_ENTRY = re.compile(
    r"(?P<head>\s*(?:-\s+)*(?:[^\s:#'\"\[\]{}&*!|>%@`,?-][^:#]*?:\s+)?)(?P<value>\S.*)"
)
_GLUED_COLON = re.compile(r"\s*(?:- )*[A-Za-z_][\w-]*:(?=\S)")
_GLUED_DASH = re.compile(r"\s*-(?=[^\s-])")
_ENTRY_IN_BRACKETS = re.compile(
    r"(?P<head>[^\[{]*[\[{]\s*(?:[\w-]+:\s+)?)(?P<value>[^\s\[\]{}\"',][^\[\]{}\"',]*?)(?P<tail>\s*[\]}])\s*"
)
_LONGEST_LINE = 2000
_FAR = 200
"""How many lines above a fault a quote mark may have been opened."""
_CLOSERS = {"[": "]", "{": "}"}


class Try(NamedTuple):
    """A repair to try: the line by number from 0, its new text, and what to tell if it works."""

    line: int
    text: str
    code: str
    column: int
    message: str
    repair: str


class Mended(NamedTuple):
    """The lines with one repair, the problem that tells it, and the next fault, if any."""

    lines: list[str]
    problem: Problem
    fault: Fault | None


def mend(lines: Sequence[str], fault: Fault, path: str) -> Mended | None:
    """The first repair that brings the parser past the line of the fault."""
    for each in _tries(lines, fault):
        mended = [*lines[: each.line], each.text, *lines[each.line + 1 :]]
        following = first_fault(mended)
        if following is None or following.line > fault.line:
            return Mended(mended, _problem(each, lines, path), following)
    return None


def quoted_line(line: str, column: int) -> str:
    """A line, without its indentation, whose text from a column on is put in quotes."""
    return (line[:column] + quoted(line[column:].rstrip())).strip()


def _tries(lines: Sequence[str], fault: Fault) -> Iterator[Try]:
    """Likely repairs of the line of a fault, and of the line before it."""
    here = min(fault.line, len(lines) - 1)
    before = next((n for n in range(here - 1, -1, -1) if lines[n].strip()), None)
    near = (here,) if before is None else (here, before)
    for number in (each for each in near if len(lines[each]) <= _LONGEST_LINE):
        yield from _spaced(number, lines[number])
        yield from _closed(number, lines[number])
        yield from _quoted_in_brackets(number, lines[number])
        yield from _quoted(number, lines[number])
        yield from _indented(number, lines)
    yield from _opened_above(lines, here)


def _opened_above(lines: Sequence[str], here: int) -> Iterator[Try]:
    """A quote mark that was opened further up, and closed by one that begins another text."""
    for number in range(here - 1, max(-1, here - _FAR), -1):
        entry = _ENTRY.fullmatch(lines[number].rstrip())
        if entry and entry["head"].strip() and _is_unclosed(entry["value"]):
            yield from _quoted(number, lines[number])


def _problem(each: Try, lines: Sequence[str], path: str) -> Problem:
    line = lines[each.line]
    length = len(line.rstrip()) - each.column if each.code == "needs-quotes" else 1
    return problem(
        each.code,
        Place(path, each.line + 1, each.column + 1),
        each.message,
        line_text=line,
        length=max(1, length),
        repair=each.repair,
    )


def _spaced(number: int, line: str) -> Iterator[Try]:
    """A space after a colon or dash that lacks it."""
    for pattern, mark in ((_GLUED_COLON, "colon"), (_GLUED_DASH, "dash")):
        if hit := pattern.match(line):
            text = f"{line[: hit.end()]} {line[hit.end() :]}"
            message = f"there is no space after the {mark}"
            yield Try(number, text, "missing-space", hit.end(), message, _write(text))


def _closed(number: int, line: str) -> Iterator[Try]:
    """A bracket or brace closed at the end of its line."""
    entry = _ENTRY.fullmatch(line.rstrip())
    closer = _CLOSERS.get(entry["value"][0]) if entry else None
    if entry and closer and closer not in entry["value"]:
        text = line.rstrip() + closer
        message = f"`{entry['value'][0]}` is opened here and not closed"
        yield Try(number, text, "not-closed", entry.start("value"), message, _write(text))


def _quoted(number: int, line: str) -> Iterator[Try]:
    """A text put in quotes."""
    entry = _ENTRY.fullmatch(line.rstrip())
    if entry is None or not entry["head"].strip() or _is_in_brackets(entry["value"]):
        return
    text = entry["head"] + quoted(_bare(entry["value"]))
    code = "not-closed" if _is_unclosed(entry["value"]) else "needs-quotes"
    yield Try(number, text, code, entry.start("value"), _reason(entry["value"]), _write(text))


def _quoted_in_brackets(number: int, line: str) -> Iterator[Try]:
    """The only text in brackets or braces put in quotes."""
    if entry := _ENTRY_IN_BRACKETS.fullmatch(line):
        text = entry["head"] + quoted(entry["value"]) + entry["tail"]
        message = _reason(entry["value"])
        yield Try(number, text, "needs-quotes", entry.start("value"), message, _write(text))


def _indented(number: int, lines: Sequence[str]) -> Iterator[Try]:
    """A line moved below a line before it, the nearest depth first."""
    line = lines[number]
    content = line.lstrip(" ")
    depth = len(line) - len(content)
    for level in sorted(_depths(lines[:number]) - {depth}, key=lambda each: abs(each - depth)):
        repair = f"begin this line with {_spaces(level)} instead of {_spaces(depth)}"
        message = "this line is not indented like those that it belongs with"
        text = " " * level + content
        yield Try(number, text, "wrong-indentation", depth, message, repair)


def _depths(lines: Sequence[str]) -> set[int]:
    """The depths at which keys and items begin in the lines just before."""
    found = set()
    for line in lines[-60:]:
        if hit := re.match(r"( *)((?:- +)*)[^\s#]", line):
            found |= {len(hit[1]), len(hit[1]) + len(hit[2])}
    return found


def _is_unclosed(value: str) -> bool:
    return value[0] in "'\"" and value.count(value[0]) == 1


def _is_in_brackets(value: str) -> bool:
    return value[0] in _CLOSERS and value[-1] == _CLOSERS[value[0]] and len(value) > 1


def _bare(value: str) -> str:
    """A text without quote marks that were meant to go around it."""
    mark = value[0]
    if mark not in "'\"":
        return value
    inside = value[1:].removesuffix(mark)
    pairs_inside = inside.count(mark) > 1 and inside.count(mark) % 2 == 0
    if value.count(mark) == 1:
        return inside
    return inside if value.endswith(mark) and not pairs_inside else value


def _reason(value: str) -> str:
    """Why a text needs quotes, or other ones."""
    if _is_unclosed(value):
        return "a quote mark is opened here and not closed"
    if value[0] in "'\"":
        return "the quote marks around this text clash with what is in it or follows it"
    if value[0] in "[]{}&*!|>%@`,?-#":
        return f"a text cannot begin with `{value[0]}` unless it is in quotes"
    if ": " in value or value.endswith(":"):
        return "this text has a colon in it, which YAML takes for the end of a key"
    return "YAML cannot read this text without quotes"


def _write(line: str) -> str:
    return f"write: {line.strip()}"


def _spaces(number: int) -> str:
    return {0: "no space", 1: "1 space"}.get(number, f"{number} spaces")
