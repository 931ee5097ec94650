"""`diff`: what is printed since a revision, also where there is none, or a broken one."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from ketcompare.cli import main
from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS, WRONG_USAGE
from projects.copying import edit

Commit = Callable[[], None]

COLD = "sources/cold-tap.yaml"
ENTRY = """\
  - date: "2026-03-09"
    claims: [cold-tap/speed/tea-slow]
    what: "Cold Tap says: Tea is slow to wake anyone. Before, we wrote: Tea takes its time."
    why:
"""


def diff(project: Project, *arguments: str) -> int:
    """Run the command on a project."""
    return main(["diff", "--project", str(project.root), "--day", "2026-03-09", *arguments])


def reword(project: Project) -> None:
    """Change one claim's wording."""
    edit(project.content / COLD, "says: Tea takes its time.", "says: Tea is slow to wake anyone.")


def test_what_is_as_it_was_is_told_in_one_line(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """The revision is named, with its day."""
    commit()

    code = diff(project)

    assert code == CLEAN
    assert capsys.readouterr().out.startswith("The content is as it was at HEAD (")


def test_a_change_is_told_with_the_entry_to_paste(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """Claim, lines, pages, and what to write in changes.yaml."""
    commit()
    reword(project)

    code = diff(project)

    output = capsys.readouterr().out
    assert code == CLEAN
    assert "  changed  content/sources/cold-tap.yaml\n" in output
    assert (
        "Claims: 1 changed\n"
        "  changed  cold-tap/speed/tea-slow\n"
        "           says: Tea takes its time.\n"
        "              -> Tea is slow to wake anyone.\n"
    ) in output
    assert "Lines: none changes\n" in output
    assert "  changed  topics/speed/index.html\n" in output
    assert output.endswith(ENTRY)


def test_the_pasted_entry_asks_for_its_reason_and_is_not_asked_for_again(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` lets no change without a reason pass; with one, all is said."""
    commit()
    reword(project)
    edit(project.content / "changes.yaml", "changes:\n", f"changes:\n{ENTRY}")

    unfinished = main(["check", "--project", str(project.root)])
    told = capsys.readouterr().out
    edit(project.content / "changes.yaml", "why:\n", "why: The old wording was hard to read.\n")
    finished = diff(project)

    assert unfinished == PROBLEMS
    assert "content/changes.yaml:5:" in told
    assert finished == CLEAN
    assert "To be pasted" not in capsys.readouterr().out


def test_json_has_everything(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """All pages are named, and the entry is given as text."""
    commit()
    reword(project)

    code = diff(project, "--json")

    told = json.loads(capsys.readouterr().out)
    assert code == CLEAN
    assert told["files"]["changed"] == ["content/sources/cold-tap.yaml"]
    assert told["claims"]["changed"] == [
        {
            "address": "cold-tap/speed/tea-slow",
            "was": None,
            "of_substance": True,
            "fields": [
                {"name": "says", "old": "Tea takes its time.", "new": "Tea is slow to wake anyone."}
            ],
        }
    ]
    assert told["lines"] == []
    assert "claims/cold-tap/speed/tea-slow/index.html" in told["pages"]["changed"]
    assert told["entry"] == ENTRY.rstrip("\n")


def test_a_broken_revision_is_compared_as_far_as_it_goes(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with it is said; claims of a file that could not be read are not "added"."""
    edit(
        project.content / COLD, "hedged: false\n      basis: vague", "hedged: [\n      basis: vague"
    )
    commit()
    edit(
        project.content / COLD, "hedged: [\n      basis: vague", "hedged: false\n      basis: vague"
    )
    edit(
        project.content / "sources/kettle-house.yaml",
        "says: Coffee may upset the stomach.",
        "says: Coffee might upset the stomach.",
    )

    code = diff(project)

    output = capsys.readouterr().out
    assert code == CLEAN
    assert "Claims: 1 changed\n  changed  kettle-house/after_effects/coffee-stomach\n" in output
    assert "  unknown  cold-tap: its file could not be read before\n" in output
    assert "States, cells and pages are not compared: the earlier content has errors: " in output
    assert "content/sources/cold-tap.yaml:" in output


def test_a_revision_without_subjects_tells_its_files_only(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing can be compared, and why is said."""
    subjects = project.content / "subjects.yaml"
    text = subjects.read_text("utf-8")
    subjects.write_text("subjects: [\n", "utf-8")
    commit()
    subjects.write_text(text, "utf-8")

    code = diff(project)

    output = capsys.readouterr().out
    assert code == CLEAN
    assert "  changed  content/subjects.yaml\n" in output
    assert "not compared: the earlier content has errors: content/subjects.yaml:" in output


def test_broken_content_is_to_be_mended_first(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its problems are told as `check` tells them."""
    commit()
    edit(project.content / COLD, "term: works_slowly", "term: works_slow")

    code = diff(project)

    output = capsys.readouterr().out
    assert code == PROBLEMS
    assert "error[unknown-term]" in output
    assert "Nothing was compared" in output


def test_an_unknown_revision_is_wrong_usage(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named."""
    commit()

    assert diff(project, "last-year") == WRONG_USAGE
    assert "There is no revision `last-year`" in capsys.readouterr().out


def test_without_git_there_is_nothing_to_compare_with(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not kept in git, and a machine without git."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.root.parent))
    not_kept = diff(project)
    monkeypatch.setenv("PATH", "")
    no_git = diff(project)

    output = capsys.readouterr().out
    assert (not_kept, no_git) == (PROBLEMS, PROBLEMS)
    assert output.startswith("There is nothing to compare with: ")
    assert "git is not installed" in output
    assert output.count("\n") == 2


def test_a_project_within_a_repository_is_compared_too(
    project: Project, commit: Commit, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its content is not at the repository's root."""
    inner = Project(project.root / "shops")
    inner.root.mkdir()
    project.content.rename(inner.content)
    project.templates.rename(inner.templates)
    commit()
    reword(inner)

    code = diff(inner)

    assert code == CLEAN
    assert "  changed  cold-tap/speed/tea-slow\n" in capsys.readouterr().out
