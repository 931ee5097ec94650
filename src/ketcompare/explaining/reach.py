"""Which pages a claim reaches: every page is planned and looked through, none is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct

from ketcompare.content import SourcedClaim
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Here
from ketcompare.rendering.site import Site

How = Literal["shows its words", "links to it"]


class Reached(Struct, frozen=True):
    """A page on which a claim stands, and how."""

    path: str
    how: How


def reach(site: Site, sourced: SourcedClaim) -> list[Reached]:
    """Every page that shows a claim's words or links to it, in the order of the site."""
    own = address("claim", sourced.source, sourced.topic, sourced.claim.id)
    found = []
    for page in site.pages.values():
        texts = tuple(_texts(page.build(Here(page.path, site.context))))
        if page.path == own or any(sourced.claim.says in text for text in texts):
            found.append(Reached(page.path, "shows its words"))
        elif any(own in text for text in texts):
            found.append(Reached(page.path, "links to it"))
    return found


def _texts(value: object) -> Iterator[str]:
    """Every text of a view, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple | list | frozenset):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name))
