"""What changed claims lead to: states, cells and silences, by comparing two comparisons."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.comparing.results import Comparison, Line
from ketcompare.differing.names import names_change
from ketcompare.differing.results import CellChange, LineChange, Moves, NamesChange

_POSITIONS = ("says", "denies", "leaves_open", "silent", "two_strengths")


def line_changes(old: Comparison, new: Comparison) -> tuple[LineChange, ...]:
    """The lines that stand otherwise, or on which other sources stand, in page order."""
    before = {line.key: line for line in old.lines()}
    after = {line.key: line for line in new.lines()}
    pairs = ((key, before.get(key), after.get(key)) for key in {**after, **before})
    changes = (
        LineChange(
            key,
            one.state if one else None,
            other.state if other else None,
            tuple(_moves(one, other)),
        )
        for key, one, other in pairs
    )
    return tuple(each for each in changes if each.old != each.new or each.moves)


def _moves(one: Line | None, other: Line | None) -> Iterator[Moves]:
    if one is None or other is None:
        return
    for position in _POSITIONS:
        before, after = getattr(one, position), getattr(other, position)
        joined = tuple(source for source in after if source not in before)
        left = tuple(source for source in before if source not in after)
        if joined or left:
            yield Moves(position, joined, left)


def cell_changes(old: Comparison, new: Comparison) -> tuple[CellChange, ...]:
    """The cells whose worst state is another, in page order."""
    before = {key: cell.state for key, cell in old.cells.items()}
    after = {key: cell.state for key, cell in new.cells.items()}
    return tuple(
        CellChange(*key, before.get(key), after.get(key))
        for key in {**after, **before}
        if before.get(key) != after.get(key)
    )


def silence_changes(old: Comparison, new: Comparison) -> NamesChange:
    """The terms, as `topic/term`, on which all sources are silent now, or were before."""
    before, after = (
        {"/".join(each): None for each in comparison.silences} for comparison in (old, new)
    )
    return names_change(before, after)
