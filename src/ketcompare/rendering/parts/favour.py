"""Whether what is said on a line favours what its publishers sell, in plain words."""

from __future__ import annotations

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context


def favour(context: Context, line: Line) -> str:
    """How many articles favour what their publisher sells, and how many speak against it.

    Empty where nothing is told by a publisher that is known to sell a subject.
    """
    found, publishers = line.favouring, context.content.site.publishers
    if not found.in_favour + found.against + found.neither:
        return ""
    parts = []
    if found.in_favour:
        parts.append(f"favours what the {publishers} sell in {_articles(found.in_favour)}")
    if found.against:
        against = "speaks against it" if parts else f"speaks against what the {publishers} sell"
        parts.append(f"{against} in {_articles(found.against)}")
    if not parts:
        return f"Speaks neither for nor against what the {publishers} sell."
    return f"{wording.capital(', and '.join(parts))}."


def _articles(count: int) -> str:
    return wording.told(count, "article")
