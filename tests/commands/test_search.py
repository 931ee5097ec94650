"""`search`, and the index that a build makes at its end."""

from __future__ import annotations

import pytest

from commands.conftest import Run
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.searching import program
from projects.copying import edit


def test_a_second_build_leaves_the_index_as_it_is(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing changed, so nothing is indexed."""
    run("build")
    capsys.readouterr()

    assert run("build") == CLEAN
    assert "The search index is as it was." in capsys.readouterr().out
    assert (project.site / SEARCH_FOLDER / "pagefind.js").is_file()


def test_a_build_without_the_program_makes_the_site_and_says_what_is_missing(
    project: Project,
    run: Run,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is no failure; asking for the index alone is one."""
    monkeypatch.setattr(program, "version", lambda: None)

    assert run("build") == CLEAN
    assert "no search index, as pagefind-bin is not installed" in capsys.readouterr().out
    assert (project.site / "index.html").is_file()
    assert run("search") == PROBLEMS


def test_searching_makes_the_index_that_a_build_had_to_leave_out(
    project: Project, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As soon as the program is there."""
    with monkeypatch.context() as without:
        without.setattr(program, "version", lambda: None)
        run("build")

    assert run("search") == CLEAN
    assert (project.site / SEARCH_FOLDER / "pagefind.js").is_file()


def test_searching_before_the_first_build_says_that_there_is_no_site(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pages come first."""
    assert run("search") == PROBLEMS
    assert "there is no built site" in capsys.readouterr().out


def test_a_build_that_fails_leaves_the_index_too(project: Project, run: Run) -> None:
    """The last good site can still be searched."""
    run("build")
    edit(project.content / "site.yaml", "title: Waking up", "titel: Waking up")

    assert run("build") == PROBLEMS
    assert (project.site / SEARCH_FOLDER / "pagefind.js").is_file()
