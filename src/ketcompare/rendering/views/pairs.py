"""Two sources side by side: where both speak and agree or differ, and where only one speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import combinations
from typing import Final

from msgspec import Struct

from ketcompare.comparing.pairs import Side
from ketcompare.comparing.results import Line, LineKey, Pair
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.bounds import foremost, many
from ketcompare.rendering.parts.claims import ClaimPart, claim_part
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import SourcePart, SubjectPart, source_part, subject_part
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

SIDES: Final[Mapping[Side, str]] = {
    "contradict": "They contradict each other",
    "differ": "They differ",
    "overlap": "They agree in part",
    "agree": "They say the same",
    "apart": "Each compares with something else",
}


class PairRow(Struct, frozen=True):
    """A line on which both sources speak."""

    subject: SubjectPart
    term: Link
    topic: str
    first: tuple[ClaimPart, ...]
    second: tuple[ClaimPart, ...]


class PairGroup(Struct, frozen=True):
    """The lines on which two sources stand to one another in the same way."""

    id: str
    title: str
    rows: tuple[PairRow, ...]


class AloneList(Struct, frozen=True):
    """What only one of the two speaks of."""

    id: str
    source: SourcePart
    items: tuple[tuple[SubjectPart, Link], ...]


class PairPage(View, frozen=True, kw_only=True):
    """Two sources side by side."""

    first: SourcePart
    second: SourcePart
    lead: str
    crisis: tuple[CrisisPart, ...]
    groups: tuple[PairGroup, ...]
    alone: tuple[AloneList, ...]


class PairItem(Struct, frozen=True):
    """A pair in the list of all pairs."""

    pair: Link
    first: SourcePart
    second: SourcePart
    both: int
    differing: int


class PairsPage(View, frozen=True, kw_only=True):
    """All pairs."""

    some: str
    items: tuple[PairItem, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """A page for every pair, of many sources for those that say most; and one that lists them."""
    pairs = tuple(combinations(foremost(context), 2))
    if pairs:
        yield PlannedPage(address("pairs"), "pairs.html", pairs_page)
    for first, second in pairs:
        build = partial(pair_page, first=first, second=second)
        yield PlannedPage(address("pair", first, second), "pair.html", build)


def pairs_page(here: Here) -> PairsPage:
    """The list of all pairs."""
    return PairsPage(
        title="Two sources side by side",
        description="Choose two of the articles and see where they agree and where they differ.",
        section="pairs",
        trail=trail(here, ("Two sources side by side", None)),
        some=_some(here.context),
        items=tuple(
            _item(here, first, second) for first, second in combinations(foremost(here.context), 2)
        ),
    )


def _some(context: Context) -> str:
    """Which pairs there are, where not all of them: their number grows with the square."""
    if not many(context):
        return ""
    return (
        f"There are {context.source_count:,} articles, and too many pairs of them to show. Here "
        f"are the {len(foremost(context))} that make most claims, two by two."
    )


def _item(here: Here, first: str, second: str) -> PairItem:
    pair = here.context.pairs.of(first, second)
    names = f"{here.context.short(first)} and {here.context.short(second)}"
    return PairItem(
        pair=Link(names, here.link("pair", first, second)),
        first=source_part(here, first),
        second=source_part(here, second),
        both=_both(here, pair),
        differing=_differing(here, pair),
    )


def pair_page(here: Here, *, first: str, second: str) -> PairPage:
    """The page of a pair."""
    pair = here.context.pairs.of(first, second)
    names = f"{here.context.short(first)} and {here.context.short(second)}"
    return PairPage(
        title=f"{names} side by side",
        description=f"Where the articles by {names} agree, where they differ, what only one tells.",
        section="pairs",
        trail=trail(here, ("Two sources side by side", here.link("pairs")), (names, None)),
        first=source_part(here, first),
        second=source_part(here, second),
        lead=_lead(_both(here, pair), _differing(here, pair)),
        crisis=crisis_parts(here.context) if _in_crisis(here.context, pair) else (),
        groups=tuple(_groups(here, pair)),
        alone=(
            _alone(here, first, _side(here, pair, "only_first")),
            _alone(here, second, _side(here, pair, "only_second")),
        ),
    )


def _in_crisis(context: Context, pair: Pair) -> bool:
    """Whether a line on which both speak is about what a crisis line is for."""
    lines = (context.line[key] for side in SIDES for key in getattr(pair, side))
    return any(
        context.content.topics[line.topic].crisis or context.term(line).crisis for line in lines
    )


def _side(here: Here, pair: Pair, side: str) -> tuple[Line, ...]:
    """The lines of one side, but for those that only mirror another subject's line."""
    keys: tuple[LineKey, ...] = getattr(pair, side)
    lines = (here.context.line[key] for key in keys)
    return tuple(line for line in lines if not mirrored(here.context, line))


def _both(here: Here, pair: Pair) -> int:
    """On how many lines both speak."""
    return sum(len(_side(here, pair, side)) for side in SIDES)


def _differing(here: Here, pair: Pair) -> int:
    """On how many lines they contradict each other or differ."""
    return sum(len(_side(here, pair, side)) for side in ("contradict", "differ"))


def _lead(both: int, differing: int) -> str:
    if not both:
        return "There is no point on which both speak."
    differ = (
        f"On {wording.number(differing)} they differ" if differing else "On none do they differ"
    )
    return f"Both speak to {wording.told(both, 'point')}. {differ}."


def _groups(here: Here, pair: Pair) -> Iterator[PairGroup]:
    for side, title in SIDES.items():
        lines = _side(here, pair, side)
        if lines:
            yield PairGroup(side, title, tuple(_row(here, pair, line) for line in lines))


def _row(here: Here, pair: Pair, line: Line) -> PairRow:
    return PairRow(
        subject=subject_part(here, line.subject),
        term=Link(here.context.term(line).name, line_href(here, line)),
        topic=here.context.content.topics[line.topic].title,
        first=_claims(here, line, pair.first),
        second=_claims(here, line, pair.second),
    )


def _claims(here: Here, line: Line, source: str) -> tuple[ClaimPart, ...]:
    found = here.context.counting(line)
    return tuple(claim_part(here, each) for each in found if each.source == source)


def _alone(here: Here, source: str, lines: tuple[Line, ...]) -> AloneList:
    return AloneList(
        id=f"only-{source}",
        source=source_part(here, source),
        items=tuple(_alone_item(here, line) for line in lines),
    )


def _alone_item(here: Here, line: Line) -> tuple[SubjectPart, Link]:
    words = here.context.term(line).name
    return subject_part(here, line.subject), Link(words, line_href(here, line))
