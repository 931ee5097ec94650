"""The claims of one source that findings do not back in full, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.beside import (
    DOUBTFUL,
    CorrectedClaim,
    corrected,
    in_crisis,
    standing_so,
)
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.names import SourcePart, source_part
from ketcompare.rendering.parts.standing import WORDS, backings
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class DoubtfulGroup(Struct, frozen=True):
    """The claims on one question that are not backed in full."""

    id: str
    topic: Link
    claims: tuple[CorrectedClaim, ...]


class BesidePage(View, frozen=True, kw_only=True):
    """What of a source is not backed in full."""

    source: SourcePart
    message: str
    crisis: tuple[CrisisPart, ...]
    groups: tuple[DoubtfulGroup, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every source of which some claim is not backed in full."""
    for name in context.content.sources:
        if standing_so(context, name, *DOUBTFUL):
            build = partial(beside_page, name=name)
            yield PlannedPage(address("beside", name), "beside.html", build)


def beside_page(here: Here, *, name: str) -> BesidePage:
    """The page of a source's claims that are not backed in full."""
    context = here.context
    short = context.short(name)
    claims = standing_so(context, name, *DOUBTFUL)
    return BesidePage(
        title=f"{short}: what is not backed in full",
        description=f"The claims of {short} that independent evidence limits, each with the "
        "reason.",
        section="sources",
        trail=trail(
            here,
            ("Sources", here.link("sources")),
            (short, here.link("source", name)),
            ("Not backed in full", None),
        ),
        source=source_part(here, name),
        message=_message(context, short, claims),
        crisis=crisis_parts(context) if in_crisis(context, claims) else (),
        groups=tuple(_groups(here, name)),
    )


def _message(context: Context, short: str, claims: tuple[SourcedClaim, ...]) -> str:
    counts = backings(context, claims)
    told = [
        f"{wording.number(count)} {'is' if count == 1 else 'are'} {WORDS[each]}"
        for each in DOUBTFUL
        if (count := counts[each])
    ]
    return f"Of the claims of {short}, {wording.listed(told)}"


def _groups(here: Here, name: str) -> Iterator[DoubtfulGroup]:
    context = here.context
    claims = standing_so(context, name, *DOUBTFUL)
    for topic, found in context.content.topics.items():
        own = tuple(corrected(here, each) for each in claims if each.topic == topic)
        if own:
            link = Link(found.question, here.link("topic", topic))
            yield DoubtfulGroup(f"topic-{topic}", link, own)
