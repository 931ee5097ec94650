"""Whether a text speaks of what a crisis line is for, by the words that the lines name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ketcompare.model import Site

HELP: Final = re.compile(r'class="(?:\w+__)?crisis\b')
IN_NO_TAG: Final = r"(?![^<>]*>)"


def crisis_words(site: Site) -> tuple[str, ...]:
    """The beginnings of words that ask for crisis help, of all lines."""
    return tuple(dict.fromkeys(word.lower() for line in site.crisis for word in line.words))


def speaks_of_crisis(site: Site, *texts: str) -> bool:
    """Whether one of the words begins somewhere in one of the texts."""
    pattern = _pattern(crisis_words(site), "")
    return pattern is not None and any(map(pattern.search, texts))


def lacks_help(site: Site, main: str) -> bool:
    """Whether what a page says, as markup, speaks of it with no crisis help anywhere in it."""
    pattern = _pattern(crisis_words(site), IN_NO_TAG)
    return pattern is not None and not HELP.search(main) and bool(pattern.search(main))


@cache
def _pattern(words: tuple[str, ...], where: str) -> re.Pattern[str] | None:
    listed = "|".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:{listed}){where}", re.IGNORECASE) if words else None
