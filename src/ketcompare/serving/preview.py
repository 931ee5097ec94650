"""A prepared site whose files are made when they are asked for, and kept until the next change."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import jinja2
from msgspec import Struct

from ketcompare.problems import Place, Problem, problem
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.faults import innermost, template_problem
from ketcompare.serving.with_gallery import WithGallery


class Made(Struct, frozen=True):
    """A file of the site; with a fault it is the last good one, or none."""

    artifact: Artifact | None
    fault: Problem | None = None


class Preview:
    """One state of the site; it may be asked by several threads at once."""

    def __init__(
        self, site: WithGallery, templates: Path, *, before: Preview | None = None
    ) -> None:
        self._site = site
        self._templates = templates
        self._older: Mapping[str, Artifact] = before.good if before else {}
        self._made: dict[str, Made] = {}
        self._turn = threading.Lock()
        self._paths = frozenset(site.paths)

    def __contains__(self, path: str) -> bool:
        return path in self._paths

    @property
    def good(self) -> dict[str, Artifact]:
        """The last good version of every file that was ever asked for and is still planned."""
        made = {path: each.artifact for path, each in list(self._made.items()) if each.artifact}
        return {path: each for path, each in {**self._older, **made}.items() if path in self}

    def make(self, path: str) -> Made:
        """A planned file; where it cannot be made, why, and the last good version."""
        with self._turn:
            made = self._made.get(path)
            if made is None:
                made = self._made[path] = self._try(path)
            return made

    def _try(self, path: str) -> Made:
        try:
            return Made(self._site.artifact(path))
        except Exception as error:  # whatever it is, it must be shown
            return Made(self._older.get(path), fault_of(error, self._templates, making=path))


def fault_of(error: Exception, templates: Path, *, making: str) -> Problem:
    """What kept something from being made, as a problem: of a template, or of the program."""
    if isinstance(error, jinja2.TemplateError | OSError):
        return template_problem(error, templates)
    message = f"{making} cannot be made: {type(error).__name__}: {error}"
    place = innermost(error, templates) or Place(templates.name)
    repair = "undo the last change; if the error stays, it is the program's"
    return problem("broken-template", place, message, repair=repair)
