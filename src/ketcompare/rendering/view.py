"""What every page's view holds: its head, where it stands, and nothing undecided."""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True):
    """A link and its words; without an address it is the words alone."""

    words: str
    href: str | None


class View(Struct, frozen=True, kw_only=True):
    """The part of a view that the layout reads; each kind of page adds its own.

    `scripts` are the names of those that the page uses; without them it says all that it says.
    """

    title: str
    description: str
    trail: tuple[Link, ...] = ()
    section: str = ""
    hidden: bool = False
    scripts: tuple[str, ...] = ()
