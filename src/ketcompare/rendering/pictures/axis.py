"""Axes: from hours, per cent or words to a place in per cent of the picture's width."""

from __future__ import annotations

import math
from itertools import takewhile
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from ketcompare.comparing.vague import HOURS

Place = Literal["start", "middle", "end"]

SHARES: Final = (0, 25, 50, 75, 100)
CROWDED: Final = "1 month"
"""Its tick stands too close to its neighbours on a phone, and is left out there."""
BEYOND: Final = 10
"""Years at the end of the axis where a time of more than a year has to be drawn."""


class Tick(Struct, frozen=True):
    """One mark of an axis; `short` reads on a phone, where a `crowded` one is left out."""

    at: str
    words: str
    short: str
    place: Place
    crowded: bool


class Axis(Struct, frozen=True):
    """A scale from `least` to `most`; what lies outside is drawn at its edge."""

    least: float
    most: float
    logarithmic: bool
    ticks: tuple[Tick, ...]

    def at(self, value: float) -> float:
        """Where a value stands, in per cent of the width: never outside 0 to 100."""
        inside = min(max(value, self.least), self.most)
        return 100 * self._part(inside) / self._part(self.most)

    def _part(self, value: float) -> float:
        return math.log(value / self.least) if self.logarithmic else value - self.least


def time_axis(latest: float = 0) -> Axis:
    """A logarithmic axis from a minute to a year; to ten years where a time is longer."""
    hours = {f"1 {step[:-1]}": each for step, each in HOURS.items()}
    if latest > HOURS["years"]:
        hours[f"{BEYOND} years"] = BEYOND * HOURS["years"]
    bare = Axis(HOURS["minutes"], max(hours.values()), True, ())
    return replace(bare, ticks=tuple(_tick(bare, words, each) for words, each in hours.items()))


def _tick(axis: Axis, words: str, value: float) -> Tick:
    return Tick(
        at=per_cent(axis.at(value)),
        words=words,
        short=words.removeprefix("1 "),
        place=_place(axis, value),
        crowded=words == CROWDED,
    )


def share_axis() -> Axis:
    """An even axis from no one to all."""
    bare = Axis(0, 100, False, ())
    return replace(bare, ticks=tuple(_tick(bare, f"{share}%", share) for share in SHARES))


def _place(axis: Axis, value: float) -> Place:
    if value == axis.least:
        return "start"
    return "end" if value == axis.most else "middle"


def hours_in_words(hours: float) -> str:
    """`2` as `2 hours`, `504` as `3 weeks`: in the longest unit that it fills without a rest."""
    units = tuple(takewhile(lambda unit: HOURS[unit] <= hours * 1.0001, HOURS)) or ("minutes",)
    whole = (unit for unit in reversed(units) if _is_whole(hours / HOURS[unit]))
    unit = next(whole, units[-1])
    count = round(hours / HOURS[unit], 1)
    return f"{count:g} {unit[:-1] if count == 1 else unit}"


def _is_whole(number: float) -> bool:
    return math.isclose(number, round(number), abs_tol=0.001)


def per_cent(value: float) -> str:
    """A place or width as SVG has it; two digits after the point are finer than any screen."""
    return f"{round(value, 2):g}%"


def em(value: float) -> str:
    """A height as SVG has it: it follows the size of the words."""
    return f"{round(value, 2):g}em"
