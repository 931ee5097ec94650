"""What articles say in a sentence or three: whom something is not for, else the main points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.bounds import named
from ketcompare.rendering.parts.stated import stated
from ketcompare.rendering.parts.suitability import denials, warning

POINTS: Final = 3
"""How many points of a kind are named."""
NAME_NOBODY: Final = ("names nobody", "name nobody")
DO_NOT_SAY_SO: Final = ("does not say so", "do not say so")


def said(context: Context, points: Iterable[Line], *, others: tuple[str, str] = NAME_NOBODY) -> str:
    """Cautions, and what `others` do; without any, the first points and who stands how."""
    known = tuple(points)
    against = [line for line in known if any(warning(context, line))]
    if against:
        of = context.content.subject[against[0].subject].short
        return f"Of {of}, {cautions(context, against, others=others)}"
    if not known:
        return f"{wording.capital(wording.none_of(context.source_count, 'article'))} speaks to it."
    return " ".join(stated(context, line) for line in known[:POINTS])


def most_told(context: Context, points: Iterable[Line]) -> Iterator[Line]:
    """The points that most tell, each of one subject and then of the others."""
    known = tuple(points)
    by_term: defaultdict[str, list[Line]] = defaultdict(list)
    for line in known:
        if line.subject in context.column:
            by_term[line.term].append(line)
    groups = by_term.values() or [[line] for line in known]
    for group in sorted(groups, key=lambda group: -max(line.told for line in group)):
        yield from group


def some(names: tuple[str, ...]) -> str:
    """The first names, and how many more there are; never that one more is left."""
    left = len(names) - POINTS
    return wording.listed(names) if left <= 1 else wording.listed((*names[:POINTS], f"{left} more"))


def cautions(
    context: Context, against: list[Line], *, others: tuple[str, str] = NAME_NOBODY
) -> str:
    """Whom the subject of the first line is not for, source by source, and what `others` do."""
    return " ".join(_cautions(context, against, others))


def _cautions(context: Context, against: list[Line], others: tuple[str, str]) -> Iterator[str]:
    subject = against[0].subject
    people: defaultdict[str, list[tuple[bool, str]]] = defaultdict(list)
    for line in sorted(against, key=lambda line: warning(context, line), reverse=True):
        for source, hedged in denials(context, line):
            if line.subject == subject:
                people[source].append((hedged, wording.lower(context.term(line).name)))
    for source, told in islice(people.items(), POINTS):
        yield _names(context.short(source), told)
    rest = tuple(each for each in context.content.sources if each not in people)
    if rest:
        yield f"{named(context, rest)} {others[len(rest) != 1]}."


def _names(short: str, told: list[tuple[bool, str]]) -> str:
    """Whom one source names: flatly, and with a hedge."""
    flat = tuple(dict.fromkeys(people for hedged, people in told if not hedged))
    careful = dict.fromkeys(people for hedged, people in told if hedged)
    perhaps = tuple(each for each in careful if each not in flat)
    parts = [f"not for {some(flat)}"] if flat else []
    parts += [f"perhaps not for {some(perhaps)}"] if perhaps else []
    return f"{short} says: {', '.join(parts)}."
