"""How much of many a page shows: it stays of a size that a phone can hold, however many sources.

Up to `MARKS` sources everything is shown. Of more, pages show some, say how many there are, and
lead to the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketcompare.rendering import wording
from ketcompare.rendering.context import Context

MARKS: Final = 12
"""So many sources have their marks side by side; of more, counts are told in words."""
NAMES: Final = 8
"""How many sources are named in one list."""
CLAIMS: Final = 16
"""How many claims behind a line are shown with it."""
CLAIMS_OF_MANY: Final = 3
"""The same where there are many sources."""
VALUES: Final = 5
"""How many sources' own values are shown with a line, where there are many sources."""
TOUCHED: Final = 30
"""How many claims are shown that a finding supports, qualifies or contradicts."""


def many(context: Context) -> bool:
    """Whether there are more sources than can stand side by side."""
    return context.source_count > MARKS


def claims_shown(context: Context) -> int:
    """How many claims behind a line are shown with it."""
    return CLAIMS_OF_MANY if many(context) else CLAIMS


def named(context: Context, sources: Sequence[str]) -> str:
    """Sources by name, the first of many and how many more there are: `A, B and 17 more`."""
    shown = context.shorts(tuple(sources[:NAMES]))
    if len(sources) <= NAMES:
        return wording.listed(shown)
    return f"{', '.join(shown)} and {len(sources) - NAMES:,} more"


def foremost(context: Context) -> tuple[str, ...]:
    """The sources that can stand side by side: all, or those that make most claims, in order."""
    sources = tuple(context.content.sources)
    if not many(context):
        return sources
    profiles = context.comparison.profiles
    most = set(sorted(sources, key=lambda each: -profiles[each].claims)[:MARKS])
    return tuple(each for each in sources if each in most)
