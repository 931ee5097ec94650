"""The aims, and whether they are reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from measuring import names
from measuring.figures import Size, growth

Sizes = Mapping[int, Size]
SMALL, LARGE, LARGEST = 200, 10_000, 40_000


@dataclass(frozen=True)
class Aim:
    """What is aimed at: a figure that is to stay at or under a limit."""

    says: str
    limit: float
    unit: str
    found: Callable[[Sizes], float | None]

    def told(self, sizes: Sizes) -> str:
        """One line: reached, not reached or not measured, and the figure."""
        figure = self.found(sizes)
        if figure is None:
            return f"not measured  {self.says} (aim: {self.limit:g}{self.unit})"
        verdict = "reached    " if figure <= self.limit else "NOT REACHED"
        return f"{verdict}   {self.says}: {figure:.3g}{self.unit} (aim: {self.limit:g}{self.unit})"


def _ratio(size: int, name: str, to: str) -> Callable[[Sizes], float | None]:
    return lambda sizes: sizes[size].ratio(name, to) if size in sizes else None


def _served(size: int) -> Callable[[Sizes], float | None]:
    return lambda sizes: sizes[size].milliseconds(names.OURS) if size in sizes else None


def _memory(sizes: Sizes) -> float | None:
    found = sizes[LARGE].cases.get(names.COLD) if LARGE in sizes else None
    return found.megabytes if found else None


def _linear(sizes: Sizes) -> float | None:
    both = LARGE in sizes and LARGEST in sizes
    return growth(sizes[LARGE], sizes[LARGEST], names.COLD) if both else None


AIMS: Final = (
    Aim("cold build at 200, of Hugo's", 1.5, "x", _ratio(SMALL, names.COLD, names.HUGO)),
    Aim("cold build at 10,000, of Hugo's", 1.0, "x", _ratio(LARGE, names.COLD, names.HUGO)),
    Aim(
        "no-change build at 200, of a bare interpreter",
        6.0,
        "x",
        _ratio(SMALL, names.AGAIN, names.START),
    ),
    Aim(
        "build after one claim at 10,000, of Hugo's",
        0.25,
        "x",
        _ratio(LARGE, names.CLAIM, names.HUGO_AGAIN),
    ),
    Aim("save to served at 200", 50.0, " ms", _served(SMALL)),
    Aim("save to served at 10,000", 100.0, " ms", _served(LARGE)),
    Aim("memory of a cold build at 10,000", 200.0, " MB", _memory),
    Aim("time for each claim, 40,000 to 10,000", 1.2, "x", _linear),
)
