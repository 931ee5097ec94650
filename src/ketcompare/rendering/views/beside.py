"""The claims of one source that hold only in part beside independent evidence, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.beside import (
    CorrectedClaim,
    corrected,
    in_crisis,
    standing_so,
)
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class DoubtfulGroup(Struct, frozen=True):
    """The claims on one question that hold only in part."""

    id: str
    topic: Link
    claims: tuple[CorrectedClaim, ...]


class BesidePage(View, frozen=True, kw_only=True):
    """What of a source holds only in part."""

    source: SourcePart
    message: str
    crisis: tuple[CrisisPart, ...]
    groups: tuple[DoubtfulGroup, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every source of which some claim holds only in part."""
    for name in context.content.sources:
        if standing_so(context, name, "qualified"):
            build = partial(beside_page, name=name)
            yield PlannedPage(address("beside", name), "beside.html", build)


def beside_page(here: Here, *, name: str) -> BesidePage:
    """The page of a source's claims that hold only in part."""
    context = here.context
    short = context.short(name)
    claims = standing_so(context, name, "qualified")
    return BesidePage(
        title=f"{short}: what is backed only in part",
        description=f"The claims of {short} that independent evidence limits, each with the "
        "reason.",
        section="sources",
        trail=trail(
            here,
            ("Sources", here.link("sources")),
            (short, here.link("source", name)),
            ("Backed only in part", None),
        ),
        source=source_part(here, name),
        message=_message(short, len(claims)),
        crisis=crisis_parts(context) if in_crisis(context, claims) else (),
        groups=tuple(_groups(here, name)),
    )


def _message(short: str, count: int) -> str:
    holds = "is" if count == 1 else "are"
    return f"{wording.capital(wording.told(count, 'claim'))} of {short} {holds} backed only in part"


def _groups(here: Here, name: str) -> Iterator[DoubtfulGroup]:
    context = here.context
    claims = standing_so(context, name, "qualified")
    for topic, found in context.content.topics.items():
        own = tuple(corrected(here, each) for each in claims if each.topic == topic)
        if own:
            link = Link(found.question, here.link("topic", topic))
            yield DoubtfulGroup(f"topic-{topic}", link, own)
