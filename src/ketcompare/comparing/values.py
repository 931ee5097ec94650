"""Comparing values: joined within a source, then equal, overlapping or apart between sources."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Literal

from msgspec.structs import replace

from ketcompare.comparing.durations import duration_range
from ketcompare.comparing.results import STEPS, SourceRange, Step
from ketcompare.comparing.tellings import Telling
from ketcompare.model import Measure, Value
from ketcompare.text.normal import normalise

Agreement = Literal["equal", "overlap", "apart"]
Measures = Mapping[str, tuple[SourceRange, ...]]


def measures_of(tellings: Iterable[Telling], measure: Measure | None) -> Measures:
    """Join each source's values, grouped by what they are of; durations are one group.

    Only values that are affirmed, on their own subject's line, are compared.
    """
    groups: dict[str, dict[str, SourceRange]] = {}
    spellings: dict[str, set[str]] = {}
    for telling in tellings if measure else ():
        value = telling.sourced.claim.value
        if measure and value and telling.position == "for":
            of = "" if measure == "duration" else (value.of or "")
            spellings.setdefault(normalise(of), set()).add(of)
            _add(groups.setdefault(normalise(of), {}), source_range(telling.source, value, measure))
    return {
        min(spellings[of]): tuple(ranges.values())
        for of, ranges in sorted(groups.items())
        if ranges
    }


def _add(ranges: dict[str, SourceRange], found: SourceRange | None) -> None:
    if found:
        earlier = ranges.get(found.source)
        ranges[found.source] = join(earlier, found) if earlier else found


def source_range(source: str, value: Value, measure: Measure) -> SourceRange | None:
    """Read a value as a range of its measure; None where it has no ends to compare."""
    if measure == "duration":
        return _duration(source, value)
    least, most = (
        (value.min, value.max) if measure == "count" else (value.min_percent, value.max_percent)
    )
    if least is None and most is None:
        return None
    return SourceRange(source, (value.worded,), least, most)


def join(first: SourceRange, second: SourceRange) -> SourceRange:
    """Make the smallest range that holds both: what one source says in all."""
    low = min((first, second), key=_low)
    high = max((first, second), key=_high)
    worded = tuple(dict.fromkeys((*first.worded, *second.worded)))
    joined = replace(first, worded=worded, least=low.least, most=high.most)
    return replace(
        joined,
        soft_from=low.soft_from,
        soft_to=high.soft_to,
        steps=_hull((*first.steps, *second.steps)),
    )


def agreement(ranges: Sequence[SourceRange]) -> Agreement | None:
    """Tell how the ranges of one group stand to one another; None where there are not two."""
    if len(ranges) < 2:  # noqa: PLR2004 - comparing takes two
        return None
    if any(each.steps for each in ranges):
        return _by_steps([frozenset(each.steps) for each in ranges])
    ends = {(_low(each), _high(each)) for each in ranges}
    if len(ends) == 1:
        return "equal"
    meet = max(low for low, _ in ends) <= min(high for _, high in ends)
    return "overlap" if meet else "apart"


def agreements(measures: Measures) -> set[Agreement]:
    """Gather the agreements within all groups of a line."""
    return {found for ranges in measures.values() if (found := agreement(ranges))}


def _by_steps(steps: Sequence[frozenset[Step]]) -> Agreement:
    if len(set(steps)) == 1:
        return "equal"
    shared = reduce(frozenset.intersection, steps)
    return "overlap" if shared else "apart"


def _duration(source: str, value: Value) -> SourceRange | None:
    found = duration_range(value)
    if found is None:
        return None
    return SourceRange(
        source,
        (value.worded,),
        found.from_hours,
        found.to_hours,
        found.soft_from,
        found.soft_to,
        found.steps,
    )


def _hull(steps: Iterable[Step]) -> tuple[Step, ...]:
    found = [STEPS.index(step) for step in steps]
    return STEPS[min(found) : max(found) + 1] if found else ()


def _low(each: SourceRange) -> float:
    return -math.inf if each.least is None else each.least


def _high(each: SourceRange) -> float:
    return math.inf if each.most is None else each.most
