"""All pages of the site, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.rendering.context import Context
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.views import (
    claim,
    data,
    home,
    pairs,
    plain,
    points,
    source,
    sources,
    topic,
)


def planned(context: Context) -> Iterator[PlannedPage]:
    """Every page: an address, what may be pointed at, and how it is built when its turn comes."""
    for kind in (home, topic, points, plain, sources, source, pairs, data, claim):
        yield from kind.planned(context)
