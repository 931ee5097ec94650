"""Turns one planned page after the other into an artifact."""

from __future__ import annotations

from copy import copy
from functools import partial
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.assets import Assets
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.crisis_help import with_help
from ketcompare.rendering.environment import Engine, signs_used
from ketcompare.rendering.frame import Frame, frame
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.policy import policy
from ketcompare.rendering.public import full_address
from ketcompare.rendering.view import View


class Surroundings(Struct, frozen=True):
    """What all pages of one depth share: the frame; the foot and crisis help, ready made."""

    frame: Frame
    foot: Markup
    crisis: str


class Renderer:
    """Renders pages; what several of them share is rendered when the first of them is."""

    def __init__(self, context: Context, engine: Engine, assets: Assets) -> None:
        engine.forget()
        self._context = context
        self._engine = engine
        self._assets = assets
        self._surroundings: dict[str, Surroundings] = {}
        self._heads: dict[tuple[str, str, str], Markup] = {}
        self._drawings: dict[str, Markup] = {}

    def reworded(self, context: Context) -> Renderer:
        """Renders the same pages with claims worded otherwise; what surrounds them says none."""
        self._engine.age()
        other = copy(self)
        other._context = context
        return other

    def artifact(self, page: PlannedPage) -> Artifact:
        """The page, whole."""
        here = Here(page.path, self._context)
        around = self._around(here)
        view = page.build(here)
        text = self._engine.get_template(f"pages/{page.template}").render(
            page=view,
            frame=around.frame,
            head=self._head(here, around.frame, view),
            foot=around.foot,
            signs=partial(self._sprite, around.frame),
            with_help=partial(self._with_help, around),
            canonical=self._canonical(page.path),
            policy=Markup(policy(view.scripts, self._assets.loader)),
        )
        return Artifact(page.path, text.encode(), frozenset(here.shown))

    def _around(self, here: Here) -> Surroundings:
        known = self._surroundings.get(here.root)
        if known is None:
            made = frame(here, self._assets)
            foot = self._engine.get_template("foot.html").render(frame=made)
            crisis = self._component("crisis").crisis_spot(made.crisis)
            known = Surroundings(made, Markup(foot), str(crisis))
            self._surroundings[here.root] = known
        return known

    def _head(self, here: Here, around: Frame, page: View) -> Markup:
        """Name, menu and notice; the menu tells where the page stands."""
        itself = here.link_to_itself
        current = itself if any(item.href == itself for item in around.menu) else ""
        known = self._heads.get((here.root, page.section, current))
        if known is None:
            template = self._engine.get_template("head.html")
            known = Markup(template.render(frame=around, page=page, here=current))
            self._heads[here.root, page.section, current] = known
        return known

    def _sprite(self, around: Frame, main: str) -> Markup:
        """The drawn signs that a page refers to, so that it holds no others."""
        names = sorted(signs_used(main))
        drawn = Markup("").join(self._drawing(name, around) for name in names)
        made: Markup = self._component("sprite").sprite(drawn)
        return made

    def _drawing(self, name: str, around: Frame) -> Markup:
        """One sign, which is the same on all pages."""
        known = self._drawings.get(name)
        if known is None:
            known = self._drawings[name] = self._component("sprite").drawing(name, around)
        return known

    def _with_help(self, around: Surroundings, main: str) -> Markup:
        """What the page says, with crisis help where it first speaks of what that is for."""
        return Markup(with_help(self._context.content.site, str(main), around.crisis))

    def _component(self, name: str) -> Any:
        """The macros of a component."""
        return self._engine.get_template(f"components/{name}/{name}.html").module

    def _canonical(self, path: str) -> str | None:
        """The full address of a page; none where the site's own address is not known."""
        base = self._context.content.site.base_url
        return full_address(base, path) if base else None
