"""What the documentation says is so: commands exist, examples are real, every key is explained."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec
import pytest

from ketcompare import model
from ketcompare.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "content" / "README.md").read_text("utf-8")


def without_numbers(text: str) -> str:
    """The text with its digits and spaces made alike: lines move as facts are edited."""
    return " ".join(re.sub(r"\d+", "0", text).split())


def test_the_worked_example_is_what_check_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mistyped term of the README, made in a copy of the real content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / "sources" / "serenity.yaml"
    text = path.read_text("utf-8").replace("term: first_relief", "term: first_relif", 1)
    path.write_text(text, "utf-8")
    shown = re.search(r"(?:^    .*\n)+(?=\nIf you change a \*locator)", README, re.MULTILINE)

    code = main(["check", "--project", str(tmp_path)])

    assert code == 1
    assert shown is not None
    assert without_numbers(shown.group()) in without_numbers(capsys.readouterr().out)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`python build\.py ([a-z]+)", README))))
def test_every_command_of_the_readme_is_there(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each one explains itself."""
    assert main([command, "--help"]) == 0
    assert f"ketcompare {command}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "record",
    [
        model.Source,
        model.Claim,
        model.Term,
        model.Value,
        model.Topic,
        model.Finding,
        model.Site,
        model.CrisisLine,
    ],
)
def test_every_key_of_a_record_is_in_the_guide(record: type[msgspec.Struct]) -> None:
    """An editor looks it up there."""
    fields = {field.encode_name for field in msgspec.structs.fields(record)}

    assert {name for name in fields if f"`{name}`" not in GUIDE} == set()


def test_every_path_of_the_readme_is_there() -> None:
    """The table of what is where."""
    paths = re.findall(r"^\| `([^`<]+)` \|", README, re.MULTILINE)
    named = [path for path in paths if "/" in path]

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
