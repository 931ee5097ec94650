"""A copy of the valid project with templates of its own, and `serve` running on it."""

from __future__ import annotations

import contextlib
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ketcompare.commands.project import Project
from ketcompare.commands.serve import run_serve
from ketcompare.reporter import RecordingReporter
from projects.copying import copy_of_valid

EXTRA = "---\ntitle: An extra page\ndescription: Extra.\norder: 9\n---\nMore.\n"
"""A page of prose."""

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the valid project in which content and templates may be changed."""
    copied = copy_of_valid(tmp_path)
    shutil.copytree(TEMPLATES, copied.templates)
    return copied


class Served:
    """What `serve` prints, and its address."""

    def __init__(self, reporter: RecordingReporter) -> None:
        self.reporter = reporter
        wait_for(lambda: self._address_line() is not None)
        self.address = (self._address_line() or "").split()[1]
        self.port = int(self.address.rstrip("/").rpartition(":")[2])

    def _address_line(self) -> str | None:
        told = list(self.reporter.summaries_told)
        return next((line for line in told if line.startswith("Serving ")), None)


@pytest.fixture
def served(project: Project) -> Iterator[Served]:
    """The copy, served until the test ends."""
    with serve(project) as running:
        yield running


@contextlib.contextmanager
def serve(project: Project) -> Iterator[Served]:
    """Serve a project while the block runs."""
    reporter, stop = RecordingReporter(), threading.Event()
    thread = threading.Thread(
        target=run_serve,
        args=(project, reporter),
        kwargs={"port": 0, "open_browser": False, "stop": stop},
    )
    thread.start()
    try:
        yield Served(reporter)
    finally:
        stop.set()
        thread.join()


def wait_for(done: Callable[[], bool], *, seconds: float = 20) -> None:
    """Wait no longer than need be."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise AssertionError("it did not happen in time")
        time.sleep(0.02)
