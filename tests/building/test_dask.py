"""Workers beyond this process, by an engine that others have made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from projects.copying import copy_of_valid
from rendering.invented import TEMPLATES

SOURCE = Path(__file__).parents[2] / "src"
DASK = "ketcompare.rendering.dask_workers:on_this_machine"


def _built(project: Project, out: Path, *options: str) -> dict[str, bytes]:
    """The files of a site that a process of its own has built."""
    command = [sys.executable, "-m", "ketcompare", "build", "--no-search", "--workers", "2"]
    subprocess.run(
        [*command, "--project", str(project.root), "--out", str(out), *options],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    files = (each for each in out.rglob("*") if each.is_file())
    return {each.relative_to(out).as_posix(): each.read_bytes() for each in files}


def test_two_workers_of_dask_make_the_same_bytes(tmp_path: Path) -> None:
    """They are processes of their own, which are sent the content over a connection."""
    pytest.importorskip("distributed")
    project = copy_of_valid(tmp_path)
    project.templates.symlink_to(TEMPLATES)

    here = _built(project, tmp_path / "here")
    elsewhere = _built(project, tmp_path / "elsewhere", "--executor", DASK)

    assert "index.html" in here
    assert elsewhere == here
