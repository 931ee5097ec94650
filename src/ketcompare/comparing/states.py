"""How sources stand to one another on a line: the first state that fits, the worst first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from ketcompare.comparing.results import State
from ketcompare.comparing.tellings import Position, Telling
from ketcompare.comparing.values import Measures, agreements, measures_of
from ketcompare.model import Measure

OPPOSED: tuple[tuple[Position, Position], ...] = (
    ("for", "against"),
    ("for", "other_way"),
    ("other_way", "not_other_way"),
)
"""Positions that cannot both hold; the last is a denied comparison seen from its other side."""

_Key = TypeVar("_Key", bound=Hashable)


class Conflicts(Struct, frozen=True):
    """What speaks against agreement on a line, and the measures that were compared.

    `between` and `within` are sources that oppose each other, or themselves, with the same
    limits. `stances_differ` and `values_apart` hold whatever the limits are; `limits_differ`
    where none of that is left among claims with the same limits.
    """

    between: frozenset[str]
    within: frozenset[str]
    stances_differ: bool
    values_apart: bool
    values_overlap: bool
    limits_differ: bool
    measures: Measures


def conflicts_of(tellings: Sequence[Telling], measure: Measure | None) -> Conflicts:
    """Gather what does not agree on a line; `tellings` are those that count."""
    measures = measures_of(tellings, measure)
    found = agreements(measures)
    meeting = _grouped((each.other, each) for each in tellings)
    alike = _grouped(((each.other, each.limits), each) for each in tellings)
    positions = [_positions(group) for group in alike]
    unlike = "apart" in found or any(_stances(group) > 1 for group in meeting)
    return Conflicts(
        between=frozenset().union(*map(_between, positions)),
        within=frozenset().union(*map(_within, positions)),
        stances_differ=any(map(_stances_differ, meeting)),
        values_apart="apart" in found,
        values_overlap="overlap" in found,
        limits_differ=unlike and not any(_is_unlike(group, measure) for group in alike),
        measures=measures,
    )


def state_of(tellings: Sequence[Telling], conflicts: Conflicts, sources: int) -> State:
    """Find the first state that fits a line to which `sources` sources could speak."""
    if conflicts.between:
        return "contradict"
    if conflicts.within:
        return "self_contradict"
    if conflicts.stances_differ or conflicts.values_apart:
        return "differ"
    if conflicts.values_overlap:
        return "overlap"
    return _by_number(len(_sources(tellings)), sources, _stances(tellings))


def _by_number(told: int, sources: int, stances: int) -> State:
    """Count tellers; with one source in all there is nobody to agree with, so that is `one`."""
    if told == 0:
        return "none"
    if told == 1:
        return "one"
    return "all" if told == sources and stances == 1 else "several"


def _grouped(keyed: Iterable[tuple[_Key, Telling]]) -> list[list[Telling]]:
    """Group tellings by what must be the same for them to meet."""
    groups: dict[_Key, list[Telling]] = {}
    for key, telling in keyed:
        groups.setdefault(key, []).append(telling)
    return list(groups.values())


def _is_unlike(alike: Sequence[Telling], measure: Measure | None) -> bool:
    """Tell whether claims with the same limits differ among themselves."""
    return _stances(alike) > 1 or "apart" in agreements(measures_of(alike, measure))


def _positions(tellings: Iterable[Telling]) -> Mapping[Position, frozenset[str]]:
    found: dict[Position, set[str]] = {}
    for telling in tellings:
        found.setdefault(telling.position, set()).add(telling.source)
    return {position: frozenset(sources) for position, sources in found.items()}


def _between(positions: Mapping[Position, frozenset[str]]) -> frozenset[str]:
    """Find the sources that another source opposes."""
    opposed: frozenset[str] = frozenset()
    for one, other in _sides(positions):
        if len(one | other) > 1:
            opposed |= one | other
    return opposed


def _within(positions: Mapping[Position, frozenset[str]]) -> frozenset[str]:
    """Find the sources that oppose themselves."""
    return frozenset().union(*(one & other for one, other in _sides(positions)))


def _sides(
    positions: Mapping[Position, frozenset[str]],
) -> list[tuple[frozenset[str], frozenset[str]]]:
    return [
        (positions[one], positions[other])
        for one, other in OPPOSED
        if one in positions and other in positions
    ]


def _stances_differ(tellings: Sequence[Telling]) -> bool:
    """Tell whether two sources differ: two stances and two sources suffice for that."""
    return _stances(tellings) > 1 and len(_sources(tellings)) > 1


def _stances(tellings: Iterable[Telling]) -> int:
    return len({telling.stance for telling in tellings})


def _sources(tellings: Iterable[Telling]) -> frozenset[str]:
    return frozenset(telling.source for telling in tellings)
