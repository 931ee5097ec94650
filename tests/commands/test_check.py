"""`check`: exit codes, what is printed, and what machines get."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from ketcompare.commands.project import Project
from ketcompare.exit_codes import CLEAN, PROBLEMS
from projects.copying import edit

Run = Callable[..., int]


def test_a_clean_project_exits_with_0_and_says_what_was_checked(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """No problem, and what the site does not state of itself."""
    code = run("check")

    assert code == CLEAN
    assert capsys.readouterr().out == (
        "Checked 54 claims of 3 sources: no problems.\n"
        "Not stated in site.yaml: base_url, repository, maker, payer.\n"
    )


def test_what_is_stated_is_not_listed(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only what is null is told."""
    edit(project.content / "site.yaml", "maker: null", "maker: The Tea Society")

    run("check")

    assert "base_url, repository, payer." in capsys.readouterr().out


def test_an_error_exits_with_1(project: Project, run: Run) -> None:
    """A term that does not exist."""
    edit(project.content / "sources/cold-tap.yaml", "works_slowly", "works_slow")

    assert run("check") == PROBLEMS


def test_a_warning_fails_only_where_it_is_asked_to(project: Project, run: Run) -> None:
    """An edited locator makes its claim not verified."""
    edit(project.content / "sources/cold-tap.yaml", "locator: Tea is slow", "locator: is slow")

    assert run("check") == CLEAN
    assert run("check", "--strict") == PROBLEMS


def test_an_edited_locator_is_named_with_the_command_to_run(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place, the words and the repair."""
    edit(project.content / "sources/cold-tap.yaml", "locator: Tea is slow", "locator: is slow")

    run("check")

    output = capsys.readouterr().out
    assert "content/sources/cold-tap.yaml:75:16: warning[not-verified] “is slow”" in output
    assert "repair: run: python build.py verify --originals DIR --write" in output
    assert "1 warning in 1 file" in output


def test_json_is_one_object_and_nothing_else(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Problems with every field, and how many there are."""
    edit(project.content / "sources/cold-tap.yaml", "works_slowly", "works_slow")
    (project.content / "glossary.yaml").write_text("entries: [\n", "utf-8")

    code = run("check", "--json")

    told = json.loads(capsys.readouterr().out)
    assert code == PROBLEMS
    assert told["errors"] == len(told["problems"])
    assert told["warnings"] == 0
    assert [each["code"] for each in told["problems"]] == [
        "not-closed",
        "unknown-term",
        "term-unused",
    ]
    assert told["problems"][1]["place"] == {
        "path": "content/sources/cold-tap.yaml",
        "line": 73,
        "column": 13,
    }
    assert told["problems"][1]["repair"] == "did you mean: works_slowly"


def test_a_code_host_gets_a_command_a_problem(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """File, line and columns, and the message with its repair; then how many there are."""
    edit(project.content / "sources/cold-tap.yaml", "works_slowly", "works_slow")

    code = run("check", "--format", "github")

    lines = capsys.readouterr().out.splitlines()
    assert code == PROBLEMS
    assert lines[0] == (
        "::error file=content/sources/cold-tap.yaml,line=73,col=13,endColumn=23,title=unknown-term"
        "::the topic speed has no term `works_slow`%0Arepair: did you mean: works_slowly"
    )
    assert lines[-1] == "2 errors in 2 files; 1 of them may follow from the others"


def test_an_editor_gets_a_line_a_problem(
    project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """As compilers write it."""
    edit(project.content / "sources/cold-tap.yaml", "works_slowly", "works_slow")

    run("check", "--format", "lines")

    assert capsys.readouterr().out.splitlines()[0] == (
        "content/sources/cold-tap.yaml:73:13: error: the topic speed has no term `works_slow`; "
        "did you mean: works_slowly [unknown-term]"
    )


def test_json_has_two_names(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """They print the same."""
    run("check", "--json")
    short = capsys.readouterr().out
    run("check", "--format", "json")

    assert capsys.readouterr().out == short


def test_json_of_a_clean_project_is_an_empty_list(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """Machines need no other sign."""
    code = run("check", "--json")

    assert code == CLEAN
    assert json.loads(capsys.readouterr().out) == {"problems": [], "errors": 0, "warnings": 0}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("site.yaml", "mend site.yaml, subjects.yaml and topics first"),
        ("topics/cost.yaml", "mend site.yaml, subjects.yaml and topics first"),
        ("sources/cold-tap.yaml", "mend the fact files first"),
    ],
)
def test_what_was_not_run_is_said_with_the_reason(
    path: str, told: str, project: Project, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    """A broken file keeps rules between files from running."""
    file = project.content / path
    file.write_text(file.read_text("utf-8") + "more: 1\n", "utf-8")

    code = run("check")

    output = capsys.readouterr().out
    assert code == PROBLEMS
    assert "error[unknown-key]" in output
    assert told in output


def test_files_that_editors_leave_behind_do_not_matter(project: Project, run: Run) -> None:
    """Hidden files and backups are passed over."""
    (project.content / "sources/.cold-tap.yaml.swp").write_bytes(b"\x00")
    (project.content / "sources/cold-tap.yaml~").write_bytes(b"\x00")

    assert run("check", "--strict") == CLEAN


def test_checking_writes_nothing(project: Project, run: Run) -> None:
    """The project's files are as they were, and there is no site."""
    before = {path: path.read_bytes() for path in project.content.rglob("*") if path.is_file()}

    run("check")

    after = {path: path.read_bytes() for path in project.content.rglob("*") if path.is_file()}
    assert after == before
    assert not project.site.exists()
