"""Whether what is said on a line favours what its publishers sell, in plain words."""

from __future__ import annotations

from ketcompare.comparing.results import Line
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context


def favour(context: Context, line: Line, *, alone: bool = False) -> str:
    """How many articles favour what their publisher sells, and how many speak against it.

    Empty where nothing said speaks for or against what is sold. Where one article alone speaks,
    which it is stands beside it.
    """
    found, publishers = line.favouring, context.content.site.publishers
    parts = []
    if found.in_favour:
        place = "" if alone else f"in {_articles(found.in_favour)} "
        parts.append(f"{place}this favours what the {publishers} sell")
    if found.against:
        place = "" if alone else f"in {_articles(found.against)} "
        what = (
            "it speaks against that" if parts else f"this speaks against what the {publishers} sell"
        )
        parts.append(place + what)
    return f"{wording.capital(', '.join(parts))}." if parts else ""


def _articles(count: int) -> str:
    return wording.told(count, "article")
