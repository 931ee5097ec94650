"""How commands are called, and what is said when they are called wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from ketcompare.cli import main
from ketcompare.exit_codes import CLEAN, WRONG_USAGE


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["brew"], "brew"),
        (["check", "--strictly"], "--strictly"),
        (["check", "more"], "more"),
        (["verify"], "--originals"),
        (["verify", "--originals", "no-such-folder"], "there is no folder no-such-folder"),
        (["verify", "--originals", ".", "--day", "soon"], "soon is no day such as 2026-01-31"),
        (["verify", "--originals", ".", "--day", "2026-02-30"], "2026-02-30 is no day"),
    ],
)
def test_wrong_usage_exits_with_2_and_names_what_is_wrong(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong goes to the error stream, and nothing is done."""
    code = main(arguments)

    output = capsys.readouterr()
    assert code == WRONG_USAGE
    assert told in output.err
    assert output.out == ""


def test_a_project_without_content_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder that was looked into is named."""
    code = main(["check", "--project", str(tmp_path)])

    assert code == WRONG_USAGE
    assert f"no content folder in {tmp_path}" in capsys.readouterr().err


def test_help_tells_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for help is no wrong usage."""
    code = main(["--help"])

    assert code == CLEAN
    assert {"build", "check", "verify"} <= set(capsys.readouterr().out.split())


def test_options_without_a_command_are_those_of_build(capsys: pytest.CaptureFixture[str]) -> None:
    """Building is what is done when no command is named."""
    code = main(["--strict"])

    assert code == WRONG_USAGE
    assert "unrecognized arguments: --strict" in capsys.readouterr().err
