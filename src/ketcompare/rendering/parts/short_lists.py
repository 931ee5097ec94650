"""Three short lists: where articles differ, what none of them says, where all agree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.comparisons import phrase
from ketcompare.rendering.parts.groups import agreements, disagreements, shown_state, silent_terms
from ketcompare.rendering.parts.lines import line_href
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.raised import silence_anchor
from ketcompare.rendering.parts.tally import agreement
from ketcompare.rendering.parts.verdict import verdict
from ketcompare.rendering.view import Link

ITEMS: Final = 3


class ListItem(Struct, frozen=True):
    """One item of a short list: of which subject, what, and how it stands."""

    subject: SubjectPart | None
    term: Link
    note: str


class ShortList(Struct, frozen=True):
    """A short list with a link to all of it; without one where it shows everything."""

    id: str
    title: str
    items: tuple[ListItem, ...]
    none: str
    more: Link | None


def short_lists(here: Here) -> Iterator[ShortList]:
    """The lists, those first that a reader will not hear from a seller."""
    context = here.context
    differing = _readers_order(context, disagreements(context))
    yield ShortList(
        id="differ",
        title="They do not agree",
        items=tuple(_item(here, line) for line in differing[:ITEMS]),
        none="None.",
        more=_more(here, len(differing), "All {} points of difference", "disagreements"),
    )
    terms = silent_terms(context)
    yield ShortList(
        id="left-out",
        title=f"{wording.capital(wording.none_of(context.source_count))} says",
        items=tuple(_silent_item(here, *each) for each in terms[:ITEMS]),
        none="Every point is told by someone.",
        more=_more(here, len(terms), "All {} points left out", "silences"),
    )
    agreed = agreements(context)
    yield ShortList(
        id="agree",
        title=f"{wording.capital(wording.all_of(context.source_count, 'article'))} agree",
        items=tuple(_item(here, line) for line in agreed[:ITEMS]),
        none="None.",
        more=_more(here, len(agreed), "All {} points of agreement", "agreements"),
    )


def _readers_order(context: Context, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """In the order of questions, but last where an article only contradicts itself."""
    order = list(context.content.topics)
    key = {
        line.key: (shown_state(line) == "self_contradict", order.index(line.topic))
        for line in lines
    }
    return tuple(sorted(lines, key=lambda line: key[line.key]))


def _more(here: Here, count: int, words: str, kind: str) -> Link | None:
    return Link(words.format(count), here.link(kind)) if count > ITEMS else None


def _item(here: Here, line: Line) -> ListItem:
    context = here.context
    words = wording.capital(phrase(context, line))
    return ListItem(
        subject_part(here, line.subject), Link(words, line_href(here, line)), _note(here, line)
    )


def _note(here: Here, line: Line) -> str:
    """How they stand, where not all say so; how it stands beside evidence, where they do."""
    if not (line.state == "all" and line.says):
        return agreement(here.context, line)
    found = verdict(here, line)
    return f"Beside independent evidence: {wording.lower(found.standing.words)}" if found else ""


def _silent_item(here: Here, topic: str, term: str) -> ListItem:
    found = here.context.content.terms[topic, term]
    href = here.link("silences", fragment=silence_anchor(topic, term))
    return ListItem(None, Link(found.name, href), "")
