"""Rates of one outcome, drawn as a hundred people a group; never across findings."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from ketcompare.model import Rate, Rates
from ketcompare.rendering.exports.json_text import number

ROW: Final = 10
"""People in a row; ten rows are the hundred, and a person is ten units wide and high."""


class Block(Struct, frozen=True):
    """A rectangle of the drawn hundred, in units."""

    x: float | None
    y: float | None
    width: float | None
    height: float | None


class GroupPart(Struct, frozen=True):
    """One group: how many of a hundred, in words, and what is filled, surely or at most."""

    group: str
    count: str
    surely: tuple[Block, ...]
    at_most: tuple[Block, ...]


class RatesPart(Struct, frozen=True):
    """One outcome among the same people at the same time."""

    outcome: str
    people: str
    time: str
    groups: tuple[GroupPart, ...]


def rates_part(rates: Rates) -> RatesPart:
    """Rates as a page shows them."""
    groups = tuple(_group(rate) for rate in rates.groups)
    return RatesPart(rates.outcome, rates.people, rates.time, groups)


def _group(rate: Rate) -> GroupPart:
    least, most = ends(rate)
    at_most = blocks(most) if most > least else ()
    return GroupPart(rate.group, count(rate), blocks(least), at_most)


def ends(rate: Rate) -> tuple[float, float]:
    """The least and the most of a hundred; one number where no range is given."""
    if rate.percent is not None:
        return rate.percent, rate.percent
    least = 0.0 if rate.low is None else rate.low
    return least, least if rate.high is None else rate.high


def count(rate: Rate) -> str:
    """How many of a hundred, in words: `24.5`, `30 to 40`, `at least 30`."""
    if rate.percent is not None:
        return f"{number(rate.percent)}"
    if rate.low is None or rate.high is None:
        return _one_end(rate)
    return f"{number(rate.low)} to {number(rate.high)}"


def _one_end(rate: Rate) -> str:
    if rate.low is None and rate.high is None:
        return "not stated"
    if rate.low is None:
        return f"at most {number(rate.high)}"
    return f"at least {number(rate.low)}"


def blocks(people: float) -> tuple[Block, ...]:
    """What to fill for so many people: the full rows, then the row that is begun."""
    rows, rest = divmod(people, ROW)
    full = Block(0, 0, 100, number(rows * ROW)) if rows else None
    begun = Block(0, number(rows * ROW), number(round(rest * ROW, 1)), ROW) if rest else None
    return tuple(each for each in (full, begun) if each)
