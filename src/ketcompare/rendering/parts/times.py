"""How far the times of a line reach, from the words of the soonest to those of the latest."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.comparing.results import Line, SourceRange
from ketcompare.comparing.values import source_range
from ketcompare.rendering.context import Context


def from_to(context: Context, line: Line) -> str:
    """The words of the time that begins first, and of that which ends last; else nothing."""
    if context.term(line).value != "duration" or len(line.says) < 2:  # noqa: PLR2004 - from, to
        return ""
    ranges = tuple(_ranges(context, line))
    begun = [each for each in ranges if each.least is not None]
    ended = [each for each in ranges if each.most is not None]
    if not begun or not ended:
        return ""
    first = min(begun, key=lambda each: each.least or 0).worded[0]
    last = max(ended, key=lambda each: each.most or 0).worded[0]
    return f"“{first}”" if first == last else f"from “{first}” to “{last}”"


def _ranges(context: Context, line: Line) -> Iterator[SourceRange]:
    """What each time that is told of the line's own subject covers."""
    for each in context.counting(line):
        value = each.claim.value
        if value and line.subject in each.claim.subjects:
            found = source_range(each.source, value, "duration")
            yield from (found,) if found else ()
