"""Crisis help at the first place where a page speaks of what it is for, unless it has it there."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from ketcompare.model import Site
from ketcompare.rendering.crisis_words import spoken_of

HELP: Final = re.compile(r'class="(?:\w+__)?crisis\b')
HEAD_ENDS: Final = "</header>"
HEADING_ENDS: Final = "</h2>"
PART: Final = re.compile(r"<(?:h2|nav)\b")
FOLDED: Final = "<details", "</details>"


def with_help(site: Site, main: str, spot: str) -> str:
    """What a page says, as markup, with help in the first part that speaks of it without any.

    A part is the head of the page, or what stands below a heading. Help in a part holds for those
    after it, unless it is folded away there. So one line is enough, however often a page speaks.
    """
    spoken = spoken_of(site)
    if not spoken.is_in_markup(main):
        return main
    parts = _parts(main)
    for place, part in enumerate(parts):
        help_at = [found.start() for found in HELP.finditer(part)]
        if not help_at and spoken.is_in_markup(part):
            parts[place] = _with(part, spot)
            break
        if not all(_is_folded(part, at) for at in help_at):
            break
    return "".join(parts)


def _parts(main: str) -> list[str]:
    """The head of the page with what stands before the first heading; then heading by heading."""
    places = [0, *(found.start() for found in PART.finditer(main)), len(main)]
    return [main[start:end] for start, end in pairwise(places)]


def _is_folded(part: str, at: int) -> bool:
    """Whether a place is within something that is folded away."""
    begins, ends = FOLDED
    return part.count(begins, 0, at) > part.count(ends, 0, at)


def _with(part: str, spot: str) -> str:
    """A part with help below its heading or at the end of the page's head, else before it."""
    for end in (HEAD_ENDS, HEADING_ENDS):
        if end in part:
            return part.replace(end, spot + end if end == HEAD_ENDS else end + spot, 1)
    return spot + part
