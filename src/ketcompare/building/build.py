"""One build, from the content folder to the site's: every stage in its order."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ketcompare.building.compared import compared
from ketcompare.building.engine import engine
from ketcompare.building.fresh import Freshness, Standing
from ketcompare.building.memory import Memory
from ketcompare.building.stages import Stages
from ketcompare.building.standing import Mark
from ketcompare.checking.ahead import look_ahead
from ketcompare.checking.check import check, not_run
from ketcompare.checking.drafts import of_finished
from ketcompare.checking.kept import KeptChecks
from ketcompare.commands.project import Project
from ketcompare.content import Content
from ketcompare.loading.folder import Loaded, load
from ketcompare.loading.reading import Readings
from ketcompare.loading.shelf import Shelf
from ketcompare.problems import Problem, errors
from ketcompare.rendering.addresses import SEARCH_FOLDER
from ketcompare.rendering.crew import Crew, TemplateFaultError
from ketcompare.rendering.faults import template_problem
from ketcompare.rendering.inputs import Inputs
from ketcompare.rendering.site import Site, prepare
from ketcompare.writing import WriteReport, deliver
from ketcompare.writing.folder import Taken, Taking
from ketcompare.writing.manifest import Manifest, read

SELDOM: Final = 50_000


class Outcome(Struct, frozen=True):
    """What came of a build; without a `report` nothing was written, and `problems` say why.

    `missed` tells what was not checked; `drafts` are sources that were left out; `marks` tell how
    each file of the site stands.
    """

    problems: Sequence[Problem]
    missed: str | None = None
    drafts: tuple[str, ...] = ()
    content: Content | None = None
    pages: int = 0
    report: WriteReport | None = None
    marks: Mapping[str, Mark | None] = {}


class Build(Struct, dict=True):
    """Builds the site of a project into a folder, doing again only what has changed."""

    project: Project
    out: Path
    base_url: str | None
    crew: Crew
    stages: Stages

    @cached_property
    def memory(self) -> Memory:
        """What earlier builds of the project have kept."""
        return Memory(self.project.root, engine())

    def outcome(self) -> Outcome:
        """Run all stages, as far as the content allows."""
        # Nearly all that a build makes is in use until its end: looking for what is not, at every
        # 700 new values, would take a tenth of its time.
        gc.set_threshold(SELDOM)
        shelf = self.memory.shelf()
        try:
            loaded, problems = self._checked(shelf)
            if loaded.content is None or errors(of_finished(problems, loaded)):
                return Outcome(problems, not_run(loaded))
            content = _at(loaded.content.published(), self.base_url)
            found = Outcome(problems, drafts=loaded.content.drafts, content=content)
            return self._made(found, content, shelf) if content.sources else found
        finally:
            self.memory.put_back(shelf)

    def _checked(self, shelf: Shelf) -> tuple[Loaded, list[Problem]]:
        with self.stages.stage("Loading"):
            look_ahead(self.project.content, shelf, workers=self.crew.workers)
            loaded = load(self.project.content, readings=Readings(shelf))
        with self.stages.stage("Checking"):
            return loaded, check(loaded, kept=KeptChecks(shelf))

    def _made(self, found: Outcome, content: Content, shelf: Shelf) -> Outcome:
        try:
            site = self._planned(content, shelf)
            report, marks = self._written(site)
        except TemplateFaultError as fault:
            return replace(found, problems=[*found.problems, fault.problem])
        if report.problems:
            return replace(found, problems=[*found.problems, *report.problems])
        return replace(found, pages=len(site.pages), report=report, marks=marks)

    def _planned(self, content: Content, shelf: Shelf) -> Site:
        inputs, templates = Inputs(content), self.project.templates
        with self.stages.stage("Comparing"):
            comparison = compared(inputs, shelf)
        with self.stages.stage("Planning"):
            try:
                return prepare(content, comparison, templates=templates, inputs=inputs)
            except OSError as error:
                raise TemplateFaultError(template_problem(error, templates)) from error

    def _written(self, site: Site) -> tuple[WriteReport, Mapping[str, Mark | None]]:
        """What came of writing, and how each file of the site stands after it."""
        standing = self._standing()
        with self.stages.stage("Finding what changed"):
            fresh = Freshness(site, self.memory.site(self.out))
            stale = site.in_company(fresh.stale(standing.holds))

        def making(take: Taking) -> Iterator[Taken]:
            made = self.crew.made(site, stale, take)
            for each in self.stages.each("Rendering", made, of=len(stale)):
                fresh.notice(each.path, each.shown)
                yield each

        with self.stages.stage("Rendering and writing"):
            report = deliver(site.paths, making, self.out, made=stale, apart=SEARCH_FOLDER)
        if report.problems:
            return report, {}
        with self.stages.stage("Remembering"):
            standing.rewritten(report.written)
            made = fresh.made(standing.mark)
            self.memory.remember_site(self.out, made)
        return report, {path: each.mark for path, each in made.items()}

    def _standing(self) -> Standing:
        manifest = read(self.out)
        return Standing(self.out, manifest.files if isinstance(manifest, Manifest) else {})


def _at(content: Content, base_url: str | None) -> Content:
    """The content with the public address that the command line gives, if it gives one."""
    if base_url is None:
        return content
    return replace(content, site=msgspec.structs.replace(content.site, base_url=base_url))
