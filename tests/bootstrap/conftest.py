"""Make the small project that the tests of the set-up run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bootstrap.project import Project

ROOT = Path(__file__).resolve().parents[2]
COMMAND = """
import json, sys
def main(arguments):
    slow = {"subprocess", "venv", "ensurepip"} & set(sys.modules)
    print(json.dumps({"prefix": sys.prefix, "arguments": arguments, "slow": sorted(slow)}))
    return 7 if "fail" in arguments else 0
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make a project that needs one small package, which is there to be installed."""
    return _project_in(tmp_path)


@pytest.fixture
def prepared(first_run: Path, tmp_path: Path) -> Project:
    """Make such a project in which the command has run once before."""
    shutil.copytree(first_run, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Project(tmp_path / "project", tmp_path / "packages")


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the command once, for all tests that begin after that."""
    folder = tmp_path_factory.mktemp("first-run")
    assert _project_in(folder).run().code == 0
    return folder


def _project_in(place: Path) -> Project:
    project = Project(place / "project", place / "packages")
    package = project.folder / "src" / "ketcompare"
    shutil.copytree(ROOT / "src" / "ketcompare" / "environment", package / "environment")
    shutil.copy(ROOT / "build.py", project.folder)
    package.joinpath("__init__.py").touch()
    package.joinpath("start.py").write_text(COMMAND, encoding="utf-8")
    project.packages.mkdir()
    project.needs("smallthing>=1")
    project.offers("smallthing", "1.0")
    return project
