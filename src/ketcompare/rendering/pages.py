"""All pages of the site, in the order in which they are made."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.rendering.context import Context
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.views import (
    beside,
    claim,
    data,
    evidence,
    findings,
    home,
    pairs,
    plain,
    points,
    references,
    rows,
    search,
    situation,
    situations,
    source,
    sources,
    standards,
    topic,
    visit,
)


def planned(context: Context) -> Iterator[PlannedPage]:
    """Every page: an address, what may be pointed at, and how it is built when its turn comes."""
    kinds = (
        home,
        topic,
        rows,
        points,
        evidence,
        findings,
        references,
        plain,
        situations,
        situation,
        visit,
        sources,
        source,
        beside,
        pairs,
        standards,
        data,
        search,
        claim,
    )
    for kind in kinds:
        yield from kind.planned(context)
