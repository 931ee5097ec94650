"""The way from the first page to this one."""

from __future__ import annotations

from ketcompare.rendering.context import Here
from ketcompare.rendering.view import Link


def trail(here: Here, *steps: tuple[str, str | None]) -> tuple[Link, ...]:
    """The steps after the first page; the last one is this page and no link."""
    return (Link("Home", here.link("home")), *(Link(words, href) for words, href in steps))
