"""The site before any of it is made: everything that it will hold, each to be had by its path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.assets import Assets, assets
from ketcompare.rendering.context import Context
from ketcompare.rendering.environment import Engine, environment
from ketcompare.rendering.exports import FILES, WORDED, Exports
from ketcompare.rendering.hosting import hosting
from ketcompare.rendering.inputs import Inputs, digest_of
from ketcompare.rendering.pages import planned
from ketcompare.rendering.plan import COMPARISON, EVERYTHING, PlannedPage
from ketcompare.rendering.public import public_files
from ketcompare.rendering.renderer import Renderer
from ketcompare.rendering.templates import TemplateDigests

SHARED: Final = ("head.html", "foot.html", "components/sprite/sprite.html")
"""The templates of what surrounds every page."""


class Site(Struct, frozen=True, dict=True):
    """Assets that are made, and pages and data files that are made when they are asked for."""

    context: Context
    beside: Assets
    pages: Mapping[str, PlannedPage]
    renderer: Renderer
    templates: TemplateDigests
    inputs: Inputs

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Every path of the site, in the order in which its files are made."""
        return (*FILES, *self.assets, *self.pages)

    @cached_property
    def assets(self) -> Mapping[str, Artifact]:
        """The files that pages ask for beside themselves, and those that hosts and robots do."""
        content = self.context.content
        for_hosts = hosting(content, self.pages, self.beside.named)
        listed = (path for path, page in self.pages.items() if page.listed)
        found = (*self.beside.artifacts, *for_hosts, *public_files(content, listed))
        return {asset.path: asset for asset in found}

    def artifact(self, path: str) -> Artifact:
        """One file of the site, whole."""
        if path in self.pages:
            return self.renderer.artifact(self.pages[path])
        return self.assets[path] if path in self.assets else self._data.artifact(path)

    def key(self, path: str) -> bytes:
        """What a file is made from, as a digest; beside it counts the wording that it shows."""
        if path in self.pages:
            page = self.pages[path]
            template = self.templates.of(f"pages/{page.template}")
            return digest_of(self._around, template, self.inputs.of(page.needs))
        if path in self.assets:
            return path.encode() + digest_of(self.assets[path].content)
        return self.inputs.of(EVERYTHING if path in WORDED else COMPARISON)

    def in_company(self, paths: Iterable[str]) -> list[str]:
        """The paths, pages of the same rows one after the other, as these share parts.

        What is made from all claims comes first: it takes longest, and nobody should be left
        waiting for it in the end.
        """
        return sorted(paths, key=self._company)

    def _company(self, path: str) -> tuple[bool, tuple[tuple[str, str], ...], str]:
        page = self.pages.get(path)
        if page is None:
            return False, (), ""
        return not page.needs.comparison, page.needs.rows, page.template

    def shown_beyond(self, path: str, shown: frozenset[str]) -> tuple[str, ...]:
        """Those of the claims whose wording a file shows that are not part of its key."""
        page = self.pages.get(path)
        return self.inputs.beyond(page.needs, shown) if page else ()

    @cached_property
    def _around(self) -> bytes:
        """What surrounds every page, and which pages it may lead to, those of claims aside."""
        known = (path for path, page in self.pages.items() if page.needs.comparison)
        beside = self.beside.told
        return digest_of(*map(self.templates.of, SHARED), *map(str.encode, (*known, *beside)))

    @cached_property
    def _data(self) -> Exports:
        return Exports(self.context.content, self.context.comparison)


def prepare(
    content: Content,
    comparison: Comparison,
    *,
    templates: Path,
    engine: Engine | None = None,
    inputs: Inputs | None = None,
) -> Site:
    """Plan the whole site and render nothing.

    An engine with its compiled templates may be kept, and digests that are known already.
    """
    context = Context(content, comparison, Addresses({}))
    pages = {page.path: page for page in planned(context)}
    return _dressed(
        context, pages, templates, engine or environment(templates), inputs or Inputs(content)
    )


def redressed(site: Site, content: Content, *, templates: Path, engine: Engine) -> Site:
    """The same pages by other templates; at most the wording of claims is another too."""
    context = replace(site.context, content=content)
    return _dressed(context, site.pages, templates, engine, Inputs(content))


def _dressed(
    context: Context,
    pages: Mapping[str, PlannedPage],
    templates: Path,
    engine: Engine,
    inputs: Inputs,
) -> Site:
    beside = assets(templates)
    addresses = Addresses.of(_targets(tuple(pages.values()), beside))
    context = replace(context, addresses=addresses)
    return Site(
        context=context,
        beside=beside,
        pages=pages,
        renderer=Renderer(context, engine, beside),
        templates=TemplateDigests(templates),
        inputs=inputs,
    )


def reworded(site: Site, content: Content) -> Site:
    """The same site where only the wording of claims is another; the plan need not be made anew."""
    context = site.context.reworded(content)
    other = replace(
        site,
        context=context,
        renderer=site.renderer.reworded(context),
        inputs=Inputs(content),
    )
    other.__dict__["assets"] = site.assets  # they say nothing of claims
    return other


def _targets(plan: tuple[PlannedPage, ...], beside: Assets) -> Iterator[tuple[str, frozenset[str]]]:
    """Every path that may be linked to, with its fragments."""
    yield from ((page.path, page.fragments) for page in plan)
    yield from ((path, frozenset()) for path in FILES)
    yield from ((asset.path, frozenset()) for asset in beside.artifacts)
