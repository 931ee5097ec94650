"""Pages that gather points across topics: agreements, disagreements, silences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.comparing.results import Line, State
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_where_spoken
from ketcompare.rendering.parts.groups import agreements, disagreements, shown_state, silent_terms
from ketcompare.rendering.parts.lines import LinePart, line_href, line_part
from ketcompare.rendering.parts.raised import SilencePart, Silences, help_beside, silence_anchor
from ketcompare.rendering.plan import PlannedPage
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail

GROUP_TITLES: Final[dict[State, str]] = {
    "contradict": "They contradict each other",
    "self_contradict": "An article says two different things",
    "differ": "They differ",
}
NAMED_FIRST: Final = 6
"""How many silences are named before all others."""
IN_FULL: Final = 12
"""How many lines of a group are told in full."""


class PointGroup(Struct, frozen=True):
    """Lines under one heading: the first in full, of many the others as links."""

    id: str
    title: str
    crisis: tuple[CrisisPart, ...]
    lines: tuple[LinePart, ...]
    more: tuple[Link, ...]


class PointsPage(View, frozen=True, kw_only=True):
    """Lines in groups."""

    message: str
    lead: str
    groups: tuple[PointGroup, ...]


class SilenceGroup(Struct, frozen=True):
    """What none says on one topic."""

    id: str
    topic: Link
    crisis: tuple[CrisisPart, ...]
    silences: tuple[SilencePart, ...]


class SilencesPage(View, frozen=True, kw_only=True):
    """What none of the sources says."""

    message: str
    lead: str
    first: tuple[Link, ...]
    contents: tuple[Link, ...]
    groups: tuple[SilenceGroup, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """The three pages; each can be empty and says so. Every silence can be pointed at."""
    silent = frozenset(silence_anchor(*each) for each in silent_terms(context))
    yield PlannedPage(address("agreements"), "points.html", agreements_page)
    yield PlannedPage(address("disagreements"), "points.html", disagreements_page)
    yield PlannedPage(address("silences"), "silences.html", silences_page, silent)


def agreements_page(here: Here) -> PointsPage:
    """Where every source says the same."""
    lines = agreements(here.context)
    everyone = wording.capital(wording.all_of(here.context.source_count, "article"))
    return PointsPage(
        title="Where they agree",
        description="The points on which every article says the same.",
        section="agreements",
        trail=trail(here, ("Where they agree", None)),
        message=f"{everyone} agree on {wording.told(len(lines), 'point')}",
        lead="That all say the same does not make it true: they may share an interest.",
        groups=tuple(_by_topic(here, lines)),
    )


def disagreements_page(here: Here) -> PointsPage:
    """Where sources differ, the worst first."""
    lines = disagreements(here.context)
    return PointsPage(
        title="Where they differ",
        description="Where the articles contradict each other or themselves, or differ.",
        section="disagreements",
        trail=trail(here, ("Where they differ", None)),
        message=f"The articles differ on {wording.told(len(lines), 'point')}",
        lead="Each point shows who says what, and the exact words.",
        groups=tuple(_by_state(here, lines)),
    )


def _by_topic(here: Here, lines: tuple[Line, ...]) -> Iterator[PointGroup]:
    for topic, group in groupby(lines, key=lambda line: line.topic):
        title = here.context.content.topics[topic].question
        yield _point_group(here, f"topic-{topic}", title, tuple(group))


def _by_state(here: Here, lines: tuple[Line, ...]) -> Iterator[PointGroup]:
    for state, group in groupby(lines, key=shown_state):
        yield _point_group(here, state.replace("_", "-"), GROUP_TITLES[state], tuple(group))


def _point_group(here: Here, id: str, title: str, lines: tuple[Line, ...]) -> PointGroup:  # noqa: A002
    told = (here.says(each) for line in lines[:IN_FULL] for each in here.context.counting(line))
    return PointGroup(
        id,
        title,
        crisis_where_spoken(here.context, *told),
        tuple(line_part(here, line) for line in lines[:IN_FULL]),
        tuple(_link(here, line) for line in lines[IN_FULL:]),
    )


def _link(here: Here, line: Line) -> Link:
    subject = wording.capital(here.context.content.subject[line.subject].short)
    return Link(f"{subject}: {phrase(here.context, line)}", line_href(here, line))


def silences_page(here: Here) -> SilencesPage:
    """What is asked about and no source tells."""
    context = here.context
    silent = silent_terms(context)
    nobody = wording.none_of(context.source_count)
    making = Silences(here)
    groups = tuple(_group(here, making, topic, silent) for topic in _topics(context, silent))
    return SilencesPage(
        title=wording.capital(f"What {nobody} says"),
        description="What studies, guidelines and checklists raise, and no article tells.",
        section="silences",
        trail=trail(here, (f"What {nobody} says", None)),
        message=_left_out(len(silent), context.source_count),
        lead="Independent studies, guidelines or checklists raise each of them. "
        "Ask about those that matter to you.",
        first=tuple(_first(context, *each) for each in silent[:NAMED_FIRST]),
        contents=tuple(Link(each.topic.words, f"#{each.id}") for each in groups),
        groups=groups,
    )


def _left_out(count: int, sources: int) -> str:
    things = wording.capital(wording.told(count, "thing"))
    articles = wording.told(sources, "article")
    return (
        f"{things} that none of the {articles} tells you"
        if sources > 1
        else (f"{things} that the article does not tell you")
    )


def _first(context: Context, topic: str, term: str) -> Link:
    return Link(context.content.terms[topic, term].name, f"#{silence_anchor(topic, term)}")


def _topics(context: Context, silent: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    spoken = {topic for topic, _ in silent}
    return tuple(topic for topic in context.content.topics if topic in spoken)


def _group(
    here: Here, making: Silences, topic: str, silent: tuple[tuple[str, str], ...]
) -> SilenceGroup:
    parts = tuple(
        replace(making.part(*each), id=silence_anchor(*each)) for each in silent if each[0] == topic
    )
    return SilenceGroup(
        id=f"topic-{topic}",
        topic=Link(here.context.content.topics[topic].question, here.link("topic", topic)),
        crisis=help_beside(here, parts),
        silences=parts,
    )
