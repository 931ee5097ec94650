"""Bars on an axis: how far they run, how their ends look, where their words stand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from msgspec import Struct

from ketcompare.comparing.results import SourceRange
from ketcompare.rendering.pictures.axis import Axis, Place

End = Literal["firm", "soft", "open"]

LEAST_WIDTH: Final = 1.0
"""A single value is a bar too: this wide, in per cent."""
LETTERS: Final = 24
"""How long a line of words may be. It then takes at most two thirds of the narrowest picture."""
WORDS_WIDTH: Final = 200 / 3
APART: Final = 10.0
"""How far bars of one lane stand apart, in per cent, so that their ends never meet."""


class Span(Struct, frozen=True):
    """Where a bar runs from and to, in per cent of the width, and how its ends look."""

    start: float
    end: float
    first: End
    last: End

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.end - self.start

    @property
    def block(self) -> tuple[float, float]:
        """Start and width of what is drawn solid; where an end is open, the other end alone."""
        if self.last == "open":
            return self.start, LEAST_WIDTH
        if self.first == "open":
            return self.end - LEAST_WIDTH, LEAST_WIDTH
        return self.start, self.width


def span(axis: Axis, told: SourceRange) -> Span:
    """The bar of what one source says; an open end runs to the edge."""
    start = 0.0 if told.least is None else axis.at(told.least)
    end = 100.0 if told.most is None else axis.at(told.most)
    start = min(start, 100 - LEAST_WIDTH)
    return Span(
        start,
        max(end, start + LEAST_WIDTH),
        _look(told.least, told.soft_from),
        _look(told.most, told.soft_to),
    )


def _look(end: float | None, soft: bool) -> End:
    if end is None:
        return "open"
    return "soft" if soft else "firm"


def hull(spans: Iterable[tuple[float | None, float | None]]) -> tuple[float | None, float | None]:
    """The least and the most of several ranges; open where any of them is."""
    ends = tuple(spans)
    least = [low for low, _ in ends]
    most = [high for _, high in ends]
    return (
        None if None in least else min(low for low in least if low is not None),
        None if None in most else max(high for high in most if high is not None),
    )


def lines(phrases: Iterable[str]) -> tuple[str, ...]:
    """Phrases as quoted lines that are short enough to stand at any bar."""
    quoted = (f"“{phrase}”" for phrase in phrases)
    return tuple(line for phrase in quoted for line in textwrap.wrap(phrase, LETTERS))


def anchored(bar: Span) -> tuple[Place, float]:
    """Where words stand so that they touch their bar and never leave the picture."""
    if bar.start <= 100 - WORDS_WIDTH:
        return "start", bar.start
    if bar.end >= WORDS_WIDTH:
        return "end", bar.end
    return "middle", (bar.start + bar.end) / 2


def lanes(spans: Sequence[Span]) -> tuple[tuple[int, ...], ...]:
    """Which bars share a lane: two at most, far apart, one with its words above, one below."""
    found: list[list[int]] = []
    for place, bar in enumerate(spans):
        free = (lane for lane in found if len(lane) == 1 and _apart(spans[lane[0]], bar))
        lane = next(free, None)
        if lane is None:
            found.append([place])
        else:
            lane.append(place)
    return tuple(tuple(lane) for lane in found)


def _apart(one: Span, other: Span) -> bool:
    return one.end + APART <= other.start or other.end + APART <= one.start
