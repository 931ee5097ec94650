"""Two sources side by side: what both speak of and how they stand, and what only one speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal, get_args

from msgspec import Struct

from ketcompare.comparing.results import Comparison, Line, LineKey, Pair, State
from ketcompare.comparing.states import conflicts_of, state_of
from ketcompare.comparing.tellings import Telling, counted, tellings_by_line
from ketcompare.content import Content

Side = Literal["contradict", "differ", "overlap", "agree", "apart", "only_first", "only_second"]

_SIDES: Mapping[State, Side] = {
    "contradict": "contradict",
    "self_contradict": "differ",
    "differ": "differ",
    "overlap": "overlap",
    "all": "agree",
    "several": "apart",
}


Tellings = Mapping[LineKey, Sequence[Telling]]


class Pairs(Struct, frozen=True, dict=True):
    """Any two sources side by side: each pair is made when it is first asked for.

    A pair costs one pass over the lines, and their number grows with the square of the sources.
    """

    content: Content
    comparison: Comparison

    def of(self, first: str, second: str) -> Pair:
        """Set two sources side by side, in the order asked for."""
        known = self._made.get((first, second))
        if known is None:
            known = _pair(self.content, self.comparison, self._tellings, (first, second))
            self._made[first, second] = known
        return known

    @cached_property
    def _tellings(self) -> Tellings:
        return tellings_by_line(self.content)

    @cached_property
    def _made(self) -> dict[tuple[str, str], Pair]:
        return {}


def _pair(
    content: Content, comparison: Comparison, tellings: Tellings, both: tuple[str, str]
) -> Pair:
    found: dict[Side, list[LineKey]] = {side: [] for side in get_args(Side)}
    for line in comparison.lines():
        side = _side(content, line, tellings.get(line.key, ()), both)
        if side:
            found[side].append(line.key)
    return Pair(both[0], both[1], **{side: tuple(keys) for side, keys in found.items()})


def _side(
    content: Content, line: Line, tellings: Sequence[Telling], both: tuple[str, str]
) -> Side | None:
    """Tell where a line belongs between these two sources; None where neither speaks to it."""
    first, second = (source not in line.silent for source in both)
    if first and second:
        own = [each for each in counted(tellings) if each.source in both]
        conflicts = conflicts_of(own, content.terms[line.topic, line.term].value)
        return _SIDES[state_of(own, conflicts, len(both))]
    if first:
        return "only_first"
    return "only_second" if second else None
