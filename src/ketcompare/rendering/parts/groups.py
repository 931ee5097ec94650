"""Lines by how sources stand: where they agree, where they differ, what none of them says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketcompare.comparing.results import Line, State
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.comparisons import mirrored
from ketcompare.rendering.parts.tally import at_odds_alone

DIFFERING: Final[tuple[State, ...]] = ("contradict", "self_contradict", "differ")


def agreements(context: Context) -> tuple[Line, ...]:
    """Lines on which every source speaks and all say the same, in the order of topics."""
    return tuple(line for line in points(context) if line.state == "all")


def disagreements(context: Context) -> tuple[Line, ...]:
    """Lines on which sources differ, the worst first, and of those the most told first."""
    return worst_first(points(context))


def worst_first(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Those of the lines on which sources differ, the worst first, then the most told."""
    differing = (line for line in lines if line.state in DIFFERING)
    return tuple(sorted(differing, key=lambda e: (DIFFERING.index(shown_state(e)), -e.told)))


def shown_state(line: Line) -> State:
    """Its state; where only sources that contradict themselves oppose others, that they do."""
    return "self_contradict" if at_odds_alone(line) else line.state


def points(context: Context) -> Iterator[Line]:
    """Every told line that is a point of its own, by topic and term: no column goes first."""
    place = {key: at for at, key in enumerate(context.content.terms)}
    told = (line for line in context.comparison.lines() if line.told)
    yield from sorted(
        (line for line in told if not mirrored(context, line)),
        key=lambda line: place[line.topic, line.term],
    )


def silent_terms(context: Context) -> tuple[tuple[str, str], ...]:
    """Topic and term of what no source says though it is asked about.

    Those that a finding raises come first, and of those the most asked.
    """
    terms = context.content.terms
    return tuple(
        sorted(
            context.comparison.silences,
            key=lambda each: (not context.evidence.raising(*each), -len(terms[each].asked_by)),
        )
    )
