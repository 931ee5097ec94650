"""The site before any of it is made: everything that it will hold, each to be had by its path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from jinja2 import Environment

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.assets import assets
from ketcompare.rendering.context import Context
from ketcompare.rendering.environment import environment
from ketcompare.rendering.exports import FILES, export
from ketcompare.rendering.pages import planned
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.renderer import Renderer


@dataclass(frozen=True)
class Site:
    """Assets that are made, and pages and data files that are made when they are asked for."""

    context: Context
    assets: Mapping[str, Artifact]
    pages: Mapping[str, PlannedPage]
    renderer: Renderer

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every path of the site, in the order in which its files are made."""
        return (*FILES, *self.assets, *self.pages)

    def artifact(self, path: str) -> Artifact:
        """One file of the site, whole."""
        if path in self.pages:
            return self.renderer.artifact(self.pages[path])
        return self.assets[path] if path in self.assets else self._data[path]

    @cached_property
    def _data(self) -> dict[str, Artifact]:
        """The data files, which are made together."""
        made = export(self.context.content, self.context.comparison)
        return {artifact.path: artifact for artifact in made}


def prepare(
    content: Content,
    comparison: Comparison,
    *,
    templates: Path,
    engine: Environment | None = None,
) -> Site:
    """Plan the whole site and render nothing; an engine with its compiled templates may be kept."""
    beside = assets(templates)
    without_addresses = Context(content, comparison, Addresses({}))
    plan = tuple(planned(without_addresses))
    files = (*FILES, *(asset.path for asset in beside.artifacts))
    targets = ((page.path, page.fragments) for page in plan)
    addresses = Addresses.of((*targets, *((path, ()) for path in files)))
    context = replace(without_addresses, addresses=addresses)
    return Site(
        context=context,
        assets={asset.path: asset for asset in beside.artifacts},
        pages={page.path: page for page in plan},
        renderer=Renderer(context, engine or environment(templates), beside),
    )
