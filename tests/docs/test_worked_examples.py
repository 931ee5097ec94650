"""The worked examples of the editor's guide: each is done, and prints what the guide says."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from docs.test_readme import GUIDE, ROOT
from docs.worked import BLOCKS, Block, do, examples
from ketcompare.cli import main
from projects.copying import copy_of_valid

EXAMPLES = examples(GUIDE)


@pytest.fixture
def shops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy that the guide tells to make, kept in git, as the working folder."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    root = copy_of_valid(tmp_path).root
    (root / "templates").symlink_to(ROOT / "templates")
    for arguments in (
        ["init", "--quiet"],
        ["add", "content"],
        [
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@b.example",
            "commit",
            "--quiet",
            "-m",
            "As it is",
        ],
    ):
        subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_can_be_followed(
    name: str, shops: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Change by change and command by command."""

    def run(arguments: list[str]) -> str:
        main([*arguments, "--project", str(shops)])
        return capsys.readouterr().out

    unlike = [told for block in EXAMPLES[name] for told in do(block, shops, run)]

    assert not unlike, "\n".join(unlike)


def test_the_guide_works_what_an_editor_does() -> None:
    """Six changes, each with its commands."""
    assert list(EXAMPLES) == [
        "Change a claim",
        "Add a term",
        "Add a source",
        "Retire a claim",
        "Add a finding",
        "Rename a claim",
    ]
    assert all(any(block.kind == "console" for block in blocks) for blocks in EXAMPLES.values())


def test_what_is_printed_otherwise_is_noticed(tmp_path: Path) -> None:
    """An ellipsis stands for something, and not for all."""
    block = Block("console", "$ python build.py check\nOne … three\n…\nlast\n")

    def printed(text: str) -> list[str]:
        return do(block, tmp_path, lambda _: text)

    assert printed("One two three\nmore\nlast\n") == []
    assert printed("One two three\nlast\n") == []
    assert printed("One two four\nlast\n") != []
    assert printed("One two three\nlast\nand more\n") != []


def test_the_workflow_for_code_hosts_checks_the_content(
    shops: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The steps that the guide gives are YAML, and the command in them is one."""
    text = next(text for kind, text in BLOCKS.findall(GUIDE) if "runs-on" in text)
    steps = yaml.safe_load(text)["jobs"]["check"]["steps"]
    program, name, *arguments = shlex.split(steps[-1]["run"])

    code = main([*arguments, "--project", str(shops)])

    assert (program, name) == ("python3", "build.py")
    assert code == 0
    assert "no problems" in capsys.readouterr().out
