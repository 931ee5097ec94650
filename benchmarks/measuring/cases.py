"""What is measured: cases that are run turn and turn about, each proved after each run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from measuring import names
from measuring.processes import Command, Took, run


@dataclass(frozen=True)
class Case:
    """One thing to measure: what is made ready before a run, and what must be true after it."""

    name: str
    ready: Callable[[], Command]
    prove: Callable[[], None] = lambda: None


@dataclass
class Runs:
    """What every case took, run by run, in the order in which they were first run."""

    took: dict[str, list[Took]] = field(default_factory=dict)
    memory: dict[str, Took] = field(default_factory=dict)

    def add(self, case: Case, *, watch_memory: bool = False) -> Took:
        """Run a case once; a run with its memory watched does not count for time."""
        command = case.ready()
        took = run(command, watch_memory=watch_memory)
        case.prove()
        if watch_memory:
            self.memory[case.name] = took
        else:
            self.took.setdefault(case.name, []).append(took)
        return took


def in_turn(
    cases: Sequence[Case], rounds: int, tell: TextIO, *, weighed: Mapping[str, Took]
) -> Runs:
    """Run every case once a round, each round beginning with another one.

    Then some are run once more for their memory, unless they were `weighed` already.
    """
    runs = Runs(memory=dict(weighed))
    for number in range(rounds):
        for case in _turned(cases, number):
            took = runs.add(case)
            print(f"  {number + 1}/{rounds} {case.name}: {took.wall:.3f} s", file=tell, flush=True)
    for case in cases:
        if case.name in names.WEIGHED - runs.memory.keys():
            runs.add(case, watch_memory=True)
    return runs


def _turned(cases: Sequence[Case], by: int) -> Iterable[Case]:
    at = by % max(1, len(cases))
    return [*cases[at:], *cases[:at]]


def chosen(cases: Sequence[Case], wanted: Sequence[str]) -> list[Case]:
    """The cases with one of these names; where none is given, all but those to be asked for."""
    return [
        each for each in cases if each.name in wanted or not (wanted or each.name in names.ASKED)
    ]
