"""From one state to the next: the last good site stays while anything is broken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering.render import render
from ketcompare.serving.state import State
from ketcompare.serving.workshop import Workshop
from projects.copying import edit
from serving.conftest import EXTRA

COLD_TAP = "sources/cold-tap.yaml"
PAGE = "claims/cold-tap/speed/tea-slow/index.html"


def text_of(state: State, path: str) -> str:
    """A page of the site that a state shows."""
    assert state.preview is not None
    artifact = state.preview.make(path).artifact
    assert artifact is not None
    return artifact.content.decode()


def test_the_preview_is_what_building_would_write(project: Project) -> None:
    """After a change too: what is kept does not show."""
    workshop = Workshop(project)
    state = workshop.first()
    edit(project.content / COLD_TAP, "Tea takes its time.", "Tea wants its time.")

    state = workshop.next(state)

    content = load(project.content).content
    assert content is not None
    assert state.preview is not None
    for artifact in render(content, compare(content), templates=project.templates):
        assert state.preview.make(artifact.path).artifact == artifact


def test_nothing_changes_where_no_file_differs(project: Project) -> None:
    """A file that was saved as it was, or that an editor left behind, is no change."""
    workshop = Workshop(project)
    state = workshop.first()
    saved = project.content / COLD_TAP
    saved.write_bytes(saved.read_bytes())
    (project.content / "sources" / ".cold-tap.yaml.swp").write_text("x")

    assert workshop.next(state) is state


def test_broken_content_leaves_the_last_good_site(project: Project) -> None:
    """It goes on when the content is mended."""
    workshop = Workshop(project)
    good = workshop.first()
    saved = project.content / COLD_TAP
    edit(saved, "locator: Tea is slow", "locator: [Tea is slow")

    broken = workshop.next(good)
    edit(saved, "locator: [Tea is slow", "locator: Tea is slow")
    edit(saved, "Tea takes its time.", "Tea wants its time.")
    mended = workshop.next(broken)

    assert broken.broken
    assert broken.problems[0].place.path == f"content/{COLD_TAP}"
    assert "Tea takes its time." in text_of(broken, PAGE)
    assert mended.problems == ()
    assert "Tea wants its time." in text_of(mended, PAGE)


def test_a_template_that_cannot_be_compiled_is_told_at_its_line(project: Project) -> None:
    """Before any of its pages is opened."""
    workshop = Workshop(project)
    state = workshop.first()
    file = project.templates / "pages" / "claim.html"
    text = file.read_text("utf-8")
    file.write_text("\n{% if %}\n" + text, "utf-8")

    broken = workshop.next(state)
    file.write_text(text + "<!-- mended -->", "utf-8")
    mended = workshop.next(broken)

    assert [str(each.place) for each in broken.problems] == ["templates/pages/claim.html:2:1"]
    assert "Tea takes its time." in text_of(broken, PAGE)
    assert mended.problems == ()


def test_a_page_that_cannot_be_rendered_stays_as_it_was(project: Project) -> None:
    """Other pages are shown as they are now."""
    workshop = Workshop(project)
    state = workshop.first()
    before = text_of(state, PAGE)
    file = project.templates / "pages" / "claim.html"
    text = file.read_text("utf-8")
    file.write_text(text.replace("{% block main %}", "{% block main %}{{ page.nothing }}"), "utf-8")

    state = workshop.next(state)

    assert state.preview is not None
    made = state.preview.make(PAGE)
    assert made.artifact is not None
    assert made.artifact.content.decode() == before
    assert made.fault is not None
    assert made.fault.place.path == "templates/pages/claim.html"
    assert state.preview.make("index.html").fault is None


def test_deleted_folders_are_survived(project: Project) -> None:
    """They are told, and their return is a mending like any other."""
    workshop = Workshop(project)
    state = workshop.first()
    for folder in (project.content, project.templates):
        kept = folder.rename(folder.with_name("kept"))
        without = workshop.next(state)
        kept.rename(folder)
        state = workshop.next(without)

        assert without.broken
        assert without.preview is not None
        assert state.problems == ()


def test_a_project_that_is_broken_at_first_is_shown_when_it_is_mended(project: Project) -> None:
    """Until then there is nothing to show."""
    site = project.content / "site.yaml"
    away = site.rename(project.root / "site.yaml")
    workshop = Workshop(project)

    first = workshop.first()
    shutil.move(away, site)
    second = workshop.next(first)

    assert first.preview is None
    assert [each.code for each in first.problems] == ["missing-file"]
    assert second.problems == ()
    assert second.preview is not None


def test_a_page_whose_file_goes_is_no_longer_planned(project: Project) -> None:
    """Not even as the last good one."""
    extra = project.content / "pages/extra.md"
    extra.write_text(EXTRA, "utf-8")
    workshop = Workshop(project)
    state = workshop.first()
    assert "An extra page" in text_of(state, "extra/index.html")
    extra.unlink()

    state = workshop.next(state)

    assert state.problems == ()
    assert state.preview is not None
    assert "extra/index.html" not in state.preview
    assert "extra/index.html" not in state.preview.good


def test_a_save_is_not_missed_while_another_file_cannot_be_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was not read when it was saved is read with the next save."""
    workshop = Workshop(project)
    state = workshop.first()
    edit(project.content / COLD_TAP, "Tea takes its time.", "Tea wants its time.")
    with monkeypatch.context() as broken:
        broken.setattr("ketcompare.serving.workshop.load", _fails)
        state = workshop.next(state)
    assert state.broken

    edit(project.content / "sources/kettle-house.yaml", "interest: ", "interest: Today ")
    state = workshop.next(state)

    assert not state.broken
    assert "Tea wants its time." in text_of(state, PAGE)


def _fails(*_arguments: object, **_named: object) -> None:
    raise OSError("no such file")


def test_only_what_was_saved_is_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the content, however much there is; and of it what differs."""
    workshop, read = Workshop(project), []
    state = workshop.first()
    saved = project.content / COLD_TAP
    edit(saved, "Tea takes its time.", "Tea wants its time.")
    read_bytes = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    state = workshop.next(state, frozenset({saved}))

    assert "Tea wants its time." in text_of(state, PAGE)
    assert {path for path in read if project.content in path.parents} == {saved}
