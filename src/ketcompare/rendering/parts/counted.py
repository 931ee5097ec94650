"""What articles say on a line in numbers: how many yes, no, neither; never only how many speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from ketcompare.comparing.results import Line
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.sentences import GIVING
from ketcompare.rendering.parts.tally import Look, look

SHORT: Final[Mapping[Look, str]] = {
    "says": "yes",
    "denies": "no",
    "both": "both",
    "open": "open",
    "silent": "silent",
}
"""How some of the sources stand, beside others that stand otherwise."""
ALONE: Final[Mapping[Look, tuple[str, str]]] = {
    "says": ("says yes", "say yes"),
    "denies": ("says no", "say no"),
    "both": ("says both", "say both"),
    "open": ("leaves it open", "leave it open"),
    "silent": ("is silent", "are silent"),
}
"""How all of them stand."""

UNBROKEN: Final = "\N{NO-BREAK SPACE}"
"""No line ends between a number and what it counts."""


def counted(context: Context, line: Line) -> str:
    """`5 say no`; `1 yes, 1 no, 3 silent`; of what has a value, `4 give a time, 1 silent`."""
    counts = Counter(look(line, source) for source in context.content.sources)
    told = [each for each in SHORT if counts[each]]
    whole = len(told) == 1
    return ", ".join(_part(context, line, each, counts[each], whole=whole) for each in told)


def silence_counted(speaking: int, whole: int) -> str:
    """How many of the sources speak to a question at all, and how many do not."""
    parts = (
        (speaking, "speaks" if speaking == 1 else "speak"),
        (whole - speaking, "silent"),
    )
    return ", ".join(f"{count}{UNBROKEN}{word}" for count, word in parts if count)


def _part(context: Context, line: Line, stands: Look, count: int, *, whole: bool) -> str:
    measure = context.term(line).value
    if measure and stands == "says":
        return f"{count}{UNBROKEN}{GIVING[measure][count != 1]}"
    return f"{count}{UNBROKEN}{ALONE[stands][count != 1] if whole else SHORT[stands]}"
