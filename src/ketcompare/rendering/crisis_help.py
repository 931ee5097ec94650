"""Crisis help at the first place where a page speaks of what it is for, unless it has it there."""

from __future__ import annotations

import re
from typing import Final

from ketcompare.model import Site
from ketcompare.rendering.crisis_words import spoken_of

HELP: Final = re.compile(r'class="(?:\w+__)?crisis\b')
HEAD_ENDS: Final = "</header>"
HEADING_ENDS: Final = "</h2>"
PART: Final = re.compile(r"(?=<h2\b|<nav\b)")
FOLDED: Final = re.compile(r"<details\b.*?</details>", re.DOTALL)


def with_help(site: Site, main: str, spot: str) -> str:
    """What a page says, as markup, with help in the first part that speaks of it without any.

    A part is the head of the page, or what stands below a heading. Help in a part holds for those
    after it, unless it is folded away there. So one line is enough, however often a page speaks.
    """
    spoken = spoken_of(site)
    if spoken is None or not spoken.search(main):
        return main
    parts = _parts(main)
    for place, part in enumerate(parts):
        if spoken.search(part) and not HELP.search(part):
            parts[place] = _with(part, spot)
            break
        if HELP.search(FOLDED.sub("", part)):
            break
    return "".join(parts)


def _parts(main: str) -> list[str]:
    """The head of the page with what stands before the first heading; then heading by heading."""
    return PART.split(main)


def _with(part: str, spot: str) -> str:
    """A part with help below its heading or at the end of the page's head, else before it."""
    for end in (HEAD_ENDS, HEADING_ENDS):
        if end in part:
            return part.replace(end, spot + end if end == HEAD_ENDS else end + spot, 1)
    return spot + part
