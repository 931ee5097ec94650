"""`build`: a site from the content, nothing when it fails, nothing new the second time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.cli import main
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS
from projects.copying import edit

Run = Callable[..., int]


def stamps(folder: Path) -> dict[str, int]:
    """When each file of a folder was last written."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_building_writes_the_site_and_says_where(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The address of the home page stands at the end."""
    code = run("build", "--no-search")

    output = capsys.readouterr().out
    assert code == CLEAN
    assert (project.site / "index.html").is_file()
    assert output.endswith(f"Open {project.site / 'index.html'} in a browser.\n")


def test_a_second_build_writes_nothing(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every file is found unchanged."""
    run("build", "--no-search")
    before = stamps(project.site)
    capsys.readouterr()

    code = run("build", "--no-search")

    assert code == CLEAN
    assert stamps(project.site) == before
    assert ": 0 files written, " in capsys.readouterr().out


def test_building_leaves_the_content_alone(project: Project, run: Run) -> None:
    """Building reads the content and writes only the site."""
    before = stamps(project.content)

    run("build", "--no-search")

    assert stamps(project.content) == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("term: works_slowly", "term: works_slow", "unknown-term"),
        ("locator: Tea is slow", "locator: [Tea is slow", "not-closed"),
        ("locator: Tea is slow", "locator: " + "tea " * 9, "locator-too-long"),
    ],
)
def test_a_failed_build_leaves_the_site_as_it_was(
    old: str,
    new: str,
    code: str,
    project: Project,
    run: Run,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The problem is told, and that the site is the old one."""
    run("build", "--no-search")
    before = stamps(project.site)
    edit(project.content / "sources/cold-tap.yaml", old, new)
    capsys.readouterr()

    exit_code = run("build", "--no-search")

    output = capsys.readouterr().out
    assert exit_code == PROBLEMS
    assert stamps(project.site) == before
    assert f"error[{code}]" in output
    assert f"The site was not built; what is in {project.site} is as it was." in output


def test_a_first_build_that_fails_makes_no_site(project: Project, run: Run) -> None:
    """Not even a folder."""
    (project.content / "site.yaml").unlink()

    assert run("build", "--no-search") == PROBLEMS
    assert not project.site.exists()


def test_a_warning_does_not_keep_the_site_from_being_built(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A claim that is not verified is shown so."""
    edit(project.content / "sources/cold-tap.yaml", "locator: Tea is slow", "locator: is slow")

    code = run("build", "--no-search")

    assert code == CLEAN
    assert "warning[not-verified]" in capsys.readouterr().out
    assert (project.site / "index.html").is_file()


def test_a_broken_template_is_told_at_its_line(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Templates are input too: their faults are problems, and the site stays."""
    run("build", "--no-search")
    before = stamps(project.site)
    templates = project.templates.resolve()
    project.templates.unlink()
    project.templates.mkdir()
    for path in templates.iterdir():
        (project.templates / path.name).symlink_to(path)
    (project.templates / "layout.html").unlink()
    layout = (templates / "layout.html").read_text("utf-8")
    (project.templates / "layout.html").write_text("{% if %}\n" + layout, "utf-8")
    capsys.readouterr()

    code = run("build", "--no-search")

    assert code == PROBLEMS
    assert "templates/layout.html:1:1: error[broken-template]" in capsys.readouterr().out
    assert stamps(project.site) == before


def test_the_site_goes_where_it_is_told_to(project: Project, run: Run, tmp_path: Path) -> None:
    """`--out` names the folder, and building is what is done when no command is named."""
    out = tmp_path / "elsewhere"

    code = main(["--project", str(project.root), "--out", str(out)])

    assert code == CLEAN
    assert (out / "index.html").is_file()
    assert not project.site.exists()
    assert run("build", "--no-search") == CLEAN
    assert {path.name for path in out.iterdir()} == {path.name for path in project.site.iterdir()}


def test_a_draft_is_left_out_whatever_is_wrong_with_it(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """No page, no export and no count knows of it; its faults are told and stop nothing."""
    path = project.content / "sources" / "bean-bar.yaml"
    text = path.read_text("utf-8").replace("short: ", "draft: true\nshort: ", 1)
    path.write_text(text.replace("    term: ", "    term: not_", 1), "utf-8")

    code = run("build", "--no-search")

    output = capsys.readouterr().out
    assert code == CLEAN
    assert "unknown-term" in output
    assert "Left out, being drafts: bean-bar." in output
    assert not (project.site / "sources" / "bean-bar").exists()
    assert "bean-bar" not in (project.site / "data" / "facts.json").read_text("utf-8")
