"""The marks that an unfinished merge leaves in a file: told as such, and the rest is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketcompare.problems import Place, Problem, problem

_OURS = re.compile(r"<{7}(?: |$)")
_BASE = re.compile(r"\|{7}(?: |$)")
_PARTED = re.compile(r"={7}$")
_THEIRS = re.compile(r">{7}(?: |$)")


def without_conflicts(lines: Sequence[str], path: str) -> tuple[list[str], list[Problem]]:
    """The lines, of every conflict only the first version, and a problem for each conflict.

    Lines that do not count are empty, so that the others keep their numbers.
    """
    kept = list(lines)
    problems = []
    begun: int | None = None
    parted: int | None = None
    for number, line in enumerate(lines):
        if _OURS.match(line):
            begun, parted = number, None
        elif begun is not None and parted is None and (_BASE.match(line) or _PARTED.match(line)):
            parted = number
        elif begun is not None and parted is not None and _THEIRS.match(line):
            kept[begun] = ""
            kept[parted : number + 1] = [""] * (number + 1 - parted)
            problems.append(_conflict(lines, begun, parted, number, path))
            begun = None
    return kept, problems


def _conflict(lines: Sequence[str], begun: int, parted: int, ended: int, path: str) -> Problem:
    """The problem of one conflict; lines are by number from 0."""
    last = next(at for at in range(ended, parted - 1, -1) if at == parted or _is_parted(lines, at))
    marks = _marks(lines, begun, ended)
    ours, theirs = _range(begun + 1, parted - 1), _range(last + 1, ended - 1)
    return problem(
        "merge-conflict",
        Place(path, begun + 1),
        "two versions stand here: a merge was not finished",
        line_text=lines[begun],
        length=len(lines[begun].rstrip()),
        found=f"one version in {ours}, the other in {theirs}",
        repair=f"keep what is right of the two, and delete the marks in {marks}",
    )


def _is_parted(lines: Sequence[str], at: int) -> bool:
    return _PARTED.match(lines[at]) is not None


def _marks(lines: Sequence[str], begun: int, ended: int) -> str:
    marks = [at + 1 for at in range(begun, ended + 1) if _is_mark(lines[at])]
    return f"lines {', '.join(map(str, marks[:-1]))} and {marks[-1]}"


def _is_mark(line: str) -> bool:
    return any(mark.match(line) for mark in (_OURS, _BASE, _PARTED, _THEIRS))


def _range(first: int, last: int) -> str:
    """Lines by number from 0 in words."""
    if first > last:
        return "no line"
    return f"line {first + 1}" if first == last else f"lines {first + 1} to {last + 1}"
