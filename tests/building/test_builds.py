"""Builds one after another: what is written again, what goes, what is told at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.building.last import FOLDER, repeated
from ketcompare.commands.project import Project
from projects.copying import edit

Build = Callable[..., int]
FOUND = "content/sources/kettle-house.yaml"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site but the writer's own."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".ketcompare")
    }


def first_claim(project: Project) -> tuple[str, str]:
    """What the first claim of a fact file says, and its line."""
    text = (project.root / FOUND).read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.strip().startswith("says: "))
    return line.strip().removeprefix("says: "), line


def test_one_changed_wording_writes_just_the_files_that_show_it(
    project: Project, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file that is written holds the new words, and no other one does."""
    says, line = first_claim(project)
    build()
    before = contents(project.site)
    edit(project.root / FOUND, line, line.replace(says, "Quite other words about it."))

    build()

    after = contents(project.site)
    changed = {path for path in after if after[path] != before.get(path)}
    showing = {path for path in after if b"uite other words about it" in after[path]}
    graded = {path for path in changed - showing if b"grade" in after[path]}
    assert showing
    assert changed - graded - {"data/datapackage.json"} == showing
    assert f"{len(changed)} files written" in capsys.readouterr().out


def test_the_page_of_a_claim_that_is_gone_goes(project: Project, build: Build) -> None:
    """Nothing leads to it any more."""
    build()
    page = "claims/cold-tap/after_effects/chest-pain"
    assert (project.site / page / "index.html").is_file()
    for file in (
        "sources/cold-tap.yaml",
        "evidence/findings.yaml",
        "provenance/cold-tap.json",
    ):
        path = project.content / file
        path.write_text(path.read_text("utf-8").replace("chest-pain", "hurts"), "utf-8")

    assert build() == 0

    after = contents(project.site)
    assert f"{page.replace('chest-pain', 'hurts')}/index.html" in after
    assert not (project.site / page).exists()
    assert [path for path, content in after.items() if page.encode() in content] == []


def test_without_its_memory_a_build_makes_the_same_and_writes_nothing(
    project: Project, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    """The memory only saves time."""
    build()
    before = contents(project.site)
    shutil.rmtree(project.root / FOLDER)
    capsys.readouterr()

    build()

    assert contents(project.site) == before
    assert ": 0 files written" in capsys.readouterr().out


@pytest.mark.parametrize("damage", [b"", b"\x00\xff" * 40, b'{"version": 1}'])
def test_a_damaged_memory_counts_as_none(damage: bytes, project: Project, build: Build) -> None:
    """Whatever stands there, the build is as good as from nothing."""
    build()
    before = contents(project.site)
    for file in (project.root / FOLDER).iterdir():
        file.write_bytes(damage)

    assert build() == 0
    assert contents(project.site) == before


def test_a_file_that_was_edited_in_the_site_is_put_right(project: Project, build: Build) -> None:
    """Even one of the same length."""
    build()
    before = contents(project.site)
    page = project.site / "index.html"
    page.write_bytes(page.read_bytes().replace(b"<h1", b"<h2"))

    build()

    assert contents(project.site) == before


CHANGES: dict[str, Callable[[Project], object]] = {
    "a claim": lambda project: edit(project.root / FOUND, first_claim(project)[0], "Other words."),
    "a new file": lambda project: (project.content / "sources/new.yaml").write_text("", "utf-8"),
    "a file that goes": lambda project: (project.content / "glossary.yaml").unlink(),
    "a page that goes": lambda project: (project.site / "index.html").unlink(),
    "an edited page": lambda project: (project.site / "index.html").write_bytes(b"mine"),
}


def test_while_nothing_changes_the_same_command_is_answered_at_once(
    project: Project, build: Build, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the words of a whole build, and by none of its modules; after any change it is not."""
    build()
    asked = ["build", "--no-search", "--project", str(project.root)]
    capsys.readouterr()
    build()
    whole = capsys.readouterr().out

    told = repeated(asked)

    assert told is not None
    assert without_seconds(told) == without_seconds(whole)
    assert repeated([*asked, "--base-url", "https://example.org/"]) is None
    content = shutil.copytree(project.content, tmp_path / "kept")
    for name, change in CHANGES.items():
        change(project)
        assert repeated(asked) is None, name
        shutil.rmtree(project.content)
        shutil.copytree(content, project.content)
        build()
        assert repeated(asked) is not None, name
    (project.site / ".ketcompare.json").write_bytes(b"{}")
    assert repeated(asked) is None


def test_warnings_are_told_each_time(
    project: Project, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    """A build with problems leaves no answer that would hide them."""
    edit(project.content / "sources/cold-tap.yaml", "can cause chest pain", "cause chest pain")
    for _ in range(2):
        assert build() == 0
        assert "warning[not-verified]" in capsys.readouterr().out
    assert repeated(["build", "--no-search", "--project", str(project.root)]) is None


def without_seconds(told: str) -> str:
    """What was told, but for the time that it took."""
    return "\n".join(line.partition(" s: ")[2] or line for line in told.splitlines())
