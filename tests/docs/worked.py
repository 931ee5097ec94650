"""Reading the worked examples of the editor's guide, and doing what they tell.

A block of changes (`diff`) names a file, then has lines that stay, go (`-`) and come (`+`); a
`yaml` or `html` block names a new file in a comment. A `console` block has commands after `$`, each
with what it prints; `…` stands for anything.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from projects.copying import edit

PROMPT = "$ python build.py "
BLOCKS = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^(?:<!-- (\S+) -->|# (\S+\.yaml))\n", re.MULTILINE)

Run = Callable[[list[str]], str]


@dataclass(frozen=True)
class Block:
    """One fenced block: its language and its text."""

    kind: str
    text: str


def examples(guide: str) -> dict[str, list[Block]]:
    """The blocks of each worked example, by its heading."""
    worked = guide.partition("\n## Worked examples\n")[2].partition("\n## ")[0]
    parts = (part.partition("\n") for part in worked.split("\n### ")[1:])
    return {head: [Block(*each) for each in BLOCKS.findall(text)] for head, _, text in parts}


def do(block: Block, root: Path, run: Run) -> list[str]:
    """Do what a block tells in a project; what was printed otherwise than it says."""
    if block.kind == "diff":
        _change(block.text, root)
    elif block.kind in ("yaml", "html"):
        _write(block.text, root)
    elif block.kind == "console":
        return list(_unlike(block.text, run))
    return []


def _change(text: str, root: Path) -> None:
    for part in text.strip("\n").split("\n\n"):
        name, *lines = part.split("\n")
        old, new = (
            "".join(f"{line[1:]}\n" for line in lines if line[0] in signs) for signs in (" -", " +")
        )
        edit(root / name, old, new)


def _write(text: str, root: Path) -> None:
    named = _NAMED.search(text)
    assert named is not None, "the block does not name its file"
    (root / (named[1] or named[2])).write_text(_NAMED.sub("", text, count=1), "utf-8")


def _unlike(text: str, run: Run) -> Iterator[str]:
    for told in text.split(PROMPT)[1:]:
        command, _, expected = told.partition("\n")
        printed = run(shlex.split(command))
        if not re.fullmatch(_pattern(expected), printed):
            yield f"$ {command}\n{printed}"


def _pattern(expected: str) -> re.Pattern[str]:
    """What is to be printed; a line of `…` alone stands for any lines, or none."""
    lines = ("(?:.*\n)*" if line == "…\n" else _line(line) for line in expected.splitlines(True))
    return re.compile("".join(lines))


def _line(line: str) -> str:
    return ".*".join(re.escape(part) for part in line.split("…"))
