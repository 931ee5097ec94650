"""Whoever renders, the same bytes come out in the same order."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import subprocess
import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from ketcompare.comparing.compare import compare
from ketcompare.loading.folder import load
from ketcompare.rendering import crew
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.crew import Crew, TemplateFaultError
from ketcompare.rendering.site import Site, prepare
from projects.copying import VALID, copy_of_valid
from rendering.invented import TEMPLATES


def threads(workers: int) -> Executor:
    """Workers of this process."""
    return ThreadPoolExecutor(workers)


def processes(workers: int) -> Executor:
    """Workers that share nothing with this process, as on another machine."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def whole(artifact: Artifact) -> Artifact:
    """Take a file as it is."""
    return artifact


def site(templates: Path = TEMPLATES) -> Site:
    """The small project, planned."""
    content = load(VALID / "content").content
    assert content is not None
    return prepare(content, compare(content), templates=templates)


@pytest.mark.parametrize(
    "other",
    [
        Crew(workers=2, executor=f"{__name__}:threads"),
        Crew(workers=2, executor=f"{__name__}:processes"),
    ],
    ids=["threads", "spawned processes"],
)
def test_every_crew_makes_the_same(other: Crew, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the claims whose wording each file shows."""
    monkeypatch.setattr(crew, "AT_ONCE", range(5, 6))
    planned = site()
    alone = list(Crew(workers=1).made(planned, planned.paths, whole))

    assert list(other.made(planned, planned.paths, whole)) == alone
    assert [each.path for each in alone] == list(planned.paths)


@pytest.mark.parametrize("executor", [None, f"{__name__}:threads"])
def test_a_broken_template_is_told_from_wherever_it_was_met(
    executor: str | None, tmp_path: Path
) -> None:
    """With its file and line."""
    templates = Path(shutil.copytree(TEMPLATES, tmp_path / "templates"))
    page = templates / "pages" / "claim.html"
    page.write_text(page.read_text("utf-8").replace("page.cite", "page.sight"), "utf-8")
    planned = site(templates)

    with pytest.raises(TemplateFaultError) as caught:
        list(Crew(workers=2, executor=executor).made(planned, planned.paths, whole))

    problem = caught.value.problem
    assert problem.code == "broken-template"
    assert problem.place.path == "templates/pages/claim.html"
    assert "sight" in problem.message


def test_forked_processes_write_what_one_process_writes(tmp_path: Path) -> None:
    """In a program of its own: a process with other threads, as this one, is not forked."""
    project = copy_of_valid(tmp_path)
    project.templates.symlink_to(TEMPLATES)
    source = str(Path(crew.__file__).parents[2])
    for workers in ("1", "2"):
        command = ("build", "--no-search", "--workers", workers, "--out", str(tmp_path / workers))
        subprocess.run(
            [sys.executable, "-m", "ketcompare", *command, "--project", str(project.root)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": source},
        )

    one, two = ((tmp_path / workers).rglob("*") for workers in ("1", "2"))
    contents = [
        {str(e)[len(str(tmp_path)) + 2 :]: e.read_bytes() for e in each if e.is_file()}
        for each in (one, two)
    ]
    assert contents[0] == contents[1]


def test_few_files_are_made_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting others would take longer."""
    planned = site()
    monkeypatch.setattr(crew, "_taken_by_forks", None)

    assert len(list(Crew().made(planned, planned.paths[:10], whole))) == 10
