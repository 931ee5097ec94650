"""Running an example: the small project is set up in a folder of its own, changed, and checked."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from ketcompare.catalogue import look_up
from ketcompare.checking.check import check
from ketcompare.explaining.examples import EXAMPLES, Edit, Example
from ketcompare.loading.folder import load
from ketcompare.loading.yaml_reader import read_yaml
from ketcompare.problems import Place, Problem, in_order
from ketcompare.provenance import to_bytes
from ketcompare.rendering.addresses import address
from ketcompare.rendering.artifacts import Artifact
from ketcompare.verifying.verify import verify
from ketcompare.writing import write

PROJECT: Final = Path(__file__).with_name("project")
ALONE: Final = "content/example.yaml"
_DAY: Final = "2026-02-01"


def problems_of(code: str) -> list[Problem]:
    """The problems of a code that its example really leads to."""
    text = look_up(code).example
    found = _of_text(text) if text else _of_example(EXAMPLES[code])
    return [each for each in found if each.code == code]


def _of_text(text: str) -> Sequence[Problem]:
    """What is wrong with a file that stands alone."""
    return in_order(read_yaml(text, ALONE)[1])


def _of_example(example: Example) -> Sequence[Problem]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _set_up(root)
        for edit in example.edits:
            _carry_out(edit, root)
        return [_relative(each, root) for each in in_order(_run(example, root))]


def _set_up(root: Path) -> None:
    """The small project with its records, as it is before anything is wrong with it."""
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    folder = root / "content" / "provenance"
    folder.mkdir()
    for source, record in verify(
        load(root / "content"), root / "originals", day=_DAY
    ).records.items():
        (folder / f"{source}.json").write_bytes(to_bytes(record))


def _carry_out(edit: Edit, root: Path) -> None:
    path = root / edit.path
    if edit.old is not None and edit.new is not None:
        text = path.read_text("utf-8")
        if text.count(edit.old) != 1:
            raise ValueError(f"{edit.path} has this {text.count(edit.old)} times: {edit.old!r}")
        path.write_bytes(text.replace(edit.old, edit.new).encode("utf-8", "surrogateescape"))
    elif edit.new is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(edit.new, encoding="utf-8")
    else:
        path.unlink()


def _run(example: Example, root: Path) -> Sequence[Problem]:
    if example.stage == "check":
        return check(load(root / "content"))
    if example.stage == "verify":
        return verify(load(root / "content"), root / "originals", day=_DAY).problems
    if example.stage == "write":
        return _written(root)
    return _compiled(root / "templates")


def _compiled(templates: Path) -> Sequence[Problem]:
    """What a build says of templates that it cannot compile."""
    # Rendering is far more to import than the other examples need.
    from jinja2 import TemplateError

    from ketcompare.rendering.environment import environment
    from ketcompare.rendering.faults import template_problem

    engine = environment(templates)
    found = []
    for name in engine.list_templates():
        try:
            engine.get_template(name)
        except TemplateError as error:
            found.append(template_problem(error, templates))
    return found


def _written(root: Path) -> Sequence[Problem]:
    """What writing says of the paths of the first page and of the pages of prose."""
    content = load(root / "content").content
    prose = content.prose if content else {}
    paths = (address("home"), *(address("page", name) for name in prose))
    return write([Artifact(path, b"") for path in paths], root / "site").problems


def _relative(problem: Problem, root: Path) -> Problem:
    """The problem with paths from the project's root, wherever that was."""
    path = problem.place.path.removeprefix(f"{root.as_posix()}/")
    place = Place(path, problem.place.line, problem.place.column)
    return msgspec.structs.replace(problem, place=place)
