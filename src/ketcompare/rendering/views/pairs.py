"""Two sources side by side: where both speak and agree or differ, and where only one speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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

DIFFERING: Final[tuple[Side, ...]] = ("contradict", "differ")
TWO_WAYS: Final = "two-ways"
"""The group of lines on which one of the two says both: that is no quarrel with the other."""


class PairRow(Struct, frozen=True):
    """A line on which both sources speak; `note` names one that says both."""

    subject: SubjectPart
    term: Link
    topic: str
    note: str
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
    return sum(len(_side(here, pair, side)) for side in DIFFERING)


def _lead(both: int, differing: int) -> str:
    if not both:
        return "There is no point on which both speak."
    differ = (
        f"On {wording.number(differing)} they differ" if differing else "On none do they differ"
    )
    return f"Both speak to {wording.told(both, 'point')}. {differ}."


def _groups(here: Here, pair: Pair) -> Iterator[PairGroup]:
    lines = {side: _side(here, pair, side) for side in SIDES}
    two_ways = [line for side in DIFFERING for line in lines[side] if _saying_both(pair, line)]
    if two_ways:
        yield _group(here, pair, TWO_WAYS, "An article says both", two_ways)
    for side, title in SIDES.items():
        if others := [line for line in lines[side] if line not in two_ways]:
            yield _group(here, pair, side, title, others)


def _group(here: Here, pair: Pair, id: str, title: str, lines: Iterable[Line]) -> PairGroup:  # noqa: A002
    return PairGroup(id, title, tuple(_row(here, pair, line) for line in lines))


def _saying_both(pair: Pair, line: Line) -> tuple[str, ...]:
    """Which of the two contradict themselves on a line."""
    return tuple(each for each in (pair.first, pair.second) if each in line.self_contradicting)


def _note(context: Context, pair: Pair, line: Line) -> str:
    both = _saying_both(pair, line)
    if not both:
        return ""
    told = f"{wording.listed(context.shorts(both))} {'says' if len(both) == 1 else 'say'} both"
    others = [each for each in (pair.first, pair.second) if each not in both]
    return "; ".join([told, *(_stand(context, line, each) for each in others)]) + "."


def _stand(context: Context, line: Line, source: str) -> str:
    """How the other one stands, which does not say both."""
    stand = "leaves it open"
    if source in line.says:
        stand = "says it is so"
    elif source in line.denies:
        stand = "says it is not so"
    return f"{context.short(source)} {stand}"


def _row(here: Here, pair: Pair, line: Line) -> PairRow:
    return PairRow(
        subject=subject_part(here, line.subject),
        term=Link(here.context.term(line).name, line_href(here, line)),
        topic=here.context.content.topics[line.topic].title,
        note=_note(here.context, pair, line),
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
