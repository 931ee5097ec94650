"""What was measured, as figures: medians, ratios, growth."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

from measuring.cases import Runs
from measuring.processes import Took


@dataclass(frozen=True)
class Figure:
    """One case at one size: medians of its runs, and the least."""

    wall: float
    least: float
    processor: float
    megabytes: float | None
    runs: int

    @classmethod
    def of(cls, took: Sequence[Took], watched: Took | None) -> Figure:
        """The figures of some runs, and of one in which memory was watched."""
        return cls(
            wall=statistics.median(each.wall for each in took),
            least=min(each.wall for each in took),
            processor=statistics.median(each.processor for each in took),
            megabytes=watched.megabytes if watched else None,
            runs=len(took),
        )


@dataclass
class Size:
    """Everything measured at one size; `served` are milliseconds from save to answer."""

    claims: int
    pages: int = 0
    megabytes: float = 0.0
    cases: dict[str, Figure] = field(default_factory=dict)
    served: dict[str, list[float]] = field(default_factory=dict)
    sites: dict[str, dict[str, float]] = field(default_factory=dict)

    def take(self, runs: Runs) -> None:
        """Add what runs took."""
        for name, took in runs.took.items():
            self.cases[name] = Figure.of(took, runs.memory.get(name))

    def wall(self, name: str) -> float | None:
        """The median wall time of a case, if it was measured."""
        found = self.cases.get(name)
        return found.wall if found else None

    def ratio(self, name: str, to: str) -> float | None:
        """How many times the wall time of another case one took."""
        one, other = self.wall(name), self.wall(to)
        return None if one is None or not other else one / other

    def milliseconds(self, name: str) -> float | None:
        """The median time from a save until a server's answer shows it."""
        times = self.served.get(name)
        return statistics.median(times) if times else None

    def plain(self) -> Mapping[str, object]:
        """As values for JSON."""
        return asdict(self)


def growth(small: Size, large: Size, name: str) -> float | None:
    """How the time for each claim changes from a size to a larger one: 1 where it is linear."""
    before, after = small.wall(name), large.wall(name)
    if before is None or after is None:
        return None
    return (after / before) / (large.claims / small.claims)
