"""The page of all sources: who they are, what they sell, how much they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.frame import interest
from ketcompare.rendering.parts.names import SourcePart, source_part, sources
from ketcompare.rendering.parts.tally import Mark
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


@dataclass(frozen=True)
class SourceRow:
    """A source as a row; what its text does not state is null."""

    source: SourcePart
    published: str | None
    interest: str
    claims: int
    hedged: str
    with_basis: str


@dataclass(frozen=True)
class CoverageRow:
    """A topic as a row: how many claims each source makes on it."""

    topic: Link
    counts: tuple[tuple[Mark, str, int], ...]


@dataclass(frozen=True, kw_only=True)
class SourcesPage(View):
    """All sources side by side."""

    lead: str
    rows: tuple[SourceRow, ...]
    sources: tuple[SourcePart, ...]
    coverage: tuple[CoverageRow, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page of all sources."""
    del context
    yield PlannedPage(address("sources"), "sources.html", sources_page)


def sources_page(here: Here) -> SourcesPage:
    """The page of all sources."""
    context = here.context
    articles = wording.told(context.source_count, "article")
    return SourcesPage(
        title=f"The {articles}: who says it and what they sell",
        description=f"The {articles} that are compared here: publisher, date, interest, claims.",
        section="sources",
        trail=trail(here, ("Sources", None)),
        lead=interest(context),
        rows=tuple(_row(here, name) for name in context.content.sources),
        sources=sources(here),
        coverage=tuple(_coverage(here, topic) for topic in context.content.topics),
    )


def _row(here: Here, name: str) -> SourceRow:
    source = here.context.content.sources[name]
    profile = here.context.comparison.profiles[name]
    based = profile.claims - profile.basis.get("none", 0)
    return SourceRow(
        source=source_part(here, name),
        published=wording.day(source.published) if source.published else None,
        interest=source.interest,
        claims=profile.claims,
        hedged=wording.share(profile.hedged, profile.claims),
        with_basis=wording.share(based, profile.claims),
    )


def _coverage(here: Here, topic: str) -> CoverageRow:
    found = here.context.content.topics[topic]
    return CoverageRow(
        topic=Link(found.title, here.link("topic", topic)),
        counts=tuple(_count(here, part, topic) for part in sources(here)),
    )


def _count(here: Here, source: SourcePart, topic: str) -> tuple[Mark, str, int]:
    count = here.context.comparison.profiles[source.id].topics.get(topic, 0)
    words = (
        f"{source.short} makes {wording.counted(count, 'claim')}"
        if count
        else f"{source.short} is silent"
    )
    return Mark(source.sign, "says" if count else "silent"), words, count
