"""What an error means: what it says, why, a real example as it is printed, and the repair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ketcompare.catalogue import CATALOGUE, look_up
from ketcompare.explaining.causes import CAUSES
from ketcompare.explaining.examples import EXAMPLES, WITHOUT_EXAMPLE, Edit
from ketcompare.explaining.running import ALONE, problems_of
from ketcompare.problem_text import problem_text, visible
from ketcompare.problems import Problem

_HEAD: Final = """# What errors mean

Every problem that the commands report has a code. Here each code has its meaning, its cause, an
example, and its repair. The examples are real: each is a change to a small invented project, with
what is printed then. `python build.py explain CODE` prints the same.

An *error* fails every build. A *warning* fails `check --strict` only.

This page is made by `python build.py errors`; do not edit it by hand.
"""


def code_lines(code: str, *, templates: Path) -> Iterator[str]:
    """A code explained for people at a terminal."""
    entry = look_up(code)
    found = _problems(code, templates)
    yield f"{entry.severity}[{code}] {entry.sentence}"
    yield f"  cause   {CAUSES[code]}"
    yield f"  repair  {_repair(code)}"
    yield ""
    yield from _example(code, found)


def page(*, templates: Path) -> str:
    """All codes on one page, in Markdown."""
    parts = [_HEAD, *(_section(code, templates) for code in CATALOGUE)]
    return "\n".join(parts)


def _section(code: str, templates: Path) -> str:
    entry, found = look_up(code), _problems(code, templates)
    example = "\n".join(f"    {line}".rstrip() for line in _example(code, found))
    cause = f"Cause: {CAUSES[code]}"
    head = f"## {code}\n\n{entry.sentence} ({entry.severity})"
    return "\n\n".join([head, cause, f"Repair: {_repair(code)}.", f"{example}\n"])


def _problems(code: str, templates: Path) -> list[Problem]:
    return [] if code in WITHOUT_EXAMPLE else problems_of(code, templates=templates)[:1]


def _repair(code: str) -> str:
    """The repair in general; where there is none, each problem tells its own."""
    return look_up(code).repair or "do as the message says; it knows the names that there are"


def _example(code: str, found: list[Problem]) -> Iterator[str]:
    """What was changed, and what is printed then."""
    if code in WITHOUT_EXAMPLE:
        yield WITHOUT_EXAMPLE[code]
        return
    text = look_up(code).example
    if text:
        yield ALONE
        yield from (f"+ {visible(line)}" for line in text.rstrip("\n").split("\n"))
    else:
        for edit in EXAMPLES[code].edits:
            yield from _change(edit)
        yield f"$ python build.py {_command(code)}"
    for problem in found:
        yield from problem_text(problem).split("\n")


def _change(edit: Edit) -> Iterator[str]:
    gone = edit.old is None and edit.new is None
    yield f"delete {edit.path}" if gone else edit.path
    yield from (f"- {visible(line.strip())}" for line in (edit.old or "").strip("\n").splitlines())
    yield from (f"+ {visible(line)}" for line in _added(edit))


def _added(edit: Edit) -> list[str]:
    lines = (edit.new or "").strip("\n").splitlines()
    return lines if edit.old is None else [line.strip() for line in lines]


def _command(code: str) -> str:
    stage = EXAMPLES[code].stage
    return {"verify": "verify --originals originals", "write": "build"}.get(stage, stage)
