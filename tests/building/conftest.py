"""A small project with templates, and a way to build it as a person does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ketcompare.cli import main
from ketcompare.commands.project import Project
from projects.copying import copy_of_valid
from rendering.invented import TEMPLATES

Build = Callable[..., int]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the small project with the real templates."""
    copied = copy_of_valid(tmp_path)
    copied.templates.symlink_to(TEMPLATES)
    return copied


@pytest.fixture
def build(project: Project) -> Build:
    """Build it without an index for searching."""

    def run(*arguments: str) -> int:
        return main(["build", "--no-search", "--project", str(project.root), *arguments])

    return run
