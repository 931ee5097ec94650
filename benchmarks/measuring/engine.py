"""The commands of ketcompare that are measured."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from measuring.places import Place
from measuring.processes import Command

DASK: Final = "ketcompare.rendering.dask_workers:on_this_machine"
"""The executor of two workers that are not processes of the program's own."""


@dataclass(frozen=True)
class Engine:
    """A project and the commands that are run on it.

    `options` are given to every build, beside those by which search and sharing pictures, which
    are steps of their own, are left off.
    """

    place: Place
    project: Path
    options: Sequence[str] = field(default=())

    @property
    def site(self) -> Path:
        """Where the site is written."""
        return self.project / "site"

    def build(self, *more: str) -> Command:
        """Build the site with every check on."""
        return self._command("build", "--no-search", "--out", str(self.site), *self.options, *more)

    def check(self) -> Command:
        """Report every problem; write nothing."""
        return self._command("check", "--strict")

    def search(self) -> Command:
        """Index the written site."""
        return self._command("search", "--out", str(self.site))

    def serve(self) -> Command:
        """Show the site on a free port."""
        return self._command("serve", "--port", "0", "--no-open")

    def profile(self, out: Path) -> Command:
        """Build under the profiler of the standard library, in one process that it can see."""
        build = self.build("--workers", "1").arguments
        arguments = [build[0], "-m", "cProfile", "-o", str(out), *build[1:]]
        return Command(arguments, self.project, self.place.variables())

    def forget(self) -> None:
        """Leave the project as it was before its first build: no site, nothing remembered."""
        for each in self.project.iterdir():
            if each.name not in ("content", "templates", "originals"):
                shutil.rmtree(each) if each.is_dir() else each.unlink()
        shutil.rmtree(self.place.caches, ignore_errors=True)

    def _command(self, *words: str) -> Command:
        arguments = [sys.executable, "-m", "ketcompare", *words, "--project", str(self.project)]
        return Command(arguments, self.project, self.place.variables())


def compile_templates(place: Place, templates: Path) -> Command:
    """Have the program compile every template, so that all of them stand beside their source."""
    every = (
        "import sys, pathlib; from ketcompare.rendering.environment import environment; "
        "engine = environment(pathlib.Path(sys.argv[1])); "
        "[engine.get_template(name) for name in engine.list_templates(extensions=['html'])]"
    )
    return Command([sys.executable, "-c", every, str(templates)], place.folder, place.variables())


def bare_interpreter(place: Place) -> Command:
    """An interpreter that starts, does nothing and ends."""
    return Command([sys.executable, "-c", ""], place.folder, place.variables())
