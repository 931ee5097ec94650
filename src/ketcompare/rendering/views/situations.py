"""The list of what brings readers here."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.case import Case
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class SituationItem(Struct, frozen=True):
    """A situation in the list of all."""

    situation: Link
    lead: str
    sum: str
    crisis: tuple[CrisisPart, ...]


class SituationsPage(View, frozen=True, kw_only=True):
    """All situations."""

    lead: str
    items: tuple[SituationItem, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The one page, if there are situations."""
    if context.content.situations:
        yield PlannedPage(address("situations"), "situations.html", situations_page)


def situations_page(here: Here) -> SituationsPage:
    """The list of situations."""
    situations = here.context.content.situations
    return SituationsPage(
        title="What brings you here?",
        description="Start from your own case, and see what each article says to it.",
        section="situations",
        trail=trail(here, ("Your situation", None)),
        lead="Start from your own case. Each page shows what the articles say to it, what they "
        "leave out, and what you can ask. None of them tells you what to do.",
        items=tuple(
            SituationItem(
                situation=link,
                lead=each.lead,
                sum=Case(here.context, each).sum,
                crisis=crisis_parts(here.context) if each.crisis else (),
            )
            for link, each in zip(links(here), situations, strict=True)
        ),
    )


def links(here: Here, *, but: str = "") -> tuple[Link, ...]:
    """A link to every situation, in order, but for one."""
    return tuple(
        Link(each.title, here.link("situation", each.id))
        for each in here.context.content.situations
        if each.id != but
    )
