"""A copy of the valid project, and the command line as people use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.cli import main
from ketcompare.commands.project import Project
from projects.copying import copy_of_valid

TEMPLATES = Path(__file__).parents[2] / "templates"

Run = Callable[..., int]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project that may be changed; its templates are those of the checkout."""
    copied = copy_of_valid(tmp_path)
    copied.templates.symlink_to(TEMPLATES)
    return copied


@pytest.fixture
def run(project: Project) -> Run:
    """Run a command on the copy: `run("check", "--strict")` gives the exit code."""

    def command(name: str, *arguments: str) -> int:
        return main([name, "--project", str(project.root), *arguments])

    return command


@pytest.fixture
def run_verify(project: Project, run: Run) -> Run:
    """Run `verify` on the copy, against its own originals."""

    def command(*arguments: str) -> int:
        return run("verify", "--originals", str(project.root / "originals"), *arguments)

    return command
