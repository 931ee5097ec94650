"""Lines by how sources stand: where they agree, where they differ, what none of them says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ketcompare.comparing.results import Line, State
from ketcompare.rendering.context import Context

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
    return tuple(sorted(differing, key=lambda line: (DIFFERING.index(line.state), -line.told)))


def points(context: Context) -> Iterator[Line]:
    """Every told line that is a point of its own, by topic."""
    return (
        line for line in context.comparison.lines() if line.told and not mirrored(context, line)
    )


def mirrored(context: Context, line: Line) -> bool:
    """Whether it holds nothing but comparisons that are told on another subject's line too."""
    return all(line.subject not in each.claim.subjects for each in context.counting(line))


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
