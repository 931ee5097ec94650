"""Telling at once that nothing has changed since the last build; standard library only.

A build that left nothing to be done notes what it was asked, every input by its content and every
file of the site by its mark. While all of that stays so, the same command has the same outcome,
and none of the program needs to be read for it.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from ketcompare.building.engine import PACKAGE, engine
from ketcompare.building.standing import Mark, mark

FOLDER = ".ketcompare"
FILE = "last-build"
SECONDS = "{seconds}"
"""Stands in what is told where the time that it took will be."""

_FORM = "ketcompare 1"


def input_digests(root: str) -> dict[str, str]:
    """A digest of every file of the content and of the templates, by path within the project."""
    return {
        path.removeprefix(f"{root}{os.sep}"): hashlib.sha256(content).hexdigest()
        for folder in ("content", "templates")
        for path, content in _contents(os.path.join(root, folder))  # noqa: PTH118 - see above
    }


def repeated(argv: Sequence[str]) -> str | None:
    """What the last build told, if this command asks for the same and all is as it was."""
    started = time.perf_counter()
    root = _root(argv)
    with suppress(OSError, ValueError, IndexError):
        with open(os.path.join(root, FOLDER, FILE), encoding="utf-8") as file:  # noqa: PTH118, PTH123
            asked, told, inputs, outputs = _read(file.read())
        if (
            asked == _asked(argv)
            and inputs == input_digests(root)
            and all(_line(mark(path)) == line for path, line in outputs.items())
        ):
            seconds = f"{time.perf_counter() - started:.1f}"
            return "".join(f"{line}\n" for line in told).replace(SECONDS, seconds)
    return None


def note(
    argv: Sequence[str],
    *,
    told: Sequence[str],
    inputs: Mapping[str, str],
    outputs: Mapping[str, Mark | None],
) -> bytes:
    """The note of a build: its outcome, its inputs as they were before, the files it left."""
    lines = [_asked(argv), *(f"> {line}" for line in told)]
    lines += [f"{digest} {path}" for path, digest in inputs.items()]
    lines += ["", *(f"{_line(found)} {path}" for path, found in outputs.items())]
    return "\n".join(lines).encode()


def _asked(argv: Sequence[str]) -> str:
    """All that tells one build from another but for its inputs, as one line."""
    told = "\0".join((_FORM, engine(), os.getcwd(), *argv))  # noqa: PTH109 - a text is wanted
    return hashlib.sha256(told.encode()).hexdigest()


def _root(argv: Sequence[str]) -> str:
    """The project's folder as the command line names it, else the working folder."""
    for place, argument in enumerate(argv):
        if argument == "--project" and place + 1 < len(argv):
            return argv[place + 1]
        if argument.startswith("--project="):
            return argument.removeprefix("--project=")
    return "." if os.path.isdir("content") else os.path.dirname(os.path.dirname(PACKAGE))  # noqa: PTH112, PTH120


def _read(text: str) -> tuple[str, list[str], dict[str, str], dict[str, str]]:
    asked, *lines = text.split("\n")
    gap = lines.index("")
    head = lines[:gap]
    told = [line[2:] for line in head if line.startswith("> ")]
    inputs = (line.split(" ", 1) for line in head if not line.startswith("> "))
    outputs = (line.split(" ", 3) for line in lines[gap + 1 :])
    return (
        asked,
        told,
        {path: digest for digest, path in inputs},
        {path: f"{size} {changed} {touched}" for size, changed, touched, path in outputs},
    )


def _line(found: Mark | None) -> str:
    return " ".join(map(str, found or ("", "", "")))


def _contents(folder: str) -> Iterator[tuple[str, bytes]]:
    """Every file but those of editors, in the order of names."""
    for within, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            if not (name.startswith(".") or name.endswith("~")):
                path = os.path.join(within, name)  # noqa: PTH118
                with open(path, "rb") as file:  # noqa: PTH123
                    yield path, file.read()
