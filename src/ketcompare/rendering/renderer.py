"""Turns one planned page after the other into an artifact."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.assets import Assets
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.frame import Frame, frame
from ketcompare.rendering.plan import PlannedPage


@dataclass(frozen=True)
class Surroundings:
    """What all pages of one depth share: the frame, and the foot, ready made."""

    frame: Frame
    foot: Markup


class Renderer:
    """Renders pages; what pages of one depth share is made when the first of them is."""

    def __init__(self, context: Context, engine: Environment, assets: Assets) -> None:
        self._context = context
        self._engine = engine
        self._assets = assets
        self._surroundings: dict[str, Surroundings] = {}

    def artifact(self, page: PlannedPage) -> Artifact:
        """The page, whole."""
        here = Here(page.path, self._context)
        around = self._around(here)
        text = self._engine.get_template(f"pages/{page.template}").render(
            page=page.build(here),
            frame=around.frame,
            foot=around.foot,
            here=here.link_to_itself,
            canonical=self._canonical(page.path),
        )
        return Artifact(page.path, text.encode(), frozenset(here.shown))

    def _around(self, here: Here) -> Surroundings:
        known = self._surroundings.get(here.root)
        if known is None:
            made = frame(here, self._assets)
            foot = self._engine.get_template("foot.html").render(frame=made)
            known = Surroundings(made, Markup(foot))
            self._surroundings[here.root] = known
        return known

    def _canonical(self, path: str) -> str | None:
        """The full address of a page; none where the site's own address is not known."""
        base = self._context.content.site.base_url
        return f"{base.rstrip('/')}/{path.removesuffix('index.html')}" if base else None
