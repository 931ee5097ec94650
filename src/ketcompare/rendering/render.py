"""Everything that the site consists of, as artifacts; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.rendering.addresses import Addresses
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.assets import assets
from ketcompare.rendering.context import Context
from ketcompare.rendering.environment import environment
from ketcompare.rendering.exports import export
from ketcompare.rendering.pages import planned
from ketcompare.rendering.renderer import Renderer


def render(content: Content, comparison: Comparison, *, templates: Path) -> Iterator[Artifact]:
    """Every file of the site: data, assets and pages, each whole."""
    beside = assets(templates)
    files = (*export(content, comparison), *beside.artifacts)
    without_addresses = Context(content, comparison, Addresses({}))
    plan = tuple(planned(without_addresses))
    targets = ((page.path, page.fragments) for page in plan)
    addresses = Addresses.of((*targets, *((file.path, ()) for file in files)))
    context = replace(without_addresses, addresses=addresses)
    renderer = Renderer(context, environment(templates), beside)
    yield from files
    yield from (renderer.artifact(page) for page in plan)
