"""The page of all sources: who they are, what they sell, how much they say."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.frame import interest
from ketcompare.rendering.parts.bounds import foremost, many
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.pictures.coverage import COVERAGE_ANCHOR, coverage
from ketcompare.rendering.pictures.grid import Grid
from ketcompare.rendering.pictures.profile import profiles
from ketcompare.rendering.pictures.strips import Strips, strips
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import View
from ketcompare.rendering.views.trail import trail


class SourceRow(Struct, frozen=True):
    """A source as a row; what its text does not state is null."""

    source: SourcePart
    published: str | None
    interest: str
    claims: int
    hedged: str
    naming: str
    vague: str


class SourcesPage(View, frozen=True, kw_only=True):
    """All sources side by side."""

    lead: str
    some: str
    rows: tuple[SourceRow, ...]
    coverage: Grid
    profiles: Grid
    strips: Strips


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page of all sources."""
    del context
    anchors = frozenset({COVERAGE_ANCHOR})
    yield PlannedPage(address("sources"), "sources.html", sources_page, anchors)


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
        some=_some(context),
        rows=tuple(_row(here, name) for name in context.content.sources),
        coverage=coverage(here),
        profiles=profiles(here),
        strips=strips(here),
    )


def _some(context: Context) -> str:
    """Which articles are drawn, where they are too many for all to stand side by side."""
    if not many(context):
        return ""
    return f"Shown are the {len(foremost(context))} articles that make most claims."


def _row(here: Here, name: str) -> SourceRow:
    source = here.context.content.sources[name]
    profile = here.context.comparison.profiles[name]
    naming = profile.basis.get("named", 0) + profile.basis.get("cited", 0)
    return SourceRow(
        source=source_part(here, name),
        published=wording.day(source.published) if source.published else None,
        interest=source.interest,
        claims=profile.claims,
        hedged=wording.share(profile.hedged, profile.claims),
        naming=wording.share(naming, profile.claims),
        vague=wording.share(profile.basis.get("vague", 0), profile.claims),
    )
