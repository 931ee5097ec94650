"""Copies of the valid project in a temporary folder, and edits to them.

The edits of a case stand in `edits.diff`: a line with the path of a file, then the lines to
take out (`-`) and to put in (`+`), indentation and all. `delete PATH` deletes a file.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ketcompare.commands.project import Project

VALID = Path(__file__).with_name("valid")
INVALID = Path(__file__).with_name("invalid")
EDITS, EXPECTED, COMMAND = "edits.diff", "expected.txt", "command.txt"


def copy_of_valid(folder: Path) -> Project:
    """A copy of the valid project that a test may change."""
    return Project(Path(shutil.copytree(VALID, folder / "project")))


def copy_of_case(case: Path, folder: Path) -> Project:
    """A copy of the valid project with the overlay and the edits of a case."""
    project = copy_of_valid(folder)
    beside = shutil.ignore_patterns(EDITS, EXPECTED, COMMAND)
    shutil.copytree(case, project.root, ignore=beside, dirs_exist_ok=True)
    if (case / EDITS).is_file():
        apply_edits(project.root, (case / EDITS).read_text("utf-8"))
    return project


def edit(file: Path, old: str, new: str) -> None:
    """Put new text in the place of old text, which must stand in the file just once."""
    text = file.read_bytes().decode()
    if text.count(old) != 1:
        raise ValueError(f"{file.name} has this {text.count(old)} times: {old!r}")
    file.write_bytes(text.replace(old, new).encode())


def apply_edits(root: Path, edits: str) -> None:
    """Make the edits that a text in the form of `edits.diff` tells of."""
    file = root
    old: list[str] = []
    new: list[str] = []
    # The empty line at the end closes the last edit.
    for line in [*edits.split("\n"), ""]:
        if new and not line.startswith("+"):
            edit(file, "".join(old), "".join(new))
            old, new = [], []
        if line.startswith("delete "):
            (root / line.removeprefix("delete ")).unlink()
        elif line.startswith("-"):
            old.append(line[1:] + "\n")
        elif line.startswith("+"):
            new.append(line[1:] + "\n")
        elif line:
            file = root / line
