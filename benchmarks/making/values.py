"""The values of measured claims, in words that a source might have."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Final

from making.topics import TermPlan

UNITS: Final = ("minutes", "hours", "days", "weeks", "months", "years")
_DURATIONS: Final = (
    "within {low} {unit}",
    "for {low} to {high} {unit}",
    "after a few {unit}",
    "for several {unit}",
    "for up to {high} {unit}",
)
_NUMBER_WORDS: Final = ("two", "three", "four", "five", "six")
_OF: Final = "homes in the north"
_HALF: Final = 50


@dataclass(frozen=True)
class Made:
    """A value as the fact file has it; its own words come first, and stand in the sentence too."""

    worded: str
    numbers: tuple[tuple[str, object], ...] = ()

    def record(self) -> dict[str, object]:
        """The value as a fact file has it."""
        return {"worded": self.worded, **dict(self.numbers)}


def value_of(term: TermPlan, random: Random) -> Made:
    """A value of the kind that the term measures."""
    if term.measure == "duration":
        return _duration(term, random)
    return _count(random) if term.measure == "count" else _share(random)


def _duration(term: TermPlan, random: Random) -> Made:
    """Most sources give a term the same unit, so that some agree and some do not."""
    usual = sum(map(ord, term.id)) % len(UNITS)
    place = min(max(usual + random.choice((0, 0, 0, 0, 1, -1)), 0), len(UNITS) - 1)
    low = random.choice(_NUMBER_WORDS)
    high = random.choice(("8", "9", "10", "12"))
    worded = random.choice(_DURATIONS).format(low=low, high=high, unit=UNITS[place])
    return Made(worded)


def _count(random: Random) -> Made:
    low, more = random.randint(2, 9), random.randint(1, 4)
    return random.choice(
        (
            Made(f"{low} to {low + more} rounds", (("min", low), ("max", low + more))),
            Made(f"about {low} rounds", (("min", low), ("max", low))),
            Made(f"at least {low} rounds", (("min", low),)),
        )
    )


def _share(random: Random) -> Made:
    low, more = random.randint(2, 12) * 5, random.randint(1, 6) * 5
    ends = (("min_percent", low), ("max_percent", low + more), ("of", _OF))
    return random.choice(
        (
            Made(f"{low}–{low + more}%", ends),
            Made(f"about {low}%", (("min_percent", low), ("max_percent", low), ("of", _OF))),
            Made("over half", (("min_percent", _HALF), ("of", _OF))),
        )
    )
