"""Everything that the site consists of, as artifacts; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ketcompare.comparing.results import Comparison
from ketcompare.content import Content
from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.site import prepare


def render(content: Content, comparison: Comparison, *, templates: Path) -> Iterator[Artifact]:
    """Every file of the site: data, assets and pages, each whole."""
    site = prepare(content, comparison, templates=templates)
    yield from map(site.artifact, site.paths)
