"""Two states of the valid project: as it is, and a copy that a test may change."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from ketcompare.differing.differ import differ, states_differ
from ketcompare.differing.results import ClaimChanges, Difference, Outcome
from ketcompare.loading.folder import load
from projects.copying import VALID, copy_of_valid

TEMPLATES = Path(__file__).parents[2] / "templates"
SETTINGS = (
    "user.name=A",
    "user.email=a@example.org",
    "commit.gpgsign=false",
    "core.autocrlf=false",
)

Differ = Callable[[], Difference]
States = Callable[[], tuple[ClaimChanges, Outcome]]
Commit = Callable[[], None]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project; its templates are those of the checkout."""
    copied = copy_of_valid(tmp_path)
    copied.templates.symlink_to(TEMPLATES)
    return copied


@pytest.fixture
def since_valid(project: Project) -> Differ:
    """What lies between the valid project and the copy as it is when this is called."""

    def compared() -> Difference:
        now = load(project.content).content
        assert now is not None
        return differ(load(VALID / "content"), now, project.content, templates=TEMPLATES)

    return compared


@pytest.fixture
def states_since_valid(project: Project) -> States:
    """The same without the pages, which take longer to make than all the rest."""

    def compared() -> tuple[ClaimChanges, Outcome]:
        was, now = (load(each).content for each in (VALID / "content", project.content))
        assert was is not None
        assert now is not None
        return states_differ(was.published(), now.published())

    return compared


@pytest.fixture
def commit(project: Project) -> Commit:
    """Keep the copy in git as it is when this is called."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")

    def git(*arguments: str) -> None:
        settings = (part for each in SETTINGS for part in ("-c", each))
        command = ["git", "-C", str(project.root), *settings, *arguments]
        subprocess.run(command, check=True, capture_output=True)

    def keep() -> None:
        if not (project.root / ".git").exists():
            git("init", "--quiet")
        git("add", "--all")
        git("commit", "--quiet", "--message", "As it is")

    return keep
