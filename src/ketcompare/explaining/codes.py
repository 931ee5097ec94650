"""What an error means: what it says, why, a real example as it is printed, and the repair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketcompare.catalogue import (
    CATALOGUE,
    EVIDENCE,
    LEDGER,
    OUTPUT,
    READING,
    RECORDS,
    RULES,
    TIES,
    WORDING,
    look_up,
)
from ketcompare.explaining.causes import CAUSES
from ketcompare.explaining.examples import EXAMPLES, WITHOUT_EXAMPLE, Edit
from ketcompare.explaining.running import ALONE, problems_of
from ketcompare.problem_text import problem_text, visible
from ketcompare.problems import Problem

INDEX: Final = "errors.md"
FOLDER: Final = "errors"
_HEAD: Final = """# What errors mean

Every problem that the commands report has a code. Each code has a page with its meaning, its cause,
an example, and its repair. The examples are real: each is a change to a small invented project,
with what is printed then. `python build.py explain CODE` prints the same.

An *error* fails every build. A *warning* fails `check --strict` only.
"""
_MADE: Final = "made by `python build.py errors`"
_GROUPS: Final = (
    ("Reading a file", READING),
    ("What a file holds", RECORDS),
    ("Rules between files", RULES),
    ("Evidence", EVIDENCE),
    ("Ties to the articles", TIES),
    ("Every sentence accounted for", LEDGER),
    ("Wording", WORDING),
    ("Writing the site", OUTPUT),
)


def code_lines(code: str) -> Iterator[str]:
    """A code explained for people at a terminal."""
    entry = look_up(code)
    found = _problems(code)
    yield f"{entry.severity}[{code}] {entry.sentence}"
    yield f"  cause   {CAUSES[code]}"
    yield f"  repair  {_repair(code)}"
    yield ""
    yield from _example(code, found)


def pages() -> dict[str, str]:
    """The index and a page a code, in Markdown, by their paths below the folder of documents."""
    found = {f"{FOLDER}/{code}.md": f"{page(code)}. This page is {_MADE}.\n" for code in CATALOGUE}
    return {INDEX: f"{index()}\nThese pages are {_MADE}; do not edit them by hand.\n", **found}


def index() -> str:
    """All codes by groups, in Markdown; each leads to its page."""
    parts = [_HEAD]
    for heading, codes in _GROUPS:
        rows = (f"| [{c.id}]({FOLDER}/{c.id}.md) | {c.severity} | {c.sentence} |" for c in codes)
        parts += [f"## {heading}\n", "| code | is | means |", "| --- | --- | --- |", *rows, ""]
    return "\n".join(parts)


def page(code: str) -> str:
    """A code explained in Markdown, with the way back to all codes."""
    entry, found = look_up(code), _problems(code)
    example = "\n".join(f"    {line}".rstrip() for line in _example(code, found))
    head = f"# {code}\n\n{entry.sentence} ({entry.severity})"
    cause, repair = f"Cause: {CAUSES[code]}", f"Repair: {_repair(code)}."
    return "\n\n".join([head, cause, repair, example, f"[All codes](../{INDEX})"])


def _problems(code: str) -> list[Problem]:
    return [] if code in WITHOUT_EXAMPLE else problems_of(code)[:1]


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
