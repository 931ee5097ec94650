"""A host on this machine, a visitor that does not really wait, and a project to fetch for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fetching.host import Host, hosting
from ketcompare.commands.fetch import run_fetch
from ketcompare.commands.project import Project
from ketcompare.fetching.asking import Limits
from ketcompare.fetching.pace import Pace
from ketcompare.fetching.visitor import Visitor, agent_of
from ketcompare.reporter import RecordingReporter
from projects.copying import copy_of_valid, edit

Fetch = Callable[..., tuple[int, list[str]]]


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine is asked directly, whatever stands between it and the world."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def host() -> Iterator[Host]:
    """A host that runs until the test ends."""
    with hosting() as running:
        yield running


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Let time go by."""
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def time() -> Time:
    """A time of its own."""
    return Time()


@pytest.fixture
def visitor(time: Time) -> Visitor:
    """A visitor with tight limits."""
    pace = Pace(clock=lambda: time.now, sleep=time.sleep)
    limits = Limits(wait_seconds=0.5, whole_seconds=1, most_bytes=100_000)
    return Visitor(agent_of("https://code.example/tea"), pace=pace, limits=limits)


@pytest.fixture
def project(tmp_path: Path, host: Host) -> Project:
    """A copy of the valid project in which the Bean Bar's page stands on the host.

    Nothing is copied yet; the host has the page that the project's record is of.
    """
    copied = copy_of_valid(tmp_path)
    fact_file = copied.content / "sources/bean-bar.yaml"
    edit(fact_file, "https://bean-bar.example/three-ways", f"{host.address}/three-ways")
    host.page("/three-ways", (copied.originals / "bean-bar.html").read_bytes())
    for path in copied.originals.iterdir():
        path.unlink()
    return copied


@pytest.fixture
def fetch(project: Project, visitor: Visitor) -> Fetch:
    """Fetch for the project: the exit code, and what is told."""

    def run(*sources: str, day: str = "2026-03-09") -> tuple[int, list[str]]:
        reporter = RecordingReporter()
        into = project.originals
        code = run_fetch(project, reporter, sources=sources, into=into, day=day, visitor=visitor)
        return code, reporter.summaries_told

    return run
