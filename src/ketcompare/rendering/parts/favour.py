"""Whether what is said on a line favours what its publishers sell, in plain words."""

from __future__ import annotations

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context


def favour(context: Context, line: Line) -> str:
    """How many articles favour what their publisher sells, and how many speak against it.

    Empty where nothing said speaks for or against what is sold.
    """
    found, publishers = line.favouring, context.content.site.publishers
    parts = []
    if found.in_favour:
        parts.append(f"in {_articles(found.in_favour)} this favours what the {publishers} sell")
    if found.against:
        against = (
            "it speaks against that" if parts else f"this speaks against what the {publishers} sell"
        )
        parts.append(f"in {_articles(found.against)} {against}")
    return f"{wording.capital(', '.join(parts))}." if parts else ""


def _articles(count: int) -> str:
    return wording.told(count, "article")
