"""The loop of `serve`: look when something may have changed, show it, tell it."""

from __future__ import annotations

from collections.abc import Iterable

from ketcompare.problems import Problem
from ketcompare.reporter import Reporter
from ketcompare.serving.present import Present
from ketcompare.serving.state import State
from ketcompare.serving.watching import ANYTHING, NOTHING, Touched
from ketcompare.serving.workshop import Workshop

STAYS = "The pages stay as they were until this is mended."
NOTHING_YET = "There is nothing to show until this is mended."
MENDED = "Mended."


def follow(
    workshop: Workshop, present: Present, beats: Iterable[Touched], reporter: Reporter
) -> None:
    """Show each new state. Good ones are shown at once; errors when no save follows them.

    So the halves of what an editor writes in two steps are not told as errors. When it is quiet
    everything is looked at once more: what is told of saves need not be all.
    """
    waiting: State | None = None
    looked_at_all = True
    for touched in beats:
        is_quiet = touched == NOTHING
        state = waiting
        if not (is_quiet and looked_at_all):
            look_at = ANYTHING if is_quiet else touched
            state = workshop.next(waiting or present.state, look_at)
            looked_at_all = look_at is ANYTHING
        if state is None or state is present.state:
            continue
        if state.broken and not is_quiet:
            waiting = state
            continue
        waiting = None
        before = present.state
        present.show(state)
        _tell(before, state, reporter)


def tell_problems(before: Iterable[Problem], state: State, reporter: Reporter) -> None:
    """Tell the problems that are new, and what they mean for what is shown."""
    known = set(before)
    reporter.problems([each for each in state.problems if each not in known])
    if state.missed:
        reporter.summary(state.missed)
    if state.broken:
        reporter.summary(STAYS if state.preview else NOTHING_YET)


def _tell(before: State, state: State, reporter: Reporter) -> None:
    reporter.summary(f"Changed: {', '.join(state.inputs.changed(before.inputs))}.")
    tell_problems(before.problems, state, reporter)
    if before.broken and not state.broken:
        reporter.summary(MENDED)
