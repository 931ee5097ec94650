"""The site while it is being worked on: with the gallery of components, which is never built."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from msgspec import Struct

from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.environment import Engine
from ketcompare.rendering.gallery import gallery
from ketcompare.rendering.site import Site

GALLERY: Final = "_live/gallery/index.html"


class WithGallery(Struct, frozen=True):
    """A site that has one page more."""

    site: Site
    templates: Path
    engine: Engine

    @property
    def paths(self) -> tuple[str, ...]:
        """Every path of the site, and that of the gallery."""
        return (*self.site.paths, GALLERY)

    def artifact(self, path: str) -> Artifact:
        """One file, whole."""
        return self._gallery() if path == GALLERY else self.site.artifact(path)

    def _gallery(self) -> Artifact:
        style = next(path for path in self.site.assets if path.endswith(".css"))
        page = gallery(self.templates, self.engine, style="/" + style)
        return Artifact(GALLERY, page.encode())
