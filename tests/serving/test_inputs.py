"""Looking at what was touched alone leads to what looking at everything does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.serving.inputs import Inputs
from ketcompare.serving.watching import ANYTHING

Act = Callable[[Path], set[str]]


def save(root: Path) -> set[str]:
    """Other words in a file."""
    (root / "content/a.yaml").write_text("other")
    return {"content/a.yaml"}


def save_the_same(root: Path) -> set[str]:
    """The same words once more."""
    (root / "content/a.yaml").write_text("a")
    return {"content/a.yaml"}


def add(root: Path) -> set[str]:
    """A new file in a folder that was there."""
    (root / "content/deep/new.yaml").write_text("new")
    return {"content/deep/new.yaml"}


def delete(root: Path) -> set[str]:
    """A file that goes."""
    (root / "content/deep/b.yaml").unlink()
    return {"content/deep/b.yaml"}


def delete_a_folder(root: Path) -> set[str]:
    """Only the folder is named."""
    shutil.rmtree(root / "content/deep")
    return {"content/deep"}


def move_a_folder_in(root: Path) -> set[str]:
    """Its files are not named."""
    shutil.copytree(root / "content/deep", root / "templates/deeper/still")
    return {"templates/deeper"}


def write_through_a_temporary_file(root: Path) -> set[str]:
    """What editors keep for themselves comes and goes."""
    (root / "content/.a.swp").write_text("x")
    (root / "content/a.yaml~").write_text("x")
    (root / "content/deep/other").write_text("other")
    (root / "content/deep/other").replace(root / "content/a.yaml")
    return {
        "content/.a.swp",
        "content/a.yaml~",
        "content/deep/other",
        "content/a.yaml",
        "content/0",
    }


def compile_a_template(root: Path) -> set[str]:
    """What is made from templates is none."""
    (root / "templates/__pycache__").mkdir()
    (root / "templates/__pycache__/t").write_text("x")
    return {"templates/__pycache__", "templates/__pycache__/t"}


def touch_something_else(root: Path) -> set[str]:
    """A path by another name of the folder: nothing is known of where it leads."""
    save(root)
    return {"elsewhere/a.yaml"}


@pytest.mark.parametrize(
    "act",
    [
        save,
        save_the_same,
        add,
        delete,
        delete_a_folder,
        move_a_folder_in,
        write_through_a_temporary_file,
        compile_a_template,
        touch_something_else,
    ],
    ids=lambda act: act.__name__,
)
def test_the_inputs_are_those_that_stand_there_now(act: Act, tmp_path: Path) -> None:
    """Whatever was done, and however much of it the system names."""
    content, templates = tmp_path / "content", tmp_path / "templates"
    for file in (content / "a.yaml", content / "deep/b.yaml", templates / "t.html"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(file.stem)
    before = Inputs.of(content, templates)

    touched = frozenset(tmp_path / name for name in act(tmp_path))

    now = Inputs.of(content, templates)
    assert before.after(touched, content, templates) == now
    assert before.after(ANYTHING, content, templates) == now
    assert (now == before) == (act in {save_the_same, compile_a_template})


def test_what_was_not_touched_is_not_read(tmp_path: Path) -> None:
    """It is taken to be as it was."""
    content, templates = tmp_path / "content", tmp_path / "templates"
    content.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (content / name).write_text(name)
    before = Inputs.of(content, templates)
    for name in ("a.yaml", "b.yaml"):
        (content / name).write_text("other")

    after = before.after(frozenset({content / "a.yaml"}), content, templates)

    assert after.changed(before) == ("content/a.yaml",)
