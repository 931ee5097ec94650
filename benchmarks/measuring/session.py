"""Measuring one size: the cases, made ready and proved."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ketcompare.rendering.addresses import SEARCH_FOLDER
from measuring import names
from measuring.cases import Case
from measuring.editing import Retitling, Rewording, new_mark, retitling, rewording
from measuring.engine import DASK, Engine, bare_interpreter
from measuring.places import Place
from measuring.processes import Command, run
from measuring.proof import Claims, Site, UntrueError, prove, prove_same


@dataclass
class Session:
    """Two copies of a made project: one that is built anew each time, one that is kept.

    `first` is what the first build of the kept one took, a cold one, with its memory watched.
    """

    place: Place
    made: Path
    claims: int
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        self.fresh = self._copy("fresh")
        self.kept = self._copy("kept")
        self.claim = rewording(self.kept.project / "content")
        self.title = retitling(self.kept.project / "content")
        self.first = run(self.kept.build(), watch_memory=True)

    def cases(self) -> list[Case]:
        """The cases of the engine itself."""
        kept = self.kept
        return [
            Case(names.START, lambda: bare_interpreter(self.place)),
            Case(names.COPY, self._ready_to_copy, lambda: self._prove(self.place.folder / "copy")),
            self._cold(names.COLD),
            Case(names.AGAIN, kept.build, lambda: self._prove(kept.site)),
            edit_case(names.CLAIM, kept.build, self.claim, kept.site),
            edit_case(names.TITLE, kept.build, self.title, kept.site),
            Case(names.CHECK, self._unchecked),
            Case(names.CHECK_AGAIN, kept.check),
            self._cold(names.ALONE, "--workers", "1"),
            self._cold(names.DASK, "--workers", "2", "--executor", DASK),
            Case(names.SEARCH, self._not_indexed),
        ]

    def prove_incremental(self) -> None:
        """Fail unless the site that was kept through all edits is what a clean build writes."""
        clean = self.place.folder / "clean"
        shutil.copytree(self.kept.project / "content", clean / "content")
        shutil.copytree(self.kept.project / "templates", clean / "templates")
        run(self.kept.build())
        engine = Engine(self.place, clean, self.options)
        run(engine.build())
        prove_same(self.kept.site, engine.site)
        shutil.rmtree(clean)

    def _copy(self, name: str) -> Engine:
        project = self.place.folder / name
        for part in ("content", "templates"):
            shutil.copytree(self.made / part, project / part)
        return Engine(self.place, project, self.options)

    def _cold(self, name: str, *options: str) -> Case:
        """A build with no site and nothing remembered."""

        def ready() -> Command:
            self.fresh.forget()
            return self.fresh.build(*options)

        return Case(name, ready, lambda: self._prove(self.fresh.site))

    def _not_indexed(self) -> Command:
        shutil.rmtree(self.kept.site / SEARCH_FOLDER, ignore_errors=True)
        return self.kept.search()

    def _unchecked(self) -> Command:
        self.fresh.forget()
        return self.fresh.check()

    def _ready_to_copy(self) -> Command:
        copy = self.place.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        return Command(["cp", "-r", str(self.kept.site), str(copy)])

    def _prove(self, site: Path) -> None:
        content = (self.fresh if site == self.fresh.site else self.kept).project / "content"
        prove(Site(site), Claims(content), count=self.claims)


def edit_case(
    name: str,
    build: Callable[[], Command],
    edit: Rewording | Retitling,
    site: Path,
) -> Case:
    """A case in which a file is changed before each build, and its page must show the change."""
    written: list[str] = []

    def ready() -> Command:
        written.append(new_mark())
        edit.write(written[-1])
        return build()

    def proved() -> None:
        found = Site(site)
        if not found.has(edit.page, written[-1]):
            raise UntrueError(f"{edit.page} is stale: it does not show {written[-1]}")
        if len(written) > 1 and found.has(edit.page, written[-2]):
            raise UntrueError(f"{edit.page} is stale: it still shows {written[-2]}")

    return Case(name, ready, proved)
